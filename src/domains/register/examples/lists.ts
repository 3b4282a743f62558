import type { ListTable } from "../rules/list-import/list-table.ts";
import type { KnownWorld } from "../rules/list-import/read-row.ts";
import type { KnownWords } from "../rules/list-import/suggest-mapping.ts";

/** A list for tests out of plain text: `|` between cells, the first line its header. */
export function aListOf(text: string): ListTable {
  const [header = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return { headers: header, rows: rows.map((cells, at) => ({ line: at + 2, cells })), broken: [] };
}

const nisOf: Record<string, string> = { halle: "23027", beersel: "23003", "1500": "23027" };

/** A world with two municipalities, one activity and one legal form. */
export const smallWorld: KnownWorld & KnownWords = {
  municipality: (postcode, name) =>
    nisOf[name?.toLowerCase() ?? ""] ?? nisOf[postcode ?? ""] ?? null,
  activity: (words) => (words.toLowerCase() === "tuinonderhoud" ? "groen/tuinonderhoud" : null),
  legalForm: (words) => (words.toLowerCase() === "vzw" ? "017" : null),
  point: ({ nis }) => (nis ? { lon: 4.2, lat: 50.7, place_precision: "municipality" } : null),
  isMunicipality: (text) => text.toLowerCase() in nisOf,
  isActivity: (text) => text.toLowerCase() === "tuinonderhoud",
  isNaceCode: (code) => /^\d{2}\.\d{2,3}$/.test(code),
};
