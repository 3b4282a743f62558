import { type ReferenceFile, retrievedOn } from "./reference-file.ts";
import { cell, csvRows, readSource } from "./source-files.ts";

/** `reference/nace-2025.json`: the activity codes of NACE-BEL 2025 with the code above each. */
export function naceFile(dataDir: string): ReferenceFile {
  const file = readSource(dataDir, "kbo/nace_codes.csv");
  const above: string[] = [];
  return {
    name: "nace-2025.json",
    source: {
      publisher: "Statbel",
      title: "NACE-BEL 2025",
      edition: "2025",
      page: "docs/sources/nace.md",
    },
    licence: "Statbel open data, attribution",
    retrievedOn,
    files: [file],
    columns: ["code", "level", "parent", "nl", "fr", "de", "en"],
    rows: csvRows(file).map((row) => {
      // The file is a walk through the tree: the code above is the last one seen a level higher.
      const level = Number(cell(row, "LEVEL", file));
      const code = cell(row, "CODE", file);
      above[level] = code;
      const title = (language: string) => cell(row, `NATIONAL_TITLE_BE_${language}`, file);
      return [
        code,
        level,
        above[level - 1] ?? null,
        title("NL"),
        title("FR"),
        title("DE"),
        title("EN"),
      ];
    }),
  };
}

/** `reference/cpv-2008.json`: the common procurement vocabulary, codes without check digit. */
export function cpvFile(dataDir: string): ReferenceFile {
  const file = readSource(dataDir, "codes/cpv2008-nl-fr-en-de.csv");
  return {
    name: "cpv-2008.json",
    source: {
      publisher: "Publications Office of the European Union",
      title: "Common Procurement Vocabulary 2008",
      edition: "eForms SDK 1.15.1",
      page: "docs/sources/cpv.md",
    },
    licence: "CC BY 4.0",
    retrievedOn,
    files: [file],
    columns: ["code", "nl", "fr", "en"],
    rows: csvRows(file).map((row) =>
      ["code", "nl", "fr", "en"].map((column) => cell(row, column, file)),
    ),
  };
}

const kboSource = {
  publisher: "FOD Economie, Kruispuntbank van Ondernemingen",
  edition: "2025",
  page: "docs/sources/kbo.md",
};
const kboLicence = "KBO open data, attribution; retyped from public documentation";

/** `reference/juridical-forms.json`: legal forms of enterprises, labels shortened by whoever typed them. */
export function juridicalFormsFile(dataDir: string): ReferenceFile {
  const file = readSource(dataDir, "kbo/kbo_juridical_forms_short_labels.csv");
  return {
    name: "juridical-forms.json",
    source: { ...kboSource, title: "Juridical forms, short labels" },
    licence: kboLicence,
    retrievedOn,
    files: [file],
    columns: ["code", "nl", "fr", "category"],
    rows: csvRows(file, { delimiter: "|" }).map((row) =>
      ["code", "label_nl", "label_fr", "category_by_repo_author"].map((column) =>
        cell(row, column, file),
      ),
    ),
  };
}

/** `reference/kbo-codes.json`: the small code tables of the KBO extract, one row per code. */
export function kboCodesFile(dataDir: string): ReferenceFile {
  const file = readSource(dataDir, "kbo/code_small_categories.csv");
  const labels = new Map<string, Map<string, string>>();
  for (const row of csvRows(file)) {
    const key = `${cell(row, "Category", file)} ${cell(row, "Code", file)}`;
    const known = labels.get(key) ?? new Map<string, string>();
    labels.set(key, known.set(cell(row, "Language", file), cell(row, "Description", file)));
  }
  return {
    name: "kbo-codes.json",
    source: { ...kboSource, title: "Small code tables of KBO Open Data" },
    licence: kboLicence,
    retrievedOn,
    files: [file],
    columns: ["category", "code", "nl", "fr", "de"],
    rows: [...labels].map(([key, known]) => [
      ...key.split(" "),
      known.get("NL") ?? null,
      known.get("FR") ?? null,
      known.get("DE") ?? null,
    ]),
  };
}
