import { needsFirstAdministrator } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, enterPartnership } from "#platform/db";
import { type LegalFormProblem, problemsOfLegalForm } from "../rules/legal-form.ts";
import { slugOf } from "../rules/slug.ts";
import { listPartnerships } from "../store/partnerships.ts";
import {
  freeSlug,
  renamePartnership,
  replaceMemberships,
  updatePartnership,
  waitToFound,
} from "../store/write-partnership.ts";
import type { Founding } from "./found-partnership.ts";

export type FoundingChanged =
  | { readonly kind: "changed" }
  | Refusal<"already-set-up" | "no-name" | LegalFormProblem>;

/**
 * Changes the partnership just founded, for whoever walks back in the set-up. While nobody has an account
 * anybody may, as with founding; afterwards `changePartnership` and `changeMemberships` do it.
 */
export async function changeFounding(
  db: Db,
  founding: Omit<Founding, "isExample">,
  now: Instant,
): Promise<FoundingChanged> {
  const name = founding.name.trim();
  if (name === "") return refuse("no-name", "name");
  const { legalForm, managingNis } = founding;
  const [problem] = problemsOfLegalForm(legalForm, founding.nis, managingNis);
  if (problem) return refuse(problem, "legalForm");
  return db.transaction().execute(async (tx): Promise<FoundingChanged> => {
    await waitToFound(tx);
    const [founded] = await listPartnerships(tx);
    if (!founded || !(await needsFirstAdministrator({ db: tx }))) return refuse("already-set-up");
    await enterPartnership(tx, { partnershipId: founded.id });
    if (name !== founded.name) {
      await renamePartnership(tx, founded.id, name, await freeSlug(tx, slugOf(name), founded.id));
    }
    await updatePartnership(tx, founded.id, { legalForm, managingNis }, now);
    const memberships = founding.nis.map((nis) => ({ nis, from: founding.from, to: null }));
    await replaceMemberships(tx, founded.id, memberships);
    return { kind: "changed" };
  });
}
