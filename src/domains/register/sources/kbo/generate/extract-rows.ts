import { type KboFile, kboColumns } from "../../../rules/kbo-layout.ts";
import { writeCell } from "../../../rules/kbo-line.ts";
import { dice } from "./dice.ts";
import {
  type InventedEnterprise,
  type InventedRegisterOptions,
  inventedEnterprises,
} from "./invented-register.ts";
import { streets } from "./invented-words.ts";

export type ExtractOptions = InventedRegisterOptions & {
  /** NACE-BEL 2025 codes of five digits, without dots. */
  readonly naceCodes: readonly string[];
  /** Rows of code.csv: category, code, language, description. */
  readonly codes: readonly (readonly string[])[];
};

/** Rows and bytes of text are handed on in pieces of about this many characters. */
const pieceLength = 256 * 1024;

const property = {
  street: 101,
  houseNumber: 102,
  box: 103,
  commercial: 104,
  abbreviation: 105,
  contact: 106,
  hasActivity: 107,
  spreadA: 108,
  spreadB: 109,
  code: 110,
  classification: 111,
  version2003: 112,
  version2008: 113,
  group: 114,
  elsewhere: 115,
} as const;

/** Entities of one enterprise: itself as 0, its establishments from 1; each draws its own values. */
const entityKey = (index: number, nth: number): number => Math.imul(index, 1013) + nth;

const head = (file: KboFile): string => `${kboColumns[file].map(writeCell).join(",")}\n`;

/** Text of one file of the extract, in pieces. */
export function* extractText(file: KboFile, options: ExtractOptions): Generator<string> {
  let text = head(file);
  for (const rows of rowsOf(file, options)) {
    text += rows;
    if (text.length >= pieceLength) {
      yield text;
      text = "";
    }
  }
  yield text;
}

function* rowsOf(file: KboFile, options: ExtractOptions): Generator<string> {
  if (file === "meta") yield metaRows(options.edition, "full");
  else if (file === "code")
    for (const row of options.codes) yield `${row.map(writeCell).join(",")}\n`;
  else {
    const rows = rowsPerEnterprise(file, options);
    for (const enterprise of inventedEnterprises(options)) yield rows(enterprise);
  }
}

/** An edition of each month, though the publisher's updates are daily: so much changes in the invented register. */
function metaRows(edition: number, type: "full" | "update"): string {
  const month = edition - 140 + 9;
  const year = 2025 + Math.floor(month / 12);
  const monthText = String((month % 12) + 1).padStart(2, "0");
  return [
    ["SnapshotDate", `04-${monthText}-${year}`],
    ["ExtractTimestamp", `04-${monthText}-${year} 07:10:16`],
    ["ExtractType", type],
    ["ExtractNumber", String(edition)],
    ["Version", "R018.00"],
  ]
    .map((row) => `${row.map(writeCell).join(",")}\n`)
    .join("");
}

/** Files of an update, in the publisher's order. */
export const updateFiles: readonly UpdateFile[] = [
  { name: "meta.csv" },
  { name: "code.csv" },
  ...(
    [
      "enterprise",
      "establishment",
      "denomination",
      "address",
      "contact",
      "activity",
      "branch",
    ] as const
  ).flatMap((file) => [
    { name: `${file}_delete.csv`, file, side: "delete" as const },
    { name: `${file}_insert.csv`, file, side: "insert" as const },
  ]),
];

type UpdateFile = {
  readonly name: string;
  readonly file?: Exclude<KboFile, "meta" | "code">;
  readonly side?: "delete" | "insert";
};

/**
 * Text of one file of the update that brings the edition before to this one: of every entity of which a row in
 * that file changed, its number to delete (when it had rows) and all its rows to insert.
 */
export function* updateText(
  { name, file, side }: UpdateFile,
  options: ExtractOptions,
): Generator<string> {
  if (name === "meta.csv") {
    yield head("meta") + metaRows(options.edition, "update");
    return;
  }
  if (!file) {
    yield* extractText("code", options);
    return;
  }
  let text = side === "delete" ? `${writeCell(kboColumns[file][0])}\n` : head(file);
  for (const [before, after] of changedEntities(file, options)) {
    for (const [key, rows] of side === "delete" ? before : after) {
      if (before.get(key) === after.get(key)) continue;
      text += side === "delete" ? `${key}\n` : rows;
    }
    if (text.length >= pieceLength) {
      yield text;
      text = "";
    }
  }
  yield text;
}

