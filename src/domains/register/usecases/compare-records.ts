import { type Actor, refusalFor, tenantOf } from "#access";
import { readKboNumber } from "#kernel/kbo-number";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { RecordValues } from "../rules/compose-record.ts";
import { type CodeLabels, loadCodeLabels } from "../store/code-labels.ts";
import { findOrganisationByNumber } from "../store/organisations.ts";
import { loadRecords } from "../store/record-rows.ts";

export type ComparedRecord = { readonly id: string; readonly values: RecordValues };

export type ComparedRecords = {
  readonly kind: "compared";
  readonly stays: ComparedRecord;
  /** Null while no other record is chosen, or when none is found. */
  readonly goes: ComparedRecord | null;
  /** Do both have a number of their own? Then they are two organisations. */
  readonly differentNumbers: boolean;
  readonly labels: CodeLabels;
};

const idShape = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/**
 * Two records side by side, before they are merged.
 * @param other an enterprise number, an id or the address of a page
 */
export async function compareRecords(
  db: Db,
  actor: Actor,
  id: string,
  other: string,
  language: Language,
): Promise<ComparedRecords | Refusal<"not-permitted" | "no-such-record">> {
  const refusal = refusalFor(actor, "register.remove");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const otherId = await findOther(tx, other);
    const records = await loadRecords(tx, otherId ? [id, otherId] : [id]);
    const stays = records.get(id);
    if (!stays) return refuse("no-such-record");
    const goes = otherId && otherId !== id ? records.get(otherId) : undefined;
    const all = [stays.values, ...(goes ? [goes.values] : [])];
    const codes = {
      activities: all.flatMap(({ activities }) => (activities ?? []).map(({ code }) => code)),
      nis: all.flatMap(({ service_area }) => service_area ?? []),
      nace: all.flatMap(({ nace_codes }) => nace_codes ?? []),
      legalForm: null,
    };
    return {
      kind: "compared",
      stays: { id, values: stays.values },
      goes: goes ? { id: goes.row.id, values: goes.values } : null,
      differentNumbers: new Set(all.flatMap(({ number }) => number ?? [])).size > 1,
      labels: await loadCodeLabels(tx, codes, language),
    };
  });
}

async function findOther(tx: Tx, text: string): Promise<string | undefined> {
  const id = idShape.exec(text)?.[0];
  if (id) return id.toLowerCase();
  const read = readKboNumber(text);
  return read.kind === "number" ? (await findOrganisationByNumber(tx, read.number))?.id : undefined;
}
