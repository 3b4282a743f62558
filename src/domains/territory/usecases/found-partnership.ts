import { type Actor, recordAudit, refusalFor } from "#access";
import type { Day } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, enterPartnership } from "#platform/db";
import { type LegalForm, type LegalFormProblem, problemsOfLegalForm } from "../rules/legal-form.ts";
import { slugOf } from "../rules/slug.ts";
import {
  countPartnerships,
  freeSlug,
  insertPartnership,
  newPartnershipId,
  replaceMemberships,
  waitToFound,
} from "../store/write-partnership.ts";

export type Founding = {
  readonly name: string;
  /** Of its public address; without one it is made of the name. */
  readonly slug?: string;
  readonly legalForm: LegalForm;
  /** NIS codes of the municipalities that take part from the first day. */
  readonly nis: readonly string[];
  readonly managingNis: string | null;
  readonly from: Day;
  readonly isExample?: boolean;
};

export type Founded =
  | { readonly kind: "founded"; readonly partnershipId: string; readonly slug: string }
  | Refusal<"already-founded" | "no-name" | "name-too-long" | "slug-taken" | LegalFormProblem>;

/**
 * Sets up a partnership with its municipalities. On an installation that has none yet anybody may, since
 * nobody has an account; afterwards only the operator.
 */
export async function foundPartnership(
  db: Db,
  actor: Actor | null,
  founding: Founding,
): Promise<Founded> {
  const name = founding.name.trim();
  if (name === "") return refuse("no-name", "name");
  if (name.length > 200) return refuse("name-too-long", "name");
  const [problem] = problemsOfLegalForm(founding.legalForm, founding.nis, founding.managingNis);
  if (problem) return refuse(problem, "legalForm");
  return db.transaction().execute(async (tx): Promise<Founded> => {
    await waitToFound(tx);
    const isFirst = (await countPartnerships(tx)) === 0;
    if (!isFirst && (!actor || refusalFor(actor, "partnership.found"))) {
      return refuse("already-founded");
    }
    const id = newPartnershipId();
    await enterPartnership(tx, { partnershipId: id });
    const wanted = slugOf(founding.slug || name);
    const slug = await freeSlug(tx, wanted);
    if (founding.slug && slug !== wanted) return refuse("slug-taken", "slug");
    await insertPartnership(tx, id, {
      slug,
      name,
      legalForm: founding.legalForm,
      managingNis: founding.managingNis,
      isExample: founding.isExample ?? false,
    });
    const memberships = founding.nis.map((nis) => ({ nis, from: founding.from, to: null }));
    await replaceMemberships(tx, id, memberships);
    if (actor) {
      const about = { kind: "partnership", id, name };
      await recordAudit(tx, { ...actor, partnershipId: id }, "territory.found", about);
    }
    return { kind: "founded", partnershipId: id, slug };
  });
}
