import type { KboNumber } from "#kernel/kbo-number";
import type { NameKnowledge } from "./compare-names.ts";
import type { ReadName } from "./read-name.ts";

/** An enterprise as the registry gives it. */
export type RegistryEnterprise = {
  readonly number: KboNumber;
  /** All its denominations: legal, abbreviated, commercial, in every language. */
  readonly names: readonly string[];
  /** Four digits of its seat. */
  readonly postcode?: string;
  readonly town?: string;
  /** Main activity, digits without dots. */
  readonly nace?: string;
};

/** An enterprise found in the registry. */
export type FoundEnterprise = {
  readonly number: KboNumber;
  readonly postcode: string | null;
  readonly town: string | null;
  readonly nace: string | null;
};

/** Enterprises that can be found by number and by name; see `buildRegistry`. */
export type NameRegistry = {
  readonly enterprises: number;
  readonly names: number;
  /** Bytes held by the index. */
  readonly bytes: number;
  /** The place of an enterprise in the registry, or null. */
  findNumber(number: string): number | null;
  enterprise(at: number): FoundEnterprise;
  namesOf(at: number): readonly ReadName[];
  /** Enterprises with a denomination of just these letters, at most `limit`. */
  withName(name: ReadName, limit: number): readonly number[];
  /** The `limit` enterprises whose names look most like this one; those of the postcode come sooner. */
  nearest(
    name: ReadName,
    place: { readonly postcode?: string | null },
    limit: number,
  ): readonly number[];
  readonly knowledge: NameKnowledge;
};
