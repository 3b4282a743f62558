import type { Tx } from "#platform/db";
import type { Likeness } from "../rules/find-duplicates.ts";
import "./tables.ts";

export type RelatedOrganisation = { readonly id: string; readonly name: string };

// More branches than anybody reads on one page.
const mostBranches = 200;

/**
 * The organisation it belongs to, and those that belong to it, by name.
 * @param show "published": only what everybody may see
 */
export async function loadRelations(
  tx: Tx,
  id: string,
  parentId: string | null,
  show: "all" | "published",
): Promise<{ parent: RelatedOrganisation | null; branches: RelatedOrganisation[] }> {
  const visible = () => {
    const query = tx.selectFrom("organisation").select(["id", "name"]);
    return show === "all"
      ? query
      : query
          .where("published", "=", true)
          .where("status", "=", "active")
          .where("natural_person", "=", false);
  };
  const [parent, branches] = await Promise.all([
    parentId ? visible().where("id", "=", parentId).executeTakeFirst() : undefined,
    visible()
      .where("parent_id", "=", id)
      .orderBy("name")
      .orderBy("id")
      .limit(mostBranches)
      .execute(),
  ]);
  return { parent: parent ?? null, branches };
}

/** Records that may be the same as one with this number or in this postcode; the rule decides. */
export async function listLikely(
  tx: Tx,
  one: Pick<Likeness, "number" | "postcode">,
): Promise<Likeness[]> {
  if (!one.number && !one.postcode) return [];
  return tx
    .selectFrom("organisation")
    .select(["id", "number", "name", "postcode"])
    .where((eb) =>
      eb.or([
        ...(one.number ? [eb("number", "=", one.number)] : []),
        ...(one.postcode ? [eb("postcode", "=", one.postcode)] : []),
      ]),
    )
    .orderBy("id")
    .execute();
}
