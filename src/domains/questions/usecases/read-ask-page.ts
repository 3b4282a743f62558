import { type Actor, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { readKeepMonths } from "../store/asker-data.ts";
import { type MunicipalityChoice, municipalityChoices } from "./municipality-choices.ts";

/** What the public form shows: for which municipalities one can ask, and how long who asks is kept. */
export async function readAskPage(
  db: Db,
  actor: Actor,
  given: { readonly language: Language; readonly today: Day },
): Promise<
  | { readonly municipalities: readonly MunicipalityChoice[]; readonly keepMonths: number }
  | Refusal<"not-permitted">
> {
  const refusal = refusalFor(actor, "question.ask");
  if (isRefusal(refusal)) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => ({
    municipalities: await municipalityChoices(tx, actor.partnershipId, given),
    keepMonths: await readKeepMonths(tx),
  }));
}
