import { parse } from "csv-parse/sync";
import { type ReferenceFile, retrievedOn } from "./reference-file.ts";
import { readSource, type SourceFile } from "./source-files.ts";

type Concept = {
  readonly abstract?: boolean;
  readonly dataType: string;
  readonly periodType: string;
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly other?: { readonly ee20DomainMembers?: readonly string[] };
};

type Table = {
  readonly primaryItems: readonly (readonly [level: number, concept: string])[];
  readonly explicitDimensions?: Readonly<Record<string, readonly string[]>>;
  readonly typedDimensions?: readonly string[];
};

type Taxonomy = {
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly dimensions: Readonly<Record<string, Readonly<Record<string, Table | string>>>>;
  readonly entryPoint: string;
  readonly namespaces: Readonly<Record<string, string>>;
};

const label = "http://www.xbrl.org/2003/role/label";
const usedPrefixes = ["vsme", "nace", "waste", "country", "iso4217", "utr"];

/**
 * What is needed of the VSME taxonomy to write facts and to check them, and the choice lists of the official workbook
 * with their member: one row per choice.
 */
export function vsmeFile(dataDir: string): ReferenceFile {
  const taxonomySource = readSource(dataDir, "vsme/vsme-2026-05-01.json");
  const listSource = readSource(dataDir, "vsme/vsme_enumeration_lists.csv");
  const taxonomy = JSON.parse(taxonomySource.text) as Taxonomy;
  return {
    name: "csr-scan/vsme.json",
    source: {
      publisher: "EFRAG",
      title: "VSME XBRL taxonomy and digital template",
      edition: "taxonomy 2026-05-01, template 1.3.0",
      page: "docs/sources/vsme.md",
    },
    licence: "MIT",
    retrievedOn,
    files: [taxonomySource, listSource],
    notes: [
      "Names of concepts, types and choices are those of the taxonomy and the workbook; labels and guidance are not taken over.",
      "Lists: nace are the classes only, waste the six-digit codes only, as the workbook wants them.",
    ],
    extra: {
      template: "1.3.0",
      taxonomy: taxonomy.entryPoint,
      namespaces: Object.fromEntries(
        usedPrefixes.map((prefix) => [prefix, taxonomy.namespaces[prefix]]),
      ),
      concepts: conceptsOf(taxonomy),
      axes: axesOf(taxonomy),
    },
    columns: ["list", "key", "member", "text"],
    rows: choicesOf(taxonomy, listSource),
  };
}

const plain = (name: string): string => name.replace(/^vsme:/, "");

/** A list that is long and kept as rows is named, a short one given in full. */
function domainOf(members: readonly string[] | undefined): string | string[] | null {
  if (!members) return null;
  const prefix = members.find((member) => !member.startsWith("vsme:"))?.split(":")[0];
  if (prefix) return prefix;
  return members.length > 60 ? "pollutant" : members.map(plain);
}

function conceptsOf({ concepts, dimensions }: Taxonomy) {
  const tables = tablesOf(dimensions);
  return Object.entries(concepts)
    .filter(([name, { abstract }]) => name.startsWith("vsme:") && !abstract && !/Axis$/.test(name))
    .map(([name, { dataType, periodType, other }]) => ({
      name: plain(name),
      type: dataType.replace(/^.*:/, "").replace(/ItemType$/, ""),
      period: periodType,
      members: domainOf(other?.ee20DomainMembers),
      axes: [
        ...new Set(
          tables
            .filter(({ table }) => table.primaryItems.some(([, concept]) => concept === name))
            .flatMap(({ axes }) => axes.map(plain)),
        ),
      ],
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const tablesOf = (dimensions: Taxonomy["dimensions"]) =>
  Object.entries(dimensions)
    .filter(([role]) => role !== "_defaults")
    .flatMap(([, byName]) => Object.values(byName))
    .filter((table): table is Table => typeof table !== "string")
    .map((table) => ({
      table,
      axes: [...Object.keys(table.explicitDimensions ?? {}), ...(table.typedDimensions ?? [])],
    }));

function axesOf({ dimensions }: Taxonomy) {
  const defaults = dimensions._defaults ?? {};
  const found = new Map<string, { members: Set<string>; isTyped: boolean }>();
  for (const { table } of tablesOf(dimensions)) {
    for (const axis of table.typedDimensions ?? []) {
      found.set(axis, { members: new Set(), isTyped: true });
    }
    for (const [axis, members] of Object.entries(table.explicitDimensions ?? {})) {
      const known = found.get(axis) ?? { members: new Set<string>(), isTyped: false };
      for (const member of members) known.members.add(member);
      found.set(axis, known);
    }
  }
  return [...found]
    .map(([axis, { members, isTyped }]) => {
      const usual = defaults[axis];
      return {
        name: plain(axis),
        typed: isTyped,
        usual: typeof usual === "string" ? plain(usual) : null,
        members: isTyped ? null : domainOf([...members]),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Column of the workbook's lists by its place: their headers are sentences of law. */
const columnOf = { nace: 0, categories: 1, countryName: 2, countryCode: 4, pollutant: 6, waste: 8 };

function choicesOf({ concepts }: Taxonomy, source: SourceFile) {
  // Spaces at the start are part of a choice: the workbook compares it letter by letter.
  const lines = (parse(source.text) as string[][]).slice(1);
  const column = (at: number) => lines.map((line) => line[at] ?? "").filter((text) => text !== "");
  const categories = new Set(column(columnOf.categories));
  const codes = column(columnOf.countryCode);
  const labelled = new Map(
    Object.entries(concepts)
      .filter(([name]) => /^vsme:.*Member$/.test(name))
      .map(([name, { labels }]) => [
        (labels.en?.[label] ?? "").replace(/ \[member\]$/, "").trim(),
        name,
      ]),
  );
  const waste = new Map(
    Object.keys(concepts).flatMap((name) => {
      const code = /^waste:W-(\d{6})-/.exec(name)?.[1];
      return code ? [[code, name] as const] : [];
    }),
  );
  const nace = new Map(
    Object.keys(concepts)
      .filter((name) => name.startsWith("nace:NACE_"))
      .map((name) => [name.slice("nace:NACE_X".length), name]),
  );
  const memberOf = (found: string | undefined, text: string): string => {
    if (found && concepts[found]) return found;
    throw new Error(`${source.path}: no member for “${text}”`);
  };
  return [
    ...column(columnOf.nace).flatMap((text) => {
      const code = /^NACE [A-V] - (\d\d\.\d\d) /.exec(text)?.[1];
      if (!code || categories.has(text)) return [];
      return [["nace", code, memberOf(nace.get(code.replace(".", "")), text), text] as const];
    }),
    ...column(columnOf.waste).flatMap((text) => {
      const code = /^\s*(\d\d \d\d \d\d) /.exec(text)?.[1];
      if (!code) return [];
      return [["waste", code, memberOf(waste.get(code.replaceAll(" ", "")), text), text] as const];
    }),
    ...column(columnOf.pollutant).map((text) => {
      const name = labelled.get(text.trim()) ?? `vsme:${text.trim()}Member`;
      const member = memberOf(name, text);
      return ["pollutant", keyOf(plain(member)), member, text] as const;
    }),
    ...column(columnOf.countryName).map((text, at) => {
      const code = codes[at] ?? "";
      return ["country", code, memberOf(`country:${code}`, text), text] as const;
    }),
  ];
}

const keyOf = (member: string): string =>
  member
    .replace(/Member$/, "")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase();