type RowsByEntity = ReadonlyMap<string, string>;

/** Rows by entity in the edition before and in this one, for every enterprise of which they differ. */
function* changedEntities(
  file: Exclude<KboFile, "meta" | "code">,
  options: ExtractOptions,
): Generator<readonly [RowsByEntity, RowsByEntity]> {
  const earlier = { ...options, edition: options.edition - 1 };
  const rowsBefore = rowsPerEnterprise(file, earlier);
  const rowsAfter = rowsPerEnterprise(file, options);
  const before = inventedEnterprises(earlier);
  const after = inventedEnterprises(options);
  let [left, right] = [before.next(), after.next()];
  while (!left.done || !right.done) {
    const index = Math.min(
      left.done ? Number.POSITIVE_INFINITY : left.value.index,
      right.done ? Number.POSITIVE_INFINITY : right.value.index,
    );
    let [was, is] = ["", ""];
    if (!left.done && left.value.index === index) {
      was = rowsBefore(left.value);
      left = before.next();
    }
    if (!right.done && right.value.index === index) {
      is = rowsAfter(right.value);
      right = after.next();
    }
    if (was !== is) yield [byEntity(was), byEntity(is)];
  }
}

function byEntity(rows: string): RowsByEntity {
  const found = new Map<string, string>();
  for (const row of rows.split("\n")) {
    if (row === "") continue;
    const key = row.slice(0, row.indexOf(","));
    found.set(key, `${found.get(key) ?? ""}${row}\n`);
  }
  return found;
}

type RowsOf = (enterprise: InventedEnterprise) => string;

function rowsPerEnterprise(
  file: Exclude<KboFile, "meta" | "code">,
  options: ExtractOptions,
): RowsOf {
  const chance = dice(options.seed);
  switch (file) {
    case "enterprise":
      return ({ number, natural, form, started }) =>
        `"${number}","AC","000","${natural ? 1 : 2}",${form ? `"${form}"` : ""},,${started}\n`;
    case "establishment":
      return ({ establishments, started, number }) =>
        establishments.map((one) => `"${one}",${started},"${number}"\n`).join("");
    case "branch":
      return ({ foreign, index, started, number }) =>
        foreign && index % 5 === 0 ? `"9.${number.slice(1)}",${started},"${number}"\n` : "";
    case "denomination":
      return denominationRows(chance);
    case "address":
      return addressRows(chance, options);
    case "contact":
      return contactRows(chance);
    case "activity":
      return activityRows(chance, options.naceCodes);
  }
}

const denominationRows =
  (chance: ReturnType<typeof dice>): RowsOf =>
  ({ index, number, name, language, establishments, foreign }) => {
    let rows = `"${number}","${language}","001","${name}"\n`;
    if (chance.share(index, property.abbreviation) < 0.05) {
      rows += `"${number}","${language}","002","VB${index}"\n`;
    }
    establishments.forEach((one, nth) => {
      if (chance.share(entityKey(index, nth + 1), property.commercial) < 0.76) {
        // A quote within a name, as the publisher's own rows have them.
        rows +=
          index % 97 === 0
            ? `"${one}","${language}","003","${name} ""Het Atelier"""\n`
            : `"${one}","${language}","003","${name} ${nth + 1}"\n`;
      }
    });
    return foreign && index % 37 === 0 ? `${rows}"${number}","4","004","${name} branch"\n` : rows;
  };

