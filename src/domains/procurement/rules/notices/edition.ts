import type { Day } from "#kernel/day";
import type { Notice, NoticeFormat } from "../notice.ts";
import { noticeKeys } from "../same-notice.ts";

/** One version of a notice in one format, as far as needed to say which goes before which. */
export type EditionMark = {
  readonly format: NoticeFormat;
  /** Version as the notice says it, `01` when it is silent. */
  readonly label: string;
  readonly publishedOn: Day | null;
  /** Names of this very version; editions that share one are the same version in two formats. */
  readonly keys: readonly string[];
  /** Of a version of the format or a form that we do not know, and read all the same. */
  readonly isUnknownForm: boolean;
};

/** All names by which a notice is found again, and those of this very version among them. */
export type NoticeNames = { readonly own: readonly string[]; readonly all: readonly string[] };

/**
 * The names of a notice. Beside those of the version there is one of the notice through its versions (BT-701),
 * so that version 02 comes to version 01.
 */
export function noticeNames(notice: Notice): NoticeNames {
  const { otherNoticeIds, noticeId } = notice.identity;
  const all = noticeKeys(notice).map(shortKey);
  const earlier = new Set(
    (otherNoticeIds ?? []).map((id) => shortKey(`id:${id.toLowerCase()}/01`)),
  );
  const own = all.filter((key) => !earlier.has(key));
  const series = noticeId ? [shortKey(`series:${noticeId.toLowerCase()}`)] : [];
  return { own, all: [...all, ...series] };
}

// No honest name is longer; what is left still tells two of them apart.
const shortKey = (key: string): string =>
  key.length <= 400 ? key : `${key.slice(0, 300)}…${key.slice(-99)}`;

/** How an edition is ordered among the others of its notice. */
export const editionMark = (notice: Notice): EditionMark => ({
  format: notice.format,
  label: notice.identity.noticeVersion ?? "01",
  publishedOn: notice.publishedOn ?? notice.dispatchedOn ?? null,
  keys: noticeNames(notice).own,
  isUnknownForm: notice.notes.some(
    ({ code }) => code === "version-unknown" || code === "form-unknown",
  ),
});

// By how much each format says of the same notice.
const fullness: Readonly<Record<NoticeFormat, number>> = {
  eforms: 4,
  "ted-xml": 3,
  "bosa-json": 2,
  ocds: 1,
};

/**
 * Which edition speaks for the notice: of the latest version one of a form we know, then the fullest format, and of two
 * alike the one read last.
 * @param editions in the order they were read; at least one
 * @returns its place in the list
 */
export function mainEdition(editions: readonly EditionMark[]): number {
  const versions = groupVersions(editions);
  const [latest = []] = versions.toSorted(
    (a, b) =>
      compare(mostOf(b, editions, labelOf), mostOf(a, editions, labelOf)) ||
      compare(mostOf(b, editions, dayOf), mostOf(a, editions, dayOf)) ||
      Math.max(...b) - Math.max(...a),
  );
  const [best = 0] = latest.toSorted((a, b) => {
    const [one, other] = [editions[a], editions[b]];
    if (!one || !other) return 0;
    return (
      Number(one.isUnknownForm) - Number(other.isUnknownForm) ||
      fullness[other.format] - fullness[one.format] ||
      compare(labelOf(other), labelOf(one)) ||
      compare(dayOf(other), dayOf(one)) ||
      b - a
    );
  });
  return best;
}

/** Places of the editions that are one version, by the names they share. */
function groupVersions(editions: readonly EditionMark[]): number[][] {
  const groups: { keys: Set<string>; members: number[] }[] = [];
  editions.forEach(({ keys }, at) => {
    const met = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const joined = { keys: new Set(keys), members: [at] };
    for (const group of met) {
      for (const key of group.keys) joined.keys.add(key);
      joined.members.push(...group.members);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  });
  return groups.map(({ members }) => members.sort((a, b) => a - b));
}

const labelOf = ({ label }: EditionMark): string => label.padStart(4, "0");
const dayOf = ({ publishedOn }: EditionMark): string => publishedOn ?? "";

const mostOf = (
  members: readonly number[],
  editions: readonly EditionMark[],
  value: (edition: EditionMark) => string,
): string =>
  members
    .flatMap((at) => editions[at] ?? [])
    .map(value)
    .sort(compare)
    .at(-1) ?? "";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
