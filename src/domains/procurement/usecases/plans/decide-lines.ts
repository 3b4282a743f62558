import { randomUUID } from "node:crypto";
import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { confirmMapping, undoMapping } from "#matching";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { nearlyTheSame, sharedWords, tellingWords } from "../../rules/plans/near-equal.ts";
import { textsOfLine } from "../../rules/plans/need-of-line.ts";
import {
  type LineState,
  type PurchaseLine,
  type ShownLevel,
  shownLevel,
} from "../../rules/plans/purchase-line.ts";
import { changeLine, findBatch, type LineDecision } from "../../store/plans/line-deeds.ts";
import { lockPurchaseLines } from "../../store/plans/line-list.ts";
import { listTitles } from "../../store/plans/line-reading.ts";
import { knownCpvCodes } from "./plan-deps.ts";
import { readLinesNow } from "./read-lines.ts";

type DecidingApp = Pick<App, "db" | "files" | "config">;

/** More lines than this in one go are a slip. */
const mostLines = 500;

export type Judgement = {
  /** "as-shown": what stands there is right. */
  readonly level?: ShownLevel | "as-shown" | null;
  /** Eight digits; null: what was corrected does not hold any more. */
  readonly cpv?: string | null;
};

export type LinesDecided =
  | { readonly kind: "decided"; readonly changed: number; readonly batch: string }
  | Refusal<"not-permitted" | "no-lines" | "unknown-cpv" | "note-too-long">;

/** Says of lines whether they suit the social economy and what they are about; counts at once, also for lines of nearly the same words. */
export async function judgeLines(
  app: DecidingApp,
  actor: Actor,
  ids: readonly string[],
  judgement: Judgement,
  now: Instant,
): Promise<LinesDecided> {
  const { cpv } = judgement;
  if (cpv && !(await knownCpvCodes(app.config.projectRoot)).has(cpv)) {
    return refuse("unknown-cpv", "cpv");
  }
  const decided = await decide(app, actor, ids, now, "judged", (line) => ({
    ...(judgement.level === undefined ? {} : { ownLevel: levelOf(judgement.level, line) }),
    ...(cpv === undefined ? {} : { ownCpv: cpv }),
  }));
  if (decided.kind === "refused") return decided;
  const { partnershipId } = tenantOf(actor);
  const near = await inPartnership(app.db, tenantOf(actor), (tx) =>
    findNear(
      tx,
      decided.lines.map(({ title }) => title),
    ),
  );
  const changed = decided.lines.map(({ id }) => id);
  await readLinesNow(app, partnershipId, now, [...new Set([...changed, ...near])]);
  return decided;
}

const levelOf = (
  level: NonNullable<Judgement["level"]> | null,
  line: PurchaseLine,
): ShownLevel | null => (level === "as-shown" ? shownLevel(line) : level);

/** Says how far we are with lines. */
export async function handleLines(
  app: DecidingApp,
  actor: Actor,
  ids: readonly string[],
  handling: { readonly state?: LineState; readonly note?: string },
  now: Instant,
): Promise<LinesDecided> {
  if ((handling.note ?? "").length > 4_000) return refuse("note-too-long", "note");
  return decide(app, actor, ids, now, "handled", () => handling);
}

type Decided =
  | {
      readonly kind: "decided";
      readonly changed: number;
      readonly batch: string;
      readonly lines: readonly PurchaseLine[];
    }
  | Refusal<"not-permitted" | "no-lines">;

async function decide(
  app: DecidingApp,
  actor: Actor,
  ids: readonly string[],
  now: Instant,
  deed: "judged" | "handled",
  decisionOn: (line: PurchaseLine) => Partial<LineDecision>,
): Promise<Decided> {
  const batch = randomUUID();
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<Decided> => {
    const found = await lockPurchaseLines(tx, ids.slice(0, mostLines));
    // Of a choice out of a list somebody may change only what lies in their own municipality.
    const lines = found.filter(({ nis }) => !refusalFor(actor, "purchase.edit", { nis: [nis] }));
    if (lines.length === 0) {
      return found.length > 0 ? refuse("not-permitted") : refuse("no-lines", "line");
    }
    let changed = 0;
    for (const line of lines) {
      const after = differing(line, decisionOn(line));
      const fields = Object.keys(after) as (keyof LineDecision)[];
      if (fields.length === 0) continue;
      const before = Object.fromEntries(fields.map((field) => [field, line[field]]));
      const mappingId = await teach(tx, actor, line, after.ownCpv, now);
      const mark = { deed, batch, person: personOf(actor), now, mappingId };
      await changeLine(tx, line.id, before, after, mark);
      changed += 1;
    }
    const [first] = lines;
    if (changed > 0 && first) {
      const about = { kind: "purchase-line", id: first.id, name: first.title };
      await recordAudit(
        tx,
        actor,
        `procurement.${deed === "judged" ? "judge" : "handle"}-lines`,
        about,
        { lines: changed },
      );
    }
    return { kind: "decided", changed, batch, lines };
  });
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

/** Lines of nearly the same words as one of these. */
async function findNear(tx: Tx, titles: readonly string[]): Promise<string[]> {
  const wanted = titles.map(tellingWords);
  const all = await listTitles(tx);
  return all
    .filter(({ title }) => {
      const words = tellingWords(title);
      return wanted.some((one) => sharedWords(one, words) >= nearlyTheSame);
    })
    .map(({ id }) => id)
    .slice(0, mostLines);
}

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
      for (const { lineId, before, after: withMapping } of deeds) {
        const { mappingId: _, ...after } = withMapping;
        await changeLine(tx, lineId, after, before, mark);
      }
      const mappings = deeds.flatMap(({ after }) => after.mappingId ?? []);
      return { kind: "undone", changed: deeds.length, ids, mappings };
    },
  );
  if (undone.kind === "refused") return undone;
  for (const id of undone.mappings ?? []) await undoMapping(app.db, actor, id, now);
  await readLinesNow(app, tenant.partnershipId, now, undone.ids ?? []);
  return { kind: "undone", changed: undone.changed };
}
