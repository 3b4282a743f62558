import { z } from "zod";
import type { Db, Tx } from "#platform/db";
import { type ReferenceFile, rowsOf } from "#platform/reference-file";
import { inSlices, loadReferenceSets, type ReferenceSet } from "#territory";
import "../store/tables.ts";

const text = z.string();
const labels = { nl: text, fr: text, en: text };

async function writeActivities(tx: Tx, file: ReferenceFile): Promise<void> {
  const words = z.array(text);
  const shape = z.object({
    code: text,
    parent: text.nullable(),
    ...labels,
    descriptionNl: text.nullable(),
    synonymsNl: words,
    synonymsFr: words,
    synonymsEn: words,
    cpv: words,
    nace: words,
  });
  const rows = rowsOf(file, shape).map((row, position) => ({
    code: row.code,
    parent_code: row.parent,
    position,
    label_nl: row.nl,
    label_fr: row.fr,
    label_en: row.en,
    description_nl: row.descriptionNl,
    synonyms: { nl: row.synonymsNl, fr: row.synonymsFr, en: row.synonymsEn },
    cpv_codes: row.cpv,
    nace_codes: row.nace,
  }));
  // Capabilities refer to activities: changed in place, never emptied; a code that left the list stays readable.
  await tx
    .insertInto("activity")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("code").doUpdateSet((eb) => ({
        parent_code: eb.ref("excluded.parent_code"),
        position: eb.ref("excluded.position"),
        label_nl: eb.ref("excluded.label_nl"),
        label_fr: eb.ref("excluded.label_fr"),
        label_en: eb.ref("excluded.label_en"),
        description_nl: eb.ref("excluded.description_nl"),
        synonyms: eb.ref("excluded.synonyms"),
        cpv_codes: eb.ref("excluded.cpv_codes"),
        nace_codes: eb.ref("excluded.nace_codes"),
      })),
    )
    .execute();
}

async function writeNace(tx: Tx, file: ReferenceFile): Promise<void> {
  await tx.deleteFrom("nace_code").execute();
  const rows = rowsOf(file, z.object({ code: text, level: z.number(), ...labels }));
  await inSlices(rows, 1_000, (slice) =>
    tx
      .insertInto("nace_code")
      .values(
        slice.map(({ code, level, nl, fr, en }) => ({
          code,
          level,
          label_nl: nl,
          label_fr: fr,
          label_en: en,
        })),
      )
      .execute(),
  );
}

async function writeCpv(tx: Tx, file: ReferenceFile): Promise<void> {
  await tx.deleteFrom("cpv_code").execute();
  const rows = rowsOf(file, z.object({ code: text, ...labels }));
  await inSlices(rows, 2_000, (slice) =>
    tx
      .insertInto("cpv_code")
      .values(
        slice.map(({ code, nl, fr, en }) => ({ code, label_nl: nl, label_fr: fr, label_en: en })),
      )
      .execute(),
  );
}

async function writeJuridicalForms(tx: Tx, file: ReferenceFile): Promise<void> {
  await tx.deleteFrom("juridical_form").execute();
  const rows = rowsOf(file, z.object({ code: text, nl: text, fr: text }));
  await tx
    .insertInto("juridical_form")
    .values(rows.map(({ code, nl, fr }) => ({ code, label_nl: nl, label_fr: fr })))
    .execute();
}

const sets: readonly ReferenceSet[] = [
  { name: "activities", write: writeActivities },
  { name: "nace-2025", write: writeNace },
  { name: "cpv-2008", write: writeCpv },
  { name: "juridical-forms", write: writeJuridicalForms },
];

/**
 * Loads the code lists of the register that are new or changed in `folder`.
 * @param owner a pool opened as "owner"
 * @returns names of the files loaded now
 */
export const loadRegisterReference = (owner: Db, folder: string): Promise<string[]> =>
  loadReferenceSets(owner, folder, sets);
