import { randomUUID } from "node:crypto";
import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { confirmMapping, keepSuitabilityLabel, undoMapping } from "#matching";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { listMemberNis } from "#territory";
import type { LineFilter } from "../../rules/plans/line-filter.ts";
import { nearTo, tellingWords } from "../../rules/plans/near-equal.ts";
import { needOfLine, textsOfLine } from "../../rules/plans/need-of-line.ts";
import {
  type LineState,
  type PurchaseLine,
  type ShownLevel,
  shownLevel,
  suitedByPerson,
} from "../../rules/plans/purchase-line.ts";
import {
  changeLines,
  findBatch,
  type LineChange,
  type LineDecision,
} from "../../store/plans/line-deeds.ts";
import { listLineIds, lockPurchaseLines } from "../../store/plans/line-list.ts";
import { forgetReading, listTitles } from "../../store/plans/line-reading.ts";
import { knownCpvCodes } from "./plan-deps.ts";
import { startReading } from "./plan-jobs.ts";
import { factsOfLine, readLinesNow } from "./read-lines.ts";

type DecidingApp = Pick<App, "db" | "files" | "config" | "jobs">;

/** More lines than this in one go are a slip. */
export const mostLines = 2_000;
/** So many are read at once; of more the reading goes on in the background. */
const mostReadNow = 100;

/** Which lines: ticked ones, or all that fit a filter, of which the person saw how many there are. */
export type LineChoice =
  | readonly string[]
  | { readonly filter: LineFilter; readonly count: number };

export type Judgement = {
  /** "as-shown": what stands there is right. */
  readonly level?: ShownLevel | "as-shown" | null;
  /** Eight digits; null: what was corrected does not hold any more. */
  readonly cpv?: string | null;
};

export type LinesDecided =
  | { readonly kind: "decided"; readonly changed: number; readonly batch: string }
  | Refusal<NotChosen | "unknown-cpv" | "note-too-long">;

type NotChosen = "not-permitted" | "no-lines" | "too-many-lines" | "list-changed";

/** Says of lines whether they suit the social economy and what they are about; counts at once, also for lines of nearly the same words. */
export async function judgeLines(
  app: DecidingApp,
  actor: Actor,
  choice: LineChoice,
  judgement: Judgement,
  now: Instant,
): Promise<LinesDecided> {
  const { cpv } = judgement;
  if (cpv && !(await knownCpvCodes(app.config.projectRoot)).has(cpv)) {
    return refuse("unknown-cpv", "cpv");
  }
  const decided = await decide(app, actor, choice, now, "judged", (line) => ({
    ...(judgement.level === undefined ? {} : { ownLevel: levelOf(judgement.level, line) }),
    ...(cpv === undefined ? {} : { ownCpv: cpv }),
  }));
  if (decided.kind === "refused") return decided;
  const { kind, changed, batch, lines } = decided;
  if (changed === 0) return { kind, changed, batch };
  const near = await inPartnership(app.db, tenantOf(actor), async (tx) =>
    nearTo(
      lines.map(({ title }) => title),
      await listTitles(tx),
    ),
  );
  await readAgain(app, actor, [...new Set([...lines.map(({ id }) => id), ...near])], now);
  return { kind, changed, batch };
}

/** What was decided counts at once; of many lines what follows from it is worked out in the background. */
async function readAgain(
  app: DecidingApp,
  actor: Actor,
  ids: readonly string[],
  now: Instant,
): Promise<void> {
  const tenant = tenantOf(actor);
  if (ids.length <= mostReadNow) return readLinesNow(app, tenant.partnershipId, now, ids);
  await inPartnership(app.db, tenant, async (tx) => {
    await forgetReading(tx, ids);
    await startReading(app, tx, tenant.personId);
  });
}

const levelOf = (
  level: NonNullable<Judgement["level"]> | null,
  line: PurchaseLine,
): ShownLevel | null => (level === "as-shown" ? shownLevel(line) : level);

/** Says how far we are with lines. */
export async function handleLines(
  app: DecidingApp,
  actor: Actor,
  choice: LineChoice,
  handling: { readonly state?: LineState; readonly note?: string },
  now: Instant,
): Promise<LinesDecided> {
  if ((handling.note ?? "").length > 4_000) return refuse("note-too-long", "note");
  return decide(app, actor, choice, now, "handled", () => handling);
}

type Decided =
  | {
      readonly kind: "decided";
      readonly changed: number;
      readonly batch: string;
      readonly lines: readonly PurchaseLine[];
    }
  | Refusal<NotChosen>;

