import { type FileTable, plainText, samplesOf } from "#kernel/file-table";
import { readLevel, readPlanDay } from "./read-values.ts";
import { splitCode } from "./split-code.ts";
import { type PlainTarget, type TargetField, takesSeveral, yearTarget } from "./target-field.ts";

/** Why a column is thought to mean what it means; worded in text/. */
export type SuggestionReason = "last-time" | "header" | "values" | "unknown";

export type ColumnSuggestion = {
  readonly header: string;
  readonly target: TargetField;
  readonly because: SuggestionReason;
};

/** Headers as municipalities write them, without accents and signs. */
const headers: Readonly<Partial<Record<PlainTarget, readonly string[]>>> = {
  level: ["niveau", "soort", "type", "level"],
  code: ["code", "nr", "nummer", "bbc code", "codering", "referentie"],
  title: [
    "titel",
    "naam",
    "benaming",
    "korte omschrijving",
    "omschrijving kort",
    "intitule",
    "title",
  ],
  goalBoth: [
    "beleidsdoelstelling",
    "doelstelling",
    "bd",
    "strategische doelstelling",
    "objectif",
    "kop 1",
    "titre 1",
    "heading 1",
  ],
  goalCode: [
    "code bd",
    "bd code",
    "code beleidsdoelstelling",
    "code doelstelling",
    "beleidsdoelstelling code",
  ],
  goalTitle: [
    "omschrijving bd",
    "titel bd",
    "omschrijving beleidsdoelstelling",
    "titel beleidsdoelstelling",
    "naam beleidsdoelstelling",
    "beleidsdoelstelling omschrijving",
  ],
  planBoth: ["actieplan", "ap", "plan d action", "action plan", "kop 2", "titre 2", "heading 2"],
  planCode: ["code ap", "ap code", "code actieplan", "actieplan code"],
  planTitle: [
    "omschrijving ap",
    "titel ap",
    "omschrijving actieplan",
    "titel actieplan",
    "naam actieplan",
    "actieplan omschrijving",
  ],
  actionBoth: ["actie", "ac", "acties", "action", "maatregel"],
  parent: ["onder", "valt onder", "bovenliggend", "sous"],
  position: ["volgorde", "ordre", "order"],
  description: [
    "omschrijving",
    "beschrijving",
    "toelichting",
    "uitleg",
    "description",
    "inhoud",
    "doel van de actie",
    "doel",
  ],
  status: ["status", "stand", "stand van zaken", "statut", "etat", "voortgang"],
  startsOn: [
    "start",
    "begin",
    "startdatum",
    "begindatum",
    "van",
    "debut",
    "starts on",
    "aanvang",
    "startjaar",
  ],
  dueOn: [
    "einde",
    "eind",
    "einddatum",
    "tot",
    "deadline",
    "tegen",
    "fin",
    "klaar tegen",
    "eindjaar",
    "timing",
    "planning",
    "termijn",
  ],
  doneOn: ["klaar op", "afgerond op", "gerealiseerd op"],
  owner: [
    "verantwoordelijke",
    "eigenaar",
    "trekker",
    "wie",
    "actiehouder",
    "dossierbeheerder",
    "responsable",
    "owner",
  ],
  ownerPlace: ["gemeente verantwoordelijke", "gemeente van de eigenaar", "gemeente trekker"],
  places: [
    "gemeente",
    "gemeenten",
    "bestuur",
    "lokaal bestuur",
    "commune",
    "communes",
    "municipality",
    "gebied",
  ],
  priorities: [
    "prioriteit",
    "prioriteiten",
    "prioriteit wse lr",
    "wse lr",
    "code wse",
    "vlaamse prioriteit",
    "telt voor",
    "priorite",
    "priority",
    "beleidsprioriteit",
    "subsidiecode",
  ],
  partners: ["partner", "partners", "kbo", "kbo nummer", "betrokken partners", "partenaires"],
  year: ["jaar", "annee", "year", "boekjaar"],
  financing: [
    "financiering",
    "financieringsbron",
    "bron",
    "subsidie",
    "middelen",
    "financement",
    "financing",
  ],
  budget: ["budget", "raming", "geraamd", "kostprijs", "krediet", "ontvangen krediet", "begroot"],
  spent: [
    "uitgaven",
    "besteed",
    "uitgegeven",
    "aanrekening",
    "aangerekend",
    "realisatie",
    "depenses",
    "spent",
  ],
  note: ["opmerking", "opmerkingen", "nota", "notitie", "remarques", "note", "commentaar"],
};

const budgetWords =
  /\b(?:budget|raming|geraamd|krediet|uitgave ?raming|meerjarenplan|mjp|begroot|prevu|voorzien)\b/;
const spentWords =
  /\b(?:uitgaven?|besteed|uitgegeven|aanrekening(?:en)?|aangerekend|realisatie|rekening|jaarrekening|depenses?|spent)\b/;

