/** A concept of the taxonomy that takes a value. */
export type TaxonomyConcept = {
  readonly name: string;
  /** "monetary", "boolean", "enumerationSet"… */
  readonly type: string;
  readonly period: "instant" | "duration";
  /** The members it may be, or the list they stand in. */
  readonly members: string | readonly string[] | null;
  /** Axes a fact of it may be told along. */
  readonly axes: readonly string[];
};

export type TaxonomyAxis = {
  readonly name: string;
  /** Told by an own number instead of by a member. */
  readonly typed: boolean;
  /** What is meant when nothing is said; never written. */
  readonly usual: string | null;
  readonly members: string | readonly string[] | null;
};

/** A choice of a long list: its member, and the words of the workbook. */
export type ListChoice = { readonly key: string; readonly member: string; readonly text: string };

/** What is known of the VSME taxonomy and of the choices of its workbook. */
export type Taxonomy = {
  readonly template: string;
  readonly entryPoint: string;
  readonly namespaces: Readonly<Record<string, string>>;
  readonly concepts: ReadonlyMap<string, TaxonomyConcept>;
  readonly axes: ReadonlyMap<string, TaxonomyAxis>;
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, ListChoice>>;
};
