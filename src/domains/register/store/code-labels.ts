import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import "./tables.ts";

/** Codes of a record and how they are called. */
export type CodeLabels = {
  readonly activities: ReadonlyMap<string, string>;
  readonly municipalities: ReadonlyMap<string, string>;
  readonly nace: ReadonlyMap<string, string>;
  readonly legalForm: string | null;
};

export type CodesToLabel = {
  readonly activities: readonly string[];
  readonly nis: readonly string[];
  readonly nace: readonly string[];
  readonly legalForm: string | null;
};

/** What the codes of one record are called in a language; an unknown code is absent. */
export async function loadCodeLabels(
  tx: Tx,
  codes: CodesToLabel,
  language: Language,
): Promise<CodeLabels> {
  const french = language === "fr";
  const [activities, nace, form, municipalities] = await Promise.all([
    codes.activities.length
      ? tx
          .selectFrom("activity")
          .select(["code", `label_${language}` as const])
          .where("code", "in", codes.activities)
          .execute()
      : [],
    codes.nace.length
      ? tx
          .selectFrom("nace_code")
          .select(["code", `label_${language}` as const])
          .where("code", "in", codes.nace)
          .execute()
      : [],
    codes.legalForm
      ? tx
          .selectFrom("juridical_form")
          .select(["label_nl", "label_fr"])
          .where("code", "=", codes.legalForm)
          .executeTakeFirst()
      : undefined,
    municipalityNames(tx, codes.nis, language),
  ]);
  const labelled = (rows: readonly object[]) =>
    new Map(
      rows.map((row) => {
        const { code, ...labels } = row as { code: string };
        return [code, String(Object.values(labels)[0] ?? code)] as const;
      }),
    );
  return {
    activities: labelled(activities),
    municipalities,
    nace: labelled(nace),
    legalForm: (french ? form?.label_fr : form?.label_nl) ?? null,
  };
}

/** Names of municipalities by NIS. */
export async function municipalityNames(
  tx: Tx,
  nis: readonly string[],
  language: Language,
): Promise<Map<string, string>> {
  if (nis.length === 0) return new Map();
  const rows = await tx
    .selectFrom("municipality")
    .select(["nis", "name_nl", "name_fr"])
    .where("nis", "in", [...new Set(nis)])
    .execute();
  return new Map(rows.map((row) => [row.nis, language === "fr" ? row.name_fr : row.name_nl]));
}

export type ActivityChoice = {
  readonly code: string;
  readonly parent: string | null;
  readonly label: string;
};

/** Our tree of activities in its own order: groups, each followed by its activities. */
export async function listActivityChoices(tx: Tx, language: Language): Promise<ActivityChoice[]> {
  const rows = await tx
    .selectFrom("activity")
    .select(["code", "parent_code", "label_nl", "label_fr", "label_en"])
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    parent: row.parent_code,
    label: row[`label_${language}`],
  }));
}

export type LegalFormChoice = { readonly code: string; readonly label: string };

/** Legal forms by name. */
export async function listLegalForms(tx: Tx, language: Language): Promise<LegalFormChoice[]> {
  const label = language === "fr" ? "label_fr" : "label_nl";
  const rows = await tx
    .selectFrom("juridical_form")
    .select(["code", label])
    .orderBy(label)
    .execute();
  return rows.map((row) => ({ code: row.code, label: Object.values(row)[1] ?? row.code }));
}
