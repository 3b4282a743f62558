import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { RecordValues } from "../rules/compose-record.ts";
import { type Statement, type StatementFields, sourceKey } from "../rules/statement.ts";
import { moveEverything } from "../store/organisations.ts";
import { recomputeOrganisations } from "../store/recompute-organisations.ts";
import { loadRecords } from "../store/record-rows.ts";
import { loadStatements, replaceStatements } from "../store/statements.ts";
import { subjectOf } from "./record-subject.ts";

export type OrganisationsMerged =
  | { readonly kind: "merged"; readonly into: string }
  | Refusal<"not-permitted" | "no-such-record" | "same-record" | "different-numbers">;

/**
 * Makes two records of one organisation into one: what every source says about either is kept, the rule picks
 * again. Two different enterprise numbers are two organisations, so those are refused.
 * @param from the record that goes
 * @param into the record that stays, with its address and its history
 */
export async function mergeOrganisations(
  db: Db,
  actor: Actor,
  { from, into }: { readonly from: string; readonly into: string },
  now: Instant,
): Promise<OrganisationsMerged> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const refusal = refusalFor(actor, "register.remove");
    if (refusal) return refusal;
    if (from === into) return refuse("same-record");
    const records = await loadRecords(tx, [from, into], { lock: true });
    const [gone, kept] = [records.get(from), records.get(into)];
    if (!gone || !kept) return refuse("no-such-record");
    const edits = [gone, kept].map(({ row }) => refusalFor(actor, "register.edit", subjectOf(row)));
    const notAllowed = edits.find((one) => one !== null);
    if (notAllowed) return notAllowed;
    if (gone.row.number && kept.row.number && gone.row.number !== kept.row.number) {
      return refuse("different-numbers", gone.row.number);
    }
    await joinStatements(tx, from, into, kept.values);
    await moveEverything(tx, from, into);
    await recomputeOrganisations(tx, [into], { via: "merge", person: personOf(actor), now });
    const about = { kind: "organisation", id: into, name: kept.row.name };
    await recordAudit(tx, actor, "register.merge", about, { gone: gone.row.name });
    return { kind: "merged", into };
  });
}

/**
 * Where one source spoke of both, its words become one statement: the staying record's go before. What our own
 * people typed about the record that goes never overrules a value the staying record has from anybody.
 */
async function joinStatements(
  tx: Tx,
  from: string,
  into: string,
  kept: RecordValues,
): Promise<void> {
  const statements = await loadStatements(tx, [from, into]);
  const bySource = new Map<string, Statement>(
    (statements.get(into) ?? []).map((statement) => [sourceKey(statement.source), statement]),
  );
  for (const gone of statements.get(from) ?? []) {
    const same = bySource.get(sourceKey(gone.source));
    const own = gone.source.kind === "person" || gone.source.kind === "organisation";
    if (!same && !own) continue;
    const added = own ? withoutKnown(gone.fields, kept) : gone.fields;
    const newest = same && same.statedOn >= gone.statedOn ? same : gone;
    await replaceStatements(tx, same ? [gone.id, same.id] : [gone.id], {
      organisationId: into,
      sourceId: newest.sourceId,
      statedOn: newest.statedOn,
      fields: { ...added, ...same?.fields },
    });
  }
}

const withoutKnown = (fields: StatementFields, known: RecordValues): StatementFields =>
  Object.fromEntries(
    Object.entries(fields).filter(([key]) => (known as Record<string, unknown>)[key] === undefined),
  ) as StatementFields;
