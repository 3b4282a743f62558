import type { Language } from "#kernel/language";
import type { Fact, FactColumn } from "../instrument/fact.ts";
import type { CellValue, FactValue } from "./fact-value.ts";
import type { TypedFact } from "./read-fact.ts";

/** A number as it is typed in a field, without marks between thousands: reading it again gives the same number. */
export function typedNumber(number: number, language: Language): string {
  const text = Number.isInteger(number) ? String(number) : number.toFixed(6).replace(/0+$/, "");
  return language === "en" ? text : text.replace(".", ",");
}

function typedCell(
  kind: FactColumn["kind"] | Fact["kind"],
  value: CellValue,
  language: Language,
): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (kind === "year") return String(value);
  if (kind === "money") {
    const euros = value / 100;
    return Number.isInteger(euros)
      ? String(euros)
      : typedNumber(Number(euros.toFixed(2)), language).replace(/([.,]\d)$/, "$10");
  }
  return typedNumber(value, language);
}

/** A value as it stands in its field, so that what comes back the same was not touched. */
export function typeFact(fact: Fact, value: FactValue | undefined, language: Language): TypedFact {
  if (value === undefined) return { texts: [], ...(fact.kind === "rows" ? { rows: [] } : {}) };
  if (fact.kind === "rows") {
    const rows = Array.isArray(value) ? value : [];
    return {
      texts: [],
      rows: rows.flatMap((row) =>
        typeof row === "object"
          ? [
              Object.fromEntries(
                Object.entries(row).map(([key, cell]) => [
                  key,
                  typedCell(columnKind(fact, key), cell as CellValue, language),
                ]),
              ),
            ]
          : [],
      ),
    };
  }
  if (fact.kind === "codes") return { texts: [[value].flat().join(", ")] };
  if (Array.isArray(value)) return { texts: value.map(String) };
  return { texts: [typedCell(fact.kind, value as CellValue, language)] };
}

const columnKind = (fact: Fact, key: string): FactColumn["kind"] =>
  fact.columns?.find((column) => column.key === key)?.kind ?? "text";

/** The same text for the same typing, whatever the browser made of line ends and empty rows. */
export const typedMark = ({ texts, rows = [] }: TypedFact): string =>
  JSON.stringify([
    texts.map((text) => text.replace(/\r\n?/g, "\n").trim()).filter((text) => text !== ""),
    rows.flatMap((row) => {
      const cells = Object.entries(row)
        .filter(([, text]) => text.trim() !== "")
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return cells.length > 0 ? [cells] : [];
    }),
  ]);
