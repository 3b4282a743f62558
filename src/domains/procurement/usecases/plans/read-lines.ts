import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { dayOf, type Instant } from "#kernel/day";
import {
  currentCpvModel,
  isOneCrew,
  type JudgeSuitability,
  type Matching,
  type OwnSuitability,
  openMatching,
  openOwnSuitability,
  type PurchaseFacts,
  type ReadNeed,
  type Suitability,
} from "#matching";
import { inPartnership } from "#platform/db";
import type { Progress } from "#platform/jobs";
import type { App } from "#platform/request-context";
import { listMemberNis } from "#territory";
import { nearlyTheSame, sharedWords, tellingWords } from "../../rules/plans/near-equal.ts";
import { monthsOfLine, needOfLine } from "../../rules/plans/need-of-line.ts";
import { whyNoPurchase } from "../../rules/plans/no-purchase.ts";
import { topicOfReasons } from "../../rules/plans/topic-of-reasons.ts";
import { asWider, type PlanMatch, worthNaming } from "../../rules/plans/worth-naming.ts";
import {
  countStaleLines,
  type DecidedLine,
  type LineKeys,
  type LineToRead,
  listDecidedLines,
  listLinesToRead,
  listStaleLines,
  type ReadLine,
  saveReadLines,
} from "../../store/plans/line-reading.ts";

/** Raised when the rules that read a line change, so that all lines are read again. */
const rulesVersion = 5;
const atOnce = 50;
const keptMatches = 5;
const keptReasons = 6;
const keptGuesses = 3;
/** A code with less chance than this is nobody's question. */
const leastGuess = 0.03;

type ReadingApp = Pick<App, "db" | "files" | "config">;

/** Everything a line is read with. */
type Tools = {
  readonly matching: Matching;
  readonly judge: JudgeSuitability;
  readonly keys: LineKeys;
  readonly members: readonly string[];
  readonly decided: readonly (DecidedLine & { readonly words: ReadonlySet<string> })[];
};

async function openKeys(
  app: ReadingApp,
  partnershipId: string,
  matching: Matching,
  { state }: OwnSuitability,
) {
  const { version } = await currentCpvModel(app, partnershipId);
  // The version names every mapping that was confirmed: long, and only its being another one counts.
  const learned = createHash("sha256").update(`${version}|${state}`).digest("base64url");
  const read = `${rulesVersion}|${learned}`;
  return { read, matched: `${read}|${matching.state}` };
}

async function openTools(app: ReadingApp, partnershipId: string, now: Instant): Promise<Tools> {
  const matching = await openMatching(app, partnershipId);
  const own = await openOwnSuitability(app, partnershipId);
  const keys = await openKeys(app, partnershipId, matching, own);
  const { judge } = own;
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const [members, decided] = await Promise.all([
      listMemberNis(tx, partnershipId, dayOf(now)),
      listDecidedLines(tx),
    ]);
    return {
      ...{ matching, judge, keys, members },
      decided: decided.map((one) => ({ ...one, words: tellingWords(one.title) })),
    };
  });
}

/** How many lines were never read, or with an older model, mapping or register. */
export async function countUnread(
  app: ReadingApp,
  partnershipId: string,
  now: Instant,
): Promise<number> {
  const [matching, own] = await Promise.all([
    openMatching(app, partnershipId),
    openOwnSuitability(app, partnershipId),
  ]);
  const keys = await openKeys(app, partnershipId, matching, own);
  return inPartnership(app.db, { partnershipId }, async (tx) =>
    countStaleLines(tx, keys, await listMemberNis(tx, partnershipId, dayOf(now))),
  );
}

export type ReadingOptions = {
  readonly now: Instant;
  readonly report?: (progress: Progress) => Promise<void>;
  readonly signal?: AbortSignal;
};

/**
 * Reads every line that was not read yet, those of members first: whether it is a purchase, what it is about, whether it suits the
 * social economy, and for members who could do it. In small steps between which the process answers others.
 * @returns how many lines were read
 */
export async function readStaleLines(
  app: ReadingApp,
  partnershipId: string,
  { now, report, signal }: ReadingOptions,
): Promise<number> {
  const tools = await openTools(app, partnershipId, now);
  const within = <Result>(work: Parameters<typeof inPartnership<Result>>[2]) =>
    inPartnership(app.db, { partnershipId }, work);
  const total = await within((tx) => countStaleLines(tx, tools.keys, tools.members));
  let done = 0;
  while (!signal?.aborted) {
    const lines = await within((tx) => listStaleLines(tx, tools.keys, tools.members, atOnce));
    if (lines.length === 0) break;
    const read: ReadLine[] = [];
    for (const line of lines) {
      read.push(readOne(line, tools, now));
      // Others are answered between two lines.
      await setImmediate();
    }
    await within((tx) => saveReadLines(tx, read, tools.keys, now));
    done += lines.length;
    await report?.({ done, total: Math.max(total, done), unit: "rows" });
  }
  return done;
}

