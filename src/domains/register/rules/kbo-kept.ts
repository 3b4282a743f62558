import type { KboRecord, KboRow, KboRows } from "./kbo-extract.ts";
import { isReadActivity } from "./kbo-kind.ts";
import { fileName, insertPart, type KboRowFile } from "./kbo-layout.ts";
import type { StatementFields } from "./statement.ts";

/** Rows about one entity that came together. */
export type KeptPart = {
  readonly file: KboRowFile;
  /** Number of the update that brought them; absent when the full extract did. */
  readonly update?: number | undefined;
  readonly rows: readonly KboRow[];
};

/** What KBO's files hold of one enterprise or establishment, kept so that an update can be applied to it. */
export type KeptEntity = {
  /** Ten digits. */
  readonly number: string;
  /** Of the enterprise it is or belongs to. */
  readonly enterpriseNumber: string;
  readonly parts: readonly KeptPart[];
};

export const isEnterpriseNumber = (number: string): boolean => number < "2";

/** The file with the one row that says an entity is there at all. */
export const ownFile = (number: string): "enterprise" | "establishment" =>
  isEnterpriseNumber(number) ? "enterprise" : "establishment";

const naturalPerson = "1";

export const isNaturalPerson = (parts: readonly KeptPart[]): boolean =>
  parts.some(({ file, rows }) => file === "enterprise" && rows[0]?.[3] === naturalPerson);

/**
 * Is this row worth keeping? Rows no rule looks at are not, and of natural persons no e-mail address or
 * telephone number is kept anywhere.
 */
function isKept(file: KboRowFile, row: KboRow, isNatural: boolean): boolean {
  const [, , second = "", third = ""] = row;
  if (file === "activity") return isReadActivity(second, third);
  if (file === "contact")
    return second === "WEB" || (!isNatural && ["EMAIL", "TEL"].includes(second));
  return true;
}

/** Without the rows that are not kept, and without parts that are empty then. */
export const keptParts = (parts: readonly KeptPart[], isNatural: boolean): KeptPart[] =>
  parts
    .map((part) => ({
      ...part,
      rows: part.rows.filter((row) => isKept(part.file, row, isNatural)),
    }))
    .filter(({ rows }) => rows.length > 0);

/** The entities of a record read from a full extract; none when its enterprise has no row of its own. */
export function keptEntities(record: KboRecord): KeptEntity[] {
  const parts = (entity: string): KeptPart[] =>
    record.parts.filter((part) => part.entity === entity).map(({ file, rows }) => ({ file, rows }));
  const own = parts(record.number);
  if (!own.some(({ file }) => file === "enterprise")) return [];
  const isNatural = isNaturalPerson(own);
  return [...new Set(record.parts.map(({ entity }) => entity))].map((number) => ({
    number,
    enterpriseNumber: record.number,
    parts: keptParts(parts(number), isNatural),
  }));
}

/** Names of the files the kept rows came from. */
export type KeptFiles = {
  /** The update at hand: its rows are told by the name within the ZIP alone. */
  readonly current: number;
  readonly full: string;
  readonly updates: ReadonlyMap<number, string>;
};

/** A file within a ZIP, as a reader must be told when it is not the ZIP at hand: `KboOpenData_0140_Full.zip/address.csv`. */
export const fileWithin = (zip: string, file: string): string => `${zip}/${file}`;

/** One enterprise put together again from what is kept, each part with its origin. */
export const recordFrom = (
  number: string,
  entities: readonly KeptEntity[],
  files: KeptFiles,
): KboRecord => ({
  number,
  parts: entities.flatMap((entity) =>
    entity.parts.map(
      (part): KboRows => ({
        entity: entity.number,
        file: part.file,
        origin: originOf(part, files),
        rows: part.rows,
      }),
    ),
  ),
});

function originOf({ file, update }: KeptPart, { current, full, updates }: KeptFiles): string {
  if (update === undefined) return fileWithin(full, fileName(file));
  const name = insertPart(file).name;
  return update === current ? name : fileWithin(updates.get(update) ?? String(update), name);
}

/**
 * Fields said by an older file, to be said again under a newer one: where they stand without the name of their
 * ZIP, it is added.
 */
export const carriedFrom = (fields: StatementFields, zip: string | null): StatementFields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, said]) => [
      key,
      zip && said?.file && !said.file.includes("/")
        ? { ...said, file: fileWithin(zip, said.file) }
        : said,
    ]),
  ) as StatementFields;
