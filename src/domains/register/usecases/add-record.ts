import { type Actor, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { EstablishmentFacts } from "../rules/field.ts";
import { type Duplicate, findDuplicates } from "../rules/find-duplicates.ts";
import type { Edits } from "../rules/merge-edits.ts";
import type { OrganisationKind } from "../rules/organisation.ts";
import { loadKnownFacts } from "../store/known-facts.ts";
import { createOrganisation } from "../store/organisations.ts";
import { loadRecords } from "../store/record-rows.ts";
import { listLikely } from "../store/relations.ts";
import { writeEdits } from "./save-record.ts";

export type NewRecord = {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly number: string | null;
  readonly seat: EstablishmentFacts | null;
  /** Add it though a record looks like it. A number that is taken is never added again. */
  readonly evenIfAlike?: boolean;
};

export type RecordAdded =
  | { readonly kind: "added"; readonly id: string }
  | Refusal<"not-permitted" | "no-name">
  | {
      readonly kind: "alike";
      readonly duplicates: readonly (Duplicate & { readonly name: string })[];
    };

/** Adds an organisation that nobody listed yet, after a look at records that may be the same one. */
export async function addRecord(
  db: Db,
  actor: Actor,
  record: NewRecord,
  now: Instant,
): Promise<RecordAdded> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const nis = await municipalityOf(tx, record.seat);
    const refusal = refusalFor(actor, "register.add", { nis: nis ? [nis] : [] });
    if (refusal) return refusal;
    if (record.name.trim() === "") return refuse("no-name", "name");
    const duplicates = await duplicatesOf(tx, record);
    const taken = duplicates.some(({ because }) => because === "same-number");
    if (taken || (duplicates.length > 0 && !record.evenIfAlike)) {
      return { kind: "alike", duplicates };
    }
    const { name, kind, number } = record;
    const id = await createOrganisation(tx, { name, kind, number });
    const stored = (await loadRecords(tx, [id])).get(id);
    if (!stored) return refuse("not-permitted");
    const edits: Edits = {
      name,
      kind,
      ...(number ? { number } : {}),
      ...(record.seat ? { "establishment:seat": record.seat } : {}),
    };
    await writeEdits(tx, actor, "person", stored, edits, now);
    return { kind: "added", id };
  });
}

async function municipalityOf(tx: Tx, seat: EstablishmentFacts | null): Promise<string | null> {
  if (!seat?.postcode) return null;
  return (await loadKnownFacts(tx, [])).nisOf(seat.postcode, seat.town ?? null);
}

async function duplicatesOf(tx: Tx, record: NewRecord) {
  const one = {
    id: "",
    number: record.number,
    name: record.name,
    postcode: record.seat?.postcode ?? null,
  };
  const likely = await listLikely(tx, one);
  const names = new Map(likely.map(({ id, name }) => [id, name]));
  return findDuplicates(one, likely).map((duplicate) => ({
    ...duplicate,
    name: names.get(duplicate.id) ?? "",
  }));
}
