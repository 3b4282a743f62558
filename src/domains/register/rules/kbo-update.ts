import type {
  ExtractMeta,
  ExtractRefusal,
  KboRow,
  RefusedKboRow,
  ScanProgress,
  UpdateOrder,
} from "./kbo-extract.ts";
import { isNaturalPerson, type KeptEntity, type KeptPart, keptParts, ownFile } from "./kbo-kept.ts";
import { insertPart, type KboRowFile } from "./kbo-layout.ts";

/** Everything an update says about one enterprise or establishment. */
export type KboChange = {
  /** Ten digits. */
  readonly number: string;
  /** Files of which all its rows go, with the line that says so. */
  readonly deletes: ReadonlyMap<KboRowFile, number>;
  readonly inserts: ReadonlyMap<KboRowFile, readonly KboRow[]>;
};

export type ScannedUpdate = {
  readonly kind: "scanned";
  readonly meta: ExtractMeta;
  readonly counts: {
    readonly rows: number;
    /** Enterprises and establishments spoken of, as far as they concern the area. */
    readonly entities: number;
    /** May be more than the rows handed over: those stop at 10,000. */
    readonly refused: number;
  };
  readonly refused: readonly RefusedKboRow[];
  /** Each entity once, in groups small enough for memory; the order is always the same. */
  changes(): AsyncIterable<readonly KboChange[]>;
};

export type UpdateScanRequest = {
  /** Postcodes of the area; null: everything. */
  readonly postcodes: readonly string[] | null;
  /** Enterprises and establishments to be followed wherever they are. */
  readonly knownNumbers: readonly string[];
};

/** The port through which an update is read. */
export type ScanUpdate = (
  request: UpdateScanRequest,
  report: (progress: ScanProgress) => void,
  signal: AbortSignal,
) => Promise<ScannedUpdate | ExtractRefusal>;

/** Which extract the register is the state of. */
export type KboPosition = {
  /** ExtractNumber of the full extract everything stands on. */
  readonly fullNumber: number;
  /** Name of its ZIP. */
  readonly fullFile: string;
  /** Number of the last update applied; that of the full extract when there was none. */
  readonly number: number;
  /** Postcodes of the area; null: everything. */
  readonly postcodes: readonly string[] | null;
};

/** The number of an extract, `0147` or `147`; null when there is none to be read. */
export const readExtractNumber = (text: string): number | null =>
  /^\d{1,7}$/.test(text) ? Number(text) : null;

/** Numbers of the updates that must come first; empty when the update follows. */
export const missingUpdates = ({ got, last }: UpdateOrder): number[] =>
  Array.from({ length: Math.max(0, got - last - 1) }, (_, at) => last + 1 + at);

/** May this update be applied now? It brings the extract with the number before it to its own number. */
export function judgeUpdate(
  position: KboPosition | null,
  extractNumber: string,
):
  | { readonly kind: "follows"; readonly number: number; readonly position: KboPosition }
  | ExtractRefusal {
  const got = readExtractNumber(extractNumber);
  if (got === null) {
    const place = { file: "meta.csv", column: "ExtractNumber" };
    return { kind: "refused", because: "no-extract-number", ...place };
  }
  if (!position) return { kind: "refused", because: "no-full-extract" };
  const { fullNumber, number } = position;
  if (got === number + 1) return { kind: "follows", number: got, position };
  const order: UpdateOrder = { got, full: fullNumber, last: number };
  const about = `${got} after ${number}`;
  if (got <= fullNumber) return { kind: "refused", because: "update-before-full", about, order };
  const because = got <= number ? "update-done" : "updates-missing";
  return { kind: "refused", because, about, order };
}

export type GapReason =
  /** Its address is in the area now; nothing else of it was ever read. */
  | "moved-in"
  /** An establishment of an enterprise of which nothing was ever read. */
  | "owner-unknown"
  /** It stands in the register from elsewhere, and no full extract was read since. */
  | "never-read";

/** What an update speaks of without telling enough to say it; it comes with the next full extract. */
export type KboGap = {
  readonly number: string;
  readonly because: GapReason;
  readonly file: string;
  readonly line: number;
};

export type Applied =
  | { readonly kind: "kept"; readonly entity: KeptEntity }
  /** No longer there: its own row went and none came. */
  | { readonly kind: "gone"; readonly line: number }
  | { readonly kind: "gap"; readonly gap: KboGap }
  /** None of our business. */
  | { readonly kind: "nothing" };

/**
 * What becomes of an entity: per file, deleting takes all its rows away, inserting adds. An entity we have no
 * rows of can only be taken up when it is new, for then all of it is in the update: its own row is inserted
 * and none was deleted. Of any other the files that did not change are missing.
 * @param kept what is held of it
 * @param number of the update
 * @param isInArea does this postcode lie in the area?
 * @param isKnown does it stand in the register, from whatever source?
 */
export function applyChange(
  kept: KeptEntity | undefined,
  change: KboChange,
  number: number,
  isInArea: (postcode: string) => boolean,
  isKnown: boolean,
): Applied {
  const own = ownFile(change.number);
  const row = change.inserts.get(own)?.at(-1);
  const deleted = change.deletes.get(own);
  if (deleted !== undefined && !row) return { kind: "gone", line: deleted };
  if (!kept && (!row || deleted !== undefined)) return gapOf(change, isInArea, isKnown);
  const inserted = [...change.inserts].map(
    ([file, rows]): KeptPart => ({
      file,
      update: number,
      rows: file === own && row ? [row] : rows,
    }),
  );
  // An own row that comes twice would stand twice: the newest is the one.
  const stays = (kept?.parts ?? []).filter(
    ({ file }) => !change.deletes.has(file) && !(file === own && row),
  );
  const parts = [...stays, ...inserted];
  return {
    kind: "kept",
    entity: {
      number: change.number,
      enterpriseNumber: ownerOf(change.number, row) ?? kept?.enterpriseNumber ?? change.number,
      parts: keptParts(parts, own === "enterprise" && isNaturalPerson(parts)),
    },
  };
}

/** The last cell of an establishment's row. */
const ownerOf = (number: string, row: KboRow | undefined): string | undefined =>
  ownFile(number) === "establishment" ? row?.[2]?.replaceAll(".", "") : number;

function gapOf(
  { number, inserts }: KboChange,
  isInArea: (postcode: string) => boolean,
  isKnown: boolean,
): Applied {
  const moved = inserts.get("address")?.find((row) => isInArea(row[4] ?? ""));
  if (moved) {
    const place = { file: insertPart("address").name, line: moved[0] };
    return { kind: "gap", gap: { number, because: "moved-in", ...place } };
  }
  const [first] = inserts;
  const line = first?.[1][0]?.[0];
  if (!isKnown || !first || line === undefined) return { kind: "nothing" };
  const file = insertPart(first[0]).name;
  return { kind: "gap", gap: { number, because: "never-read", file, line } };
}

/** An establishment whose enterprise is not held. */
export function gapOfOrphan({ number, parts }: KeptEntity): KboGap {
  const part = parts.find(({ file }) => file === "establishment") ?? parts[0];
  return {
    number,
    because: "owner-unknown",
    file: insertPart(part?.file ?? "establishment").name,
    line: part?.rows[0]?.[0] ?? 1,
  };
}
