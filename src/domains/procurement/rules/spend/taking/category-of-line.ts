import type { SpendLine } from "../spend-line.ts";

/** What is known of categories before a file is read; CPV codes of eight digits. */
export type CategoryWorld = {
  /** By account as the books write it, said by a person. */
  readonly byAccount: ReadonlyMap<string, string>;
  /** By the key of a supplier, said by a person. */
  readonly bySupplier: ReadonlyMap<string, string>;
  /** By the key of a supplier: what nearly all its earlier lines were about. */
  readonly history: ReadonlyMap<string, string>;
};

export type LineCategory = {
  readonly code: string;
  readonly scheme: "cpv" | "unspsc";
  readonly via: "given" | "hand" | "account" | "supplier";
};

/**
 * What a line was spent on, by the surest thing that is known without reading its text: the code it gives, what a person
 * said of its supplier or account, what the supplier was paid for before. Null: the text has to say it.
 */
export function categoryOfLine(
  { categories, account }: Pick<SpendLine, "categories" | "account">,
  supplierKey: string,
  world: CategoryWorld,
): LineCategory | null {
  const given =
    categories.find(({ scheme }) => scheme === "cpv") ??
    categories.find(({ scheme }) => scheme === "unspsc");
  if (given) return { code: given.code, scheme: given.scheme as "cpv" | "unspsc", via: "given" };
  const cpv = (code: string | undefined, via: LineCategory["via"]): LineCategory | null =>
    code === undefined ? null : { code, scheme: "cpv", via };
  return (
    cpv(world.bySupplier.get(supplierKey), "hand") ??
    cpv(account === undefined ? undefined : world.byAccount.get(account), "account") ??
    cpv(world.history.get(supplierKey), "supplier")
  );
}