/** Reads these lines now: what somebody just corrected must count at once. */
export async function readLinesNow(
  app: ReadingApp,
  partnershipId: string,
  now: Instant,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const tools = await openTools(app, partnershipId, now);
  await inPartnership(app.db, { partnershipId }, async (tx) => {
    const lines = await listLinesToRead(tx, tools.keys, ids);
    const read = lines.map((line) => readOne(line, tools, now));
    await saveReadLines(tx, read, tools.keys, now);
  });
}

function readOne(line: LineToRead, tools: Tools, now: Instant): ReadLine {
  const { matching, judge, members } = tools;
  const echo = echoOf(line, tools);
  const need = needOfLine({ ...line, echoCpv: echo?.cpv ?? null });
  const read = matching.read(need);
  const { prediction } = read;
  const suitability = judge({ ...factsOfLine(line, need), prediction });
  const noPurchase = whyNoPurchase(line.title, line.statedCpv !== null || line.nature !== null);
  const found = members.includes(line.nis) ? matchesOf(read, suitability, tools, now) : null;
  return {
    id: line.id,
    noPurchase,
    cpvGuesses: prediction.divisions
      .slice(0, keptGuesses)
      .filter(({ chance }, at) => at === 0 || chance >= leastGuess)
      .map(({ node, chance }) => ({ code: bestBelow(node, prediction), chance })),
    cpvSure: prediction.verdict.kind === "sure",
    activities: read.activities.slice(0, keptGuesses).map(({ code }) => code),
    chance: suitability.chance,
    level: suitability.level,
    reasons: suitability.reasons.slice(0, keptReasons),
    echo,
    matches: found ? found.slice(0, keptMatches) : null,
    matchCount: found?.length ?? 0,
  };
}

/** A line as whether it suits is judged by. */
export function factsOfLine(
  line: Pick<LineToRead, "years" | "nature" | "totalCents">,
  { texts, cpv }: Pick<ReturnType<typeof needOfLine>, "texts" | "cpv">,
): PurchaseFacts {
  const months = monthsOfLine(line);
  return {
    texts,
    cpv,
    kind: "plan",
    ...(months === undefined ? {} : { months }),
    ...(line.nature ? { nature: line.nature } : {}),
    ...(line.totalCents && line.totalCents > 0 ? { cents: line.totalCents } : {}),
  };
}

const lookedAt = 40;

/**
 * Who could do what is planned. Nobody does it: who does other work of its group. A plan seldom says what is done in so many words: when it
 * names no activity, the kind of work that makes it suited is looked for, and counts for less.
 */
function matchesOf(
  read: ReadNeed,
  suitability: Suitability,
  { matching }: Tools,
  now: Instant,
): PlanMatch[] {
  const options = { limit: lookedAt, today: dayOf(now) };
  const isSure = read.prediction.verdict.kind === "sure";
  const ranking = matching.rank(read, options);
  const byWords = worthNaming(ranking.matches, read.need.cpv.length > 0 || isSure);
  if (byWords.length > 0) return byWords;
  const sameGroup = worthNaming(
    matching.widen(read, { ...ranking, matches: byWords }, options),
    true,
  );
  const topic = topicOfReasons(suitability.reasons);
  if (sameGroup.length > 0 || topic === null || !isOneCrew(topic)) return sameGroup;
  const wider = matching.read({ ...read.need, activities: [topic] });
  return worthNaming(asWider(matching.rank(wider, options).matches), true);
}

/** The likeliest group of a division when it carries most of its chance, else the division itself. */
function bestBelow(
  division: string,
  { groups }: ReturnType<Matching["read"]>["prediction"],
): string {
  const inside = groups.filter(({ node }) => node.startsWith(division));
  const [first, second] = inside;
  const clear = first && first.chance >= 0.25 && first.chance >= 1.5 * (second?.chance ?? 0);
  return (clear ? first.node : division).padEnd(8, "0");
}

/** The line of nearly the same words about which a person decided last. */
function echoOf(line: LineToRead, { decided }: Tools): ReadLine["echo"] {
  const words = tellingWords(line.title);
  const twin = decided.find(
    (one) => one.id !== line.id && sharedWords(words, one.words) >= nearlyTheSame,
  );
  return twin ? { of: twin.id, level: twin.level, cpv: twin.cpv } : null;
}
