import { type FileTable, plainText, samplesOf } from "#kernel/file-table";
import { type PlainTarget, type PlanField, takesSeveral } from "./plan-field.ts";
import { readPlanAmount } from "./read-plan-amount.ts";

export type ColumnSuggestion = {
  readonly header: string;
  readonly target: PlanField;
  /** Chosen last time for such headers, known by its header, told by its values, or not known. */
  readonly because: "remembered" | "header" | "values" | "unknown";
};

/** Headers of the open data on the plans of Flemish municipalities (BBC), which no list of words would guess. */
const openData: Readonly<Record<string, PlanField>> = {
  municipality: "municipality",
  nis_code: "nis",
  bd_code: "goalCode",
  bd_short: "goal",
  bd_long: "ignore",
  ap_code: "planCode",
  ap_short: "plan",
  ap_long: "ignore",
  ac_code: "code",
  ac_short: "title",
  ac_long: "description",
  total_amount: "total",
  amount_per_capita: "ignore",
  categories: "category",
};

const words: Readonly<Record<Exclude<PlainTarget, "ignore">, readonly string[]>> = {
  title: [
    "omschrijving opdracht",
    "voorwerp van de opdracht",
    "voorwerp",
    "naam opdracht",
    "opdracht",
    "titel",
    "aankoop",
    "geplande aankoop",
    "naam",
    "benaming",
    "omschrijving",
    "project",
    "projectnaam",
    "actie",
    "onderwerp",
    "objet",
    "objet du marche",
    "intitule",
    "marche",
    "achat",
    "designation",
    "title",
    "subject",
    "purchase",
  ],
  description: [
    "toelichting",
    "beschrijving",
    "detail",
    "korte omschrijving",
    "inhoud",
    "description",
    "explication",
    "precisions",
  ],
  code: [
    "nr",
    "nummer",
    "volgnummer",
    "dossiernummer",
    "dossier",
    "referentie",
    "ref",
    "code",
    "actiecode",
    "projectcode",
    "numero",
    "reference",
    "number",
  ],
  municipality: [
    "gemeente",
    "stad",
    "bestuur",
    "lokaal bestuur",
    "entiteit",
    "commune",
    "ville",
    "municipality",
  ],
  nis: ["nis", "niscode", "nis code", "code ins", "ins"],
  department: [
    "dienst",
    "afdeling",
    "departement",
    "team",
    "sector",
    "cluster",
    "verantwoordelijke dienst",
    "service",
    "departement responsable",
    "department",
  ],
  goal: ["beleidsdoelstelling", "doelstelling", "objectif", "goal"],
  goalCode: ["code beleidsdoelstelling"],
  plan: ["actieplan", "programma", "plan d action", "programme", "action plan"],
  planCode: ["code actieplan"],
  category: [
    "categorie",
    "rubriek",
    "domein",
    "beleidsdomein",
    "beleidsveld",
    "thema",
    "categorie d achat",
    "category",
    "categories",
  ],
  nature: [
    "aard",
    "type opdracht",
    "soort opdracht",
    "soort",
    "type",
    "werken leveringen diensten",
    "w l d",
    "nature",
    "type de marche",
  ],
  cpv: ["cpv", "cpv code", "cpv codes", "hoofdcpv", "code cpv"],
  year: ["jaar", "boekjaar", "jaartal", "annee", "exercice", "year"],
  amount: [
    "bedrag",
    "raming",
    "geraamd bedrag",
    "budget",
    "krediet",
    "kostprijs",
    "prijs",
    "raming excl btw",
    "geraamde waarde",
    "uitgave",
    "uitgaven",
    "montant",
    "estimation",
    "budget estime",
    "amount",
    "estimate",
  ],
  total: [
    "totaal",
    "totaal bedrag",
    "totaalbedrag",
    "totale raming",
    "som",
    "total",
    "montant total",
  ],
  timing: [
    "timing",
    "planning",
    "periode",
    "start",
    "startdatum",
    "geplande start",
    "lancering",
    "publicatie",
    "geplande publicatie",
    "kwartaal",
    "trimester",
    "wanneer",
    "einde contract",
    "calendrier",
    "trimestre",
    "quarter",
  ],
  note: [
    "opmerking",
    "opmerkingen",
    "nota",
    "commentaar",
    "procedure",
    "remarque",
    "remarques",
    "note",
    "notes",
  ],
};

const known = new Map<string, PlainTarget>(
  Object.entries(words).flatMap(([target, names]) =>
    names.map((name) => [name, target as PlainTarget] as const),
  ),
);

