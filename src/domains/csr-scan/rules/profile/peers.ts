import type { AnswerValue } from "../scan/answer.ts";
import type { Profile } from "../scan/scan.ts";

/** Fewer others than this are never told of: k of the benchmark. */
export const fewestPeers = 5;
/** From so many others on a share is told in quarters, and to the nearest five points; with fewer in halves. */
const enoughForQuarters = 10;
const enoughForFivePoints = 20;
/** Counts from 1 up to this are hidden wherever they could be read off. */
const smallCount = 3;

/** One letter for one answer, so that ten thousand scans fit in little: the order of questions is the edition's. */
const letters = { yes: "y", partly: "p", no: "n", unknown: "u", "not-applicable": "-" } as const;
type Letter = (typeof letters)[keyof typeof letters] | ".";

/** "." is a question that was not asked or not answered. */
export const letterOf = (value: AnswerValue | null | undefined): Letter =>
  value ? letters[value] : ".";

/** What others see of a finished scan: nothing but sums over at least five. */
export type PeerScan = {
  readonly scanId: string;
  /** The same for two scans of one organisation, of which only the last counts. */
  readonly whose: string;
  readonly finishedOn: string;
  readonly profile: Profile;
  /** Keys of its edition's questions, in the order of the letters; shared between scans of one edition. */
  readonly questions: readonly string[];
  readonly letters: string;
  /** Share by part; null: too little known. */
  readonly shares: Readonly<Record<string, number | null>>;
};

/** Which fields of the profile the others share with this scan. */
export type PeerGroup = {
  readonly fields: readonly string[];
  readonly peers: readonly PeerScan[];
};

const sameChoice = (a: Profile, b: Profile, field: string): boolean => {
  const [mine = [], theirs = []] = [a[field], b[field]];
  return mine.length > 0 && mine.some((option) => theirs.includes(option));
};

/** The last finished scan of each. */
export function lastOfEach(scans: readonly PeerScan[]): readonly PeerScan[] {
  const last = new Map<string, PeerScan>();
  for (const scan of scans) {
    const there = last.get(scan.whose);
    if (!there || there.finishedOn < scan.finishedOn) last.set(scan.whose, scan);
  }
  return [...last.values()];
}

/**
 * Whom a scan is compared with: others of the same sector and size, or as near to that as holds at least five.
 * @param scans the last of each; the scan's own organisation may be among them and is left out
 * @param narrowing groups of fields to try, the narrowest first; the last is usually [] (everybody)
 * @returns null: not even the widest group holds five others
 */
export function peersOf(
  own: { readonly whose: string; readonly profile: Profile },
  scans: readonly PeerScan[],
  narrowing: readonly (readonly string[])[],
): PeerGroup | null {
  const others = scans.filter(({ whose }) => whose !== own.whose);
  for (const fields of narrowing) {
    const peers = others.filter(({ profile }) =>
      fields.every((field) => sameChoice(own.profile, profile, field)),
    );
    if (peers.length >= fewestPeers) return { fields, peers };
  }
  return null;
}

/** A share told so coarsely that no small count can be read off: it lies between these two, both 0 to 1. */
export type ToldShare = { readonly from: number; readonly to: number };

/**
 * How much of a group may be told.
 * @param count how many of them do it
 * @param of how many answered
 * @returns null: fewer than five answered
 */
export function tellShare(count: number, of: number): ToldShare | null {
  if (of < fewestPeers) return null;
  if (of < enoughForQuarters) return bandOf(count / of, 2);
  if (of < enoughForFivePoints) return bandOf(count / of, 4);
  const isSmall = (number: number) => number > 0 && number <= smallCount;
  if (isSmall(count)) return { from: 0, to: roundUp((smallCount + 1) / of) };
  if (isSmall(of - count)) return { from: 1 - roundUp((smallCount + 1) / of), to: 1 };
  const near = Math.round((count / of) * 20) / 20;
  return { from: near, to: near };
}

const roundUp = (share: number): number => Math.ceil(share * 20) / 20;
const bandOf = (share: number, bands: number): ToldShare => {
  const at = Math.min(bands - 1, Math.floor(share * bands));
  return { from: at / bands, to: (at + 1) / bands };
};

export type PeerAnswer = {
  readonly question: string;
  /** How many of the group do it at least partly, told coarsely; null: fewer than five said anything about it. */
  readonly doing: ToldShare | null;
};

/** What a group answers to these questions, told so that nobody can be recognised. */
export function peerAnswers(
  peers: readonly PeerScan[],
  questions: readonly string[],
): readonly PeerAnswer[] {
  const counts = new Map(questions.map((key) => [key, { doing: 0, said: 0 }]));
  const places = new Map<readonly string[], readonly (readonly [number, string])[]>();
  for (const peer of peers) {
    const wanted = places.get(peer.questions) ?? placesOf(peer.questions, counts);
    places.set(peer.questions, wanted);
    for (const [at, key] of wanted) {
      const letter = peer.letters[at];
      const count = counts.get(key);
      if (!count || (letter !== "y" && letter !== "p" && letter !== "n")) continue;
      count.said += 1;
      if (letter !== "n") count.doing += 1;
    }
  }
  return [...counts].map(([question, { doing, said }]) => ({
    question,
    doing: tellShare(doing, said),
  }));
}

const placesOf = (
  keys: readonly string[],
  wanted: ReadonlyMap<string, unknown>,
): readonly (readonly [number, string])[] =>
  keys.flatMap((key, at) => (wanted.has(key) ? [[at, key] as const] : []));

/** The middle share of a group in a part, to the nearest five points; null: fewer than five have a share there. */
export function middleShare(peers: readonly PeerScan[], part: string): number | null {
  const shares = peers
    .flatMap(({ shares: all }) => {
      const share = all[part];
      return share === null || share === undefined ? [] : [share];
    })
    .sort((a, b) => a - b);
  if (shares.length < fewestPeers) return null;
  const at = Math.floor(shares.length / 2);
  const [high = 0, low = 0] = [shares[at], shares[at - 1]];
  const middle = shares.length % 2 === 1 ? high : (low + high) / 2;
  return Math.round(middle * 20) / 20;
}

/** How large a group is, told in steps: 5, 10, 20, 50, 100, 200, 500, 1000. */
export const tellSize = (count: number): number =>
  [1000, 500, 200, 100, 50, 20, 10, fewestPeers].find((step) => count >= step) ?? 0;
