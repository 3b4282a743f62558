import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Doubt, Reason } from "../../rules/match.ts";
import type { MatchState, StepKind } from "../../rules/needs/match-state.ts";
import "../tables.ts";

const here = sql<string>`current_partnership()`;

/** One organisation with which something was done for a need. */
export type NeedMatch = {
  readonly id: string;
  readonly needId: string;
  /** Null when its record went. */
  readonly organisationId: string | null;
  readonly organisationName: string;
  readonly isSocial: boolean;
  readonly state: MatchState;
  readonly followUpOn: Day | null;
  /** With the reasons and doubts: as they were when it was taken up. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly doubts: readonly Doubt[];
  readonly version: number;
};

const selectMatches = (tx: Tx) => tx.selectFrom("need_match").selectAll();
type MatchRow = Awaited<ReturnType<ReturnType<typeof selectMatches>["execute"]>>[number];

const matchOf = (row: MatchRow): NeedMatch => ({
  id: row.id,
  needId: row.need_id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  isSocial: row.is_social,
  state: row.state as MatchState,
  followUpOn: row.follow_up_on,
  score: row.score,
  reasons: row.reasons as readonly Reason[],
  doubts: row.doubts as readonly Doubt[],
  version: row.version,
});

/** Matches of a need in the order they were taken up; of one moment, by name. */
export async function listMatches(tx: Tx, needId: string): Promise<NeedMatch[]> {
  const rows = await selectMatches(tx)
    .where("need_id", "=", needId)
    .orderBy("created_at")
    .orderBy(sql`organisation_name collate nl_be`)
    .orderBy("id")
    .execute();
  return rows.map(matchOf);
}

/** By its own id, or by the organisation it is about. */
export async function findMatch(tx: Tx, needId: string, ref: string): Promise<NeedMatch | null> {
  const row = await selectMatches(tx)
    .where("need_id", "=", needId)
    .where((eb) => eb.or([eb("id", "=", ref), eb("organisation_id", "=", ref)]))
    .executeTakeFirst();
  return row ? matchOf(row) : null;
}

export async function findMatchById(tx: Tx, id: string): Promise<NeedMatch | null> {
  const row = await selectMatches(tx).where("id", "=", id).executeTakeFirst();
  return row ? matchOf(row) : null;
}

/** Takes an organisation up, or gives the match that was there; held until the transaction ends. */
export async function takeUpMatch(
  tx: Tx,
  match: Pick<
    NeedMatch,
    "needId" | "organisationName" | "isSocial" | "score" | "reasons" | "doubts"
  > & { readonly organisationId: string },
  now: Instant,
): Promise<NeedMatch> {
  await tx
    .insertInto("need_match")
    .values({
      partnership_id: here,
      need_id: match.needId,
      organisation_id: match.organisationId,
      organisation_name: match.organisationName,
      is_social: match.isSocial,
      score: match.score,
      reasons: json(match.reasons),
      doubts: json(match.doubts),
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "need_id", "organisation_id"]).doNothing(),
    )
    .execute();
  const row = await selectMatches(tx)
    .where("need_id", "=", match.needId)
    .where("organisation_id", "=", match.organisationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return matchOf(row);
}

/** As `findMatch`, held until the transaction ends. */
export async function lockMatch(tx: Tx, id: string): Promise<NeedMatch | null> {
  const row = await selectMatches(tx).where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? matchOf(row) : null;
}

export async function updateMatch(
  tx: Tx,
  id: string,
  change: { readonly state: MatchState; readonly followUpOn: Day | null },
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("need_match")
    .set({
      state: change.state,
      follow_up_on: change.followUpOn,
      version: sql<number>`version + 1`,
      updated_at: now,
    })
    .where("id", "=", id)
    .execute();
}

// An array handed over as it is would become an array of PostgreSQL.
const json = (value: unknown) => sql<unknown>`${JSON.stringify(value)}::text::jsonb`;

export type MatchStep = {
  readonly id: string;
  readonly matchId: string;
  readonly kind: StepKind;
  readonly happenedOn: Day;
  readonly note: string;
  readonly cents: number | null;
  readonly mailId: string | null;
  readonly mailTo: string | null;
  readonly mailToUntil: Day | null;
  readonly actionId: string | null;
  readonly actionNumber: number | null;
  readonly followUpBefore: Day | null;
  readonly followUpAfter: Day | null;
  readonly personName: string;
  readonly recordedAt: Instant;
  readonly isUndone: boolean;
  readonly undoneBy: string | null;
};

export type NewStep = Pick<MatchStep, "kind" | "happenedOn" | "note"> &
  Partial<
    Pick<
      MatchStep,
      | "cents"
      | "mailId"
      | "mailTo"
      | "mailToUntil"
      | "actionId"
      | "actionNumber"
      | "followUpBefore"
      | "followUpAfter"
    >
  >;

export async function addStep(
  tx: Tx,
  matchId: string,
  step: NewStep,
  person: { readonly id: string; readonly name: string } | null,
): Promise<string> {
  const { id } = await tx
    .insertInto("match_step")
    .values({
      partnership_id: here,
      match_id: matchId,
      kind: step.kind,
      happened_on: step.happenedOn,
      note: step.note,
      cents: step.cents ?? null,
      mail_id: step.mailId ?? null,
      mail_to: step.mailTo ?? null,
      mail_to_until: step.mailToUntil ?? null,
      action_id: step.actionId ?? null,
      action_number: step.actionNumber ?? null,
      follow_up_before: step.followUpBefore ?? null,
      follow_up_after: step.followUpAfter ?? null,
      person_id: person?.id ?? null,
      person_name: person?.name ?? "",
      // Of several in one transaction the order must stay.
      recorded_at: sql<Instant>`clock_timestamp()`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

const selectSteps = (tx: Tx) =>
  tx
    .selectFrom("match_step")
    .selectAll()
    .orderBy("happened_on", "desc")
    .orderBy("recorded_at", "desc")
    .orderBy("id");

/** Steps of one match, newest first. */
export async function listSteps(tx: Tx, matchId: string): Promise<MatchStep[]> {
  const rows = await selectSteps(tx).where("match_id", "=", matchId).execute();
  return rows.map(({ match_id, ...row }) => ({
    id: row.id,
    matchId: match_id,
    kind: row.kind as StepKind,
    happenedOn: row.happened_on,
    note: row.note,
    cents: row.cents,
    mailId: row.mail_id,
    mailTo: row.mail_to,
    mailToUntil: row.mail_to_until,
    actionId: row.action_id,
    actionNumber: row.action_number,
    followUpBefore: row.follow_up_before,
    followUpAfter: row.follow_up_after,
    personName: row.person_name,
    recordedAt: row.recorded_at,
    isUndone: row.undone_at !== null,
    undoneBy: row.undone_by,
  }));
}

/** @returns false when it was taken back before */
export async function markStepUndone(
  tx: Tx,
  stepId: string,
  by: string,
  now: Instant,
): Promise<boolean> {
  const result = await tx
    .updateTable("match_step")
    .set({ undone_at: now, undone_by: by })
    .where("id", "=", stepId)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