/** Between brackets stands a unit or an explanation: `Raming (excl. btw)`. */
const bareHeader = (header: string): string =>
  plainText(header.replace(/\([^)]*\)/g, " ").replace(/\b(?:in )?(?:k?€|k?euro)\b/gi, " "));

/** Is this a word a purchase plan has above a column? */
export const isKnownHeader = (header: string): boolean =>
  header in openData ||
  known.has(bareHeader(header)) ||
  (/[a-z]/i.test(header) && yearOfHeader(header) !== null);

/** `2026`, `Uitgaven 2026`, `yearly_amounts.2026`, `Raming 2026 (€)`; null for anything else. */
export function yearOfHeader(header: string): number | null {
  const text = bareHeader(header);
  const match =
    /^(?:(?:bedrag|raming|uitgaven?|budget|krediet|investering(?:en)?|jaar|montant|estimation|depenses?|amount|yearly amounts?|boekjaar|exercice|mjp) )?(20\d{2})$/.exec(
      text,
    );
  return match ? Number(match[1]) : null;
}

/** The years that have a column of their own. */
export const yearsInHeaders = (headers: readonly string[]): number[] => [
  ...new Set(headers.flatMap((header) => yearOfHeader(header) ?? [])),
];

/** Amounts are in thousands when a header says so: `(in k€)`, `x 1.000 euro`, `in duizenden`. */
export const inThousands = (headers: readonly string[]): boolean =>
  headers.some((header) => /k€|k ?euro|[x×] ?1[. ]?000|duizend|milliers|keur/i.test(header));

/**
 * What each column seems to mean; a field that only one column may fill goes to the first that fits.
 * @param remembered what was chosen for such headers before, by plain header
 */
export function suggestPlanColumns(
  table: FileTable,
  remembered: Readonly<Record<string, PlanField>>,
): ColumnSuggestion[] {
  const taken = new Set<PlanField>();
  const take = (target: PlanField): PlanField | null => {
    if (target === "ignore") return target;
    if (taken.has(target) && !takesSeveral(target)) return null;
    taken.add(target);
    return target;
  };
  const fixed = table.headers.map((header): ColumnSuggestion | null => {
    const before = remembered[plainText(header)];
    const target = before && take(before);
    return target ? { header, target, because: "remembered" } : null;
  });
  const byHeader = table.headers.map((header, at): ColumnSuggestion | null => {
    if (fixed[at]) return fixed[at];
    const named = openData[header] ?? known.get(bareHeader(header)) ?? yearField(header);
    const target = named ? take(named) : null;
    return target ? { header, target, because: "header" } : null;
  });
  return table.headers.map((header, at): ColumnSuggestion => {
    const found = byHeader[at];
    if (found) return found;
    const told = tellByValues(table, at);
    const target = told ? take(told) : null;
    return target
      ? { header, target, because: "values" }
      : { header, target: "ignore", because: "unknown" };
  });
}

const yearField = (header: string): PlanField | null => {
  const year = yearOfHeader(header);
  return year ? `amount:${year}` : null;
};

const lookedAt = 25;

/** What a column holds when its header says nothing: CPV codes, municipalities' numbers, euros. */
function tellByValues(table: FileTable, column: number): PlanField | null {
  const values = samplesOf(table, column, lookedAt);
  if (values.length < 2) return null;
  const most = (test: (value: string) => boolean) =>
    values.filter(test).length >= values.length * 0.8;
  if (most((value) => /^\d{8}-\d$/.test(value))) return "cpv";
  if (most((value) => /€/.test(value) && typeof readPlanAmount(value, asWritten) === "number")) {
    return "amount";
  }
  return null;
}
const asWritten = { machine: false, euros: 1 };

/** The columns whose empty cells may mean “as above”. */
const downwards: ReadonlySet<PlanField> = new Set([
  "municipality",
  "nis",
  "department",
  "goal",
  "plan",
  "category",
]);
export const mayFillDown = (field: PlanField): boolean => downwards.has(field);

/** Do the columns that group rows have gaps as merged cells leave them: the first filled, many others not? Titles and notes between rows do not count. */
export function looksMerged(table: FileTable, mapping: readonly PlanField[]): boolean {
  const rows = table.rows.filter(({ cells }) => cells.filter((cell) => cell.trim()).length >= 2);
  return mapping.some((field, at) => {
    if (!mayFillDown(field) || (rows[0]?.cells[at] ?? "").trim() === "") return false;
    const filled = rows.filter(({ cells }) => (cells[at] ?? "").trim() !== "").length;
    return rows.length >= 3 && filled <= rows.length * mostFilled;
  });
}
const mostFilled = 0.8;