async function decide(
  app: DecidingApp,
  actor: Actor,
  choice: LineChoice,
  now: Instant,
  deed: "judged" | "handled",
  decisionOn: (line: PurchaseLine) => Partial<LineDecision>,
): Promise<Decided> {
  const batch = randomUUID();
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<Decided> => {
    const ids = await chosenIds(tx, actor, choice, now);
    if (isRefusal(ids)) return ids;
    const found = await lockPurchaseLines(tx, ids);
    // Of a choice out of a list somebody may change only what lies in their own municipality.
    const lines = found.filter(({ nis }) => !refusalFor(actor, "purchase.edit", { nis: [nis] }));
    if (lines.length === 0) {
      return found.length > 0 ? refuse("not-permitted") : refuse("no-lines", "line");
    }
    const changes: LineChange[] = [];
    for (const line of lines) {
      const after = differing(line, decisionOn(line));
      const fields = Object.keys(after) as (keyof LineDecision)[];
      if (fields.length === 0) continue;
      const before = Object.fromEntries(fields.map((field) => [field, line[field]]));
      const mappingId = await teach(tx, actor, line, after.ownCpv, now);
      changes.push({ id: line.id, before, after, mappingId });
      if ("ownLevel" in after || "state" in after)
        await labelLine(tx, actor, { ...line, ...after }, now);
    }
    await changeLines(tx, changes, { deed, batch, person: personOf(actor), now });
    const changed = changes.length;
    const [first] = lines;
    if (changed > 0 && first) {
      const about = { kind: "purchase-line", id: first.id, name: first.title };
      const verb = deed === "judged" ? "procurement.judge-lines" : "procurement.handle-lines";
      await recordAudit(tx, actor, verb, about, { lines: changed });
    }
    return { kind: "decided", changed, batch, lines };
  });
}

/** All that fit a filter are only taken when they are as many as the person saw. */
async function chosenIds(
  tx: Tx,
  actor: Actor,
  choice: LineChoice,
  now: Instant,
): Promise<readonly string[] | Refusal<"too-many-lines" | "list-changed">> {
  if (!("count" in choice)) return choice.slice(0, mostLines);
  if (choice.count > mostLines) return refuse("too-many-lines", String(mostLines));
  const members = await listMemberNis(tx, tenantOf(actor).partnershipId, dayOf(now));
  const ids = await listLineIds(tx, choice.filter, members, mostLines + 1);
  return ids.length === choice.count ? ids : refuse("list-changed");
}

/** Keeps what a person said of a line as something to learn from; nothing is said where nothing was decided. */
async function labelLine(tx: Tx, actor: Actor, line: PurchaseLine, now: Instant): Promise<void> {
  const need = needOfLine({ ...line, ownCpv: null, echoCpv: null });
  const label = {
    kind: "plan",
    ref: line.id,
    href: `/aankoopplannen/lijn/${line.id}`,
    titles: need.texts.slice(0, 1),
    facts: factsOfLine(line, need),
    family: line.nis,
    suited: suitedByPerson(line),
  } as const;
  await keepSuitabilityLabel(tx, actor, label, now);
}

const fewestWords = 2;

/** What a person says a line is about is learned from, by who may teach; a title of one word would teach too much. */
async function teach(
  tx: Tx,
  actor: Actor,
  line: PurchaseLine,
  cpv: string | null | undefined,
  now: Instant,
): Promise<string | undefined> {
  if (!cpv || refusalFor(actor, "match.teach")) return undefined;
  const telling = tellingWords(line.title).size >= fewestWords;
  const text = telling ? line.title : textsOfLine(line).join("\n");
  const origin = {
    kind: "plan",
    ref: line.id,
    href: `/aankoopplannen/lijn/${line.id}`,
    label: line.title.slice(0, 200),
  } as const;
  const answer = await confirmMapping(tx, actor, { text, cpv, origin }, now);
  return answer.kind === "confirmed" ? answer.id : undefined;
}

const differing = (line: PurchaseLine, after: Partial<LineDecision>): Partial<LineDecision> =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => line[field as keyof LineDecision] !== value),
  );

export type DeedUndone =
  | { readonly kind: "undone"; readonly changed: number }
  | Refusal<"not-permitted" | "overtaken">;

/** Takes back what was decided in one go, unless something was done to one of those lines since. */
export async function undoDecision(
  app: DecidingApp,
  actor: Actor,
  batch: string,
  now: Instant,
): Promise<DeedUndone> {
  const tenant = tenantOf(actor);
  const undone = await inPartnership(
    app.db,
    tenant,
    async (tx): Promise<DeedUndone & { readonly ids?: string[]; readonly mappings?: string[] }> => {
      const deeds = await findBatch(tx, batch);
      if (deeds === null) return refuse("overtaken");
      const ids = deeds.map(({ lineId }) => lineId);
      const lines = await lockPurchaseLines(tx, ids);
      if (lines.some(({ nis }) => refusalFor(actor, "purchase.edit", { nis: [nis] }))) {
        return refuse("not-permitted");
      }
      const mark = { deed: "undone", batch: randomUUID(), person: personOf(actor), now } as const;
      const back = deeds.map(({ lineId, before, after: { mappingId: _, ...after } }) => ({
        id: lineId,
        before: after,
        after: before,
      }));
      await changeLines(tx, back, mark);
      for (const { lineId, before } of deeds) {
        const line = lines.find(({ id }) => id === lineId);
        if (line) await labelLine(tx, actor, { ...line, ...before }, now);
      }
      const mappings = deeds.flatMap(({ after }) => after.mappingId ?? []);
      return { kind: "undone", changed: deeds.length, ids, mappings };
    },
  );
  if (undone.kind === "refused") return undone;
  for (const id of undone.mappings ?? []) await undoMapping(app.db, actor, id, now);
  await readAgain(app, actor, undone.ids ?? [], now);
  return { kind: "undone", changed: undone.changed };
}
