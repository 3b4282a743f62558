import type { Day, Instant } from "#kernel/day";
import type { EstablishmentFacts, EstablishmentKey, FieldName, FieldValues } from "./field.ts";

export const sourceKinds = [
  "person",
  "organisation",
  "kbo",
  "list",
  "document",
  "reference",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where a statement comes from, as a reader must be told. */
export type SourceFacts = {
  readonly kind: SourceKind;
  readonly publisher: string;
  readonly title: string;
  readonly licence: string;
  readonly url?: string | null;
  readonly fileName?: string | null;
  readonly fileSha256?: string | null;
  readonly retrievedOn: Day;
};

/** One value as a source gives it; null says "there is none", which is more than silence. */
export type Stated<Value> = {
  readonly value: Value | null;
  /** The file inside the source, `enterprise.csv`. */
  readonly file?: string;
  /** 1-based line in the file; the header is line 1. */
  readonly row?: number;
  /** When this one value was said, where a statement grows with each edit. */
  readonly on?: Day;
  /** Name of the person who said it. */
  readonly by?: string;
};

export type StatementFields = {
  readonly [Name in FieldName]?: Stated<FieldValues[Name]>;
} & { readonly [key: EstablishmentKey]: Stated<EstablishmentFacts> };

/** Everything one source says about one organisation. */
export type Statement = {
  readonly id: string;
  readonly sourceId: string;
  readonly source: SourceFacts;
  readonly statedOn: Day;
  readonly recordedAt: Instant;
  readonly fields: StatementFields;
};

/** Statements with the same key are editions of one source: only the newest counts. */
export const sourceKey = (source: Pick<SourceFacts, "kind" | "publisher" | "title">): string =>
  JSON.stringify([source.kind, source.publisher, source.title]);