/** `Budget 2026`, `Uitgaven 2026`, `2026`, `Rekening 2025 (€)`. */
function amountTarget(words: string): TargetField | null {
  const year = /\b((?:19|20)\d\d)\b/.exec(words)?.[1];
  if (!year || /\b(?:start|einde?|van|tot|datum)\b/.test(words)) return null;
  const others = words
    .replace(year, "")
    .replace(/\b(?:eur|euro|in)\b/g, "")
    .trim();
  const kind = spentWords.test(words) ? "spent" : "budget";
  const target: TargetField = `${kind}:${Number(year)}`;
  const says = spentWords.test(words) || budgetWords.test(words) || others === "";
  return says && yearTarget(target) ? target : null;
}

/**
 * Headers of our own files, in every language they are written in.
 * plain text of the header → field
 */
export type OwnHeaders = ReadonlyMap<string, PlainTarget>;

function byHeader(header: string, own: OwnHeaders): TargetField | null {
  const words = plainText(header);
  if (words === "") return null;
  const amount = amountTarget(words);
  if (amount) return amount;
  const ours = own.get(words);
  if (ours) return ours;
  for (const [target, names] of Object.entries(headers)) {
    if (names.includes(words)) return target as PlainTarget;
  }
  return null;
}

export const isKnownHeader =
  (own: OwnHeaders) =>
  (header: string): boolean =>
    byHeader(header, own) !== null;

const share = (values: readonly string[], fits: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(fits).length / values.length;

const hasBoth = (value: string): boolean => {
  const { code, title } = splitCode(value);
  return code !== "" && title !== "";
};
const isOnlyCode = (value: string): boolean => {
  const { code, title } = splitCode(value);
  return code !== "" && title === "";
};

/** The header says of which level a column is; what stands in it says whether it is a code, a title or both. */
function byValues(target: TargetField, values: readonly string[]): TargetField {
  const kinds = {
    goalBoth: ["goalCode", "goalTitle"],
    planBoth: ["planCode", "planTitle"],
    actionBoth: ["code", "title"],
  } as const;
  const codes = share(values, isOnlyCode);
  const both = share(values, hasBoth);
  if (target === "goalBoth" || target === "planBoth" || target === "actionBoth") {
    if (codes > 0.5) return kinds[target][0];
    return both > 0.3 ? target : target === "actionBoth" ? "title" : target;
  }
  if (target === "code" && both > 0.5) return "codeAndTitle";
  if (target === "description" && both > 0.5) return "codeAndTitle";
  return target;
}

/**
 * What each column means: as chosen last time, by its header, by what stands in it. No field is given to two
 * columns, those that may be joined apart.
 */
export function suggestColumns(
  table: FileTable,
  own: OwnHeaders,
  lastTime: Readonly<Record<string, TargetField>>,
): ColumnSuggestion[] {
  const taken = new Set<TargetField>();
  const free = (target: TargetField): boolean => takesSeveral(target) || !taken.has(target);
  const found = table.headers.map((header, at): ColumnSuggestion => {
    const chosen = lastTime[plainText(header)];
    if (chosen && free(chosen)) {
      taken.add(chosen);
      return { header, target: chosen, because: "last-time" };
    }
    const named = byHeader(header, own);
    const isOwn = own.get(plainText(header)) === named && named !== null;
    const fits = named && !isOwn ? byValues(named, samplesOf(table, at, 30)) : named;
    if (fits && free(fits)) {
      taken.add(fits);
      return { header, target: fits, because: fits === named ? "header" : "values" };
    }
    return { header, target: "ignore", because: "unknown" };
  });
  return withTitle(found, table, taken);
}

/** A plan without a column for titles has them in the description, or in the first column of running words. */
function withTitle(
  found: ColumnSuggestion[],
  table: FileTable,
  taken: Set<TargetField>,
): ColumnSuggestion[] {
  if (["title", "codeAndTitle", "actionBoth"].some((target) => taken.has(target as TargetField))) {
    return found;
  }
  const described = found.findIndex(({ target }) => target === "description");
  const loose = found.findIndex(
    ({ target }, at) =>
      target === "ignore" &&
      share(
        samplesOf(table, at, 30),
        (value) => /\p{L}{3}/u.test(value) && !readPlanDay(value, "first"),
      ) > 0.6 &&
      share(samplesOf(table, at, 30), (value) => readLevel(value) !== null) < 0.5,
  );
  const at = described === -1 ? loose : described;
  const target =
    at >= 0 && share(samplesOf(table, at, 30), hasBoth) > 0.5 ? "codeAndTitle" : "title";
  return found.map((one, place) => (place === at ? { ...one, target, because: "values" } : one));
}

/** Years that columns with amounts are about. */
export const yearsInHeaders = (named: readonly string[]): number[] =>
  named.flatMap((header) => {
    const target = amountTarget(plainText(header));
    return target ? [yearTarget(target)?.year ?? []].flat() : [];
  });