const addressRows =
  (chance: ReturnType<typeof dice>, { postcodes }: ExtractOptions): RowsOf =>
  ({ index, number, natural, foreign, place, establishments }) => {
    const one = (entity: string, type: string, key: number, at: typeof place): string => {
      const street = streets[chance.below(key, property.street, streets.length)];
      const house = 1 + chance.below(key, property.houseNumber, 240);
      const box = chance.share(key, property.box) < 0.12 ? `"${(house % 9) + 1}"` : "";
      return `"${entity}","${type}",,,"${at.postcode}","${at.nameNl}","${at.nameFr}","${street?.[0]}","${street?.[1]}","${house}",${box},,\n`;
    };
    let rows = "";
    if (foreign) {
      rows = `"${number}","REGO","Voorbeeldland","Pays d'exemple","1012AB","Voorbeeldstad","Voorbeeldstad","Straat","Straat","1",,,\n`;
    } else if (!natural) rows = one(number, "REGO", entityKey(index, 0), place);
    establishments.forEach((entity, nth) => {
      const key = entityKey(index, nth + 1);
      const moved = nth > 0 || chance.share(key, property.elsewhere) < 0.15;
      const at = moved ? postcodes[chance.below(key, property.elsewhere, postcodes.length)] : place;
      rows += one(entity, "BAET", key, at ?? place);
    });
    return rows;
  };

const contactRows =
  (chance: ReturnType<typeof dice>): RowsOf =>
  ({ index, number, establishments, otherContact }) => {
    const share = chance.share(index, property.contact);
    if (share > 0.18) return "";
    const site = otherContact ? `nieuw-${index}.example` : `voorbeeld-${index}.example`;
    let rows = `"${number}","ENT","EMAIL","info@${site}"\n`;
    if (share < 0.1) rows += `"${number}","ENT","TEL","000 ${String(index).padStart(7, "0")}"\n`;
    if (share < 0.06) rows += `"${number}","ENT","WEB","https://${site}"\n`;
    if (share < 0.03 && establishments[0]) {
      rows += `"${establishments[0]}","EST","EMAIL","vestiging@${site}"\n`;
    }
    return rows;
  };

/** NACE-BEL 2008 gave some numbers to other work: 88.993 were drug clinics, workshops stood at 88.995. */
const code2008: Readonly<Record<string, string>> = { "88993": "88995", "88991": "88993" };

const activityRows = (chance: ReturnType<typeof dice>, naceCodes: readonly string[]): RowsOf => {
  const social = "88993";
  const common = naceCodes.filter((code) => code !== social);
  return ({ index, number, social: isSocial, establishments, otherWork }) => {
    let rows = "";
    for (let nth = 0; nth <= establishments.length; nth += 1) {
      // Other work is drawn as if it were another's.
      const key = otherWork && nth === 0 ? ~entityKey(index, nth) : entityKey(index, nth);
      if (!isSocial && chance.share(key, property.hasActivity) > 0.81) continue;
      const entity = nth === 0 ? number : establishments[nth - 1];
      const start = `"${entity}","`;
      const count = activityCount(
        chance.share(key, property.spreadA),
        chance.share(key, property.spreadB),
      );
      for (let place = 0; place < count; place += 1) {
        const drawn = Math.imul(key, 31) + place;
        // Squared, so that some work is common and most is rare.
        const pick = Math.floor(chance.share(drawn, property.code) ** 2 * common.length);
        const code = isSocial && place === 0 ? social : (common[pick] ?? social);
        const group = groupAt(chance.share(drawn, property.group));
        const kind = classificationAt(chance.share(drawn, property.classification), place);
        const end = `","${kind}"\n`;
        rows += `${start}${group}","2025","${code}${end}`;
        if (chance.share(drawn, property.version2008) < 0.96) {
          rows += `${start}${group}","2008","${code2008[code] ?? code}${end}`;
        }
        if (chance.share(drawn, property.version2003) < 0.135) {
          rows += `${start}${group}","2003","${code}${end}`;
        }
      }
    }
    return rows;
  };
};

/** Median 3, average 6, at most 450: with two or three versions of each, the 6, 12.4 and 957 rows of extract 140. */
function activityCount(a: number, b: number): number {
  const normal = Math.sqrt(-2 * Math.log(a + 1e-12)) * Math.cos(2 * Math.PI * b);
  return Math.min(450, Math.ceil(Math.exp(1.1 * normal + Math.log(2.9))));
}

const groupAt = (share: number): string =>
  share < 0.7885 ? "003" : share < 0.966 ? "001" : share < 0.999 ? "006" : "007";

function classificationAt(share: number, place: number): string {
  if (place === 0) return share < 0.77 ? "MAIN" : "SECO";
  return share < 0.81 ? "MAIN" : share < 0.9998 ? "SECO" : "ANCI";
}
