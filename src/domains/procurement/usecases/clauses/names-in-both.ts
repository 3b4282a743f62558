import { namesOf, openMatching } from "#matching";
import type { AdviceFacts } from "../../rules/clauses/advice-facts.ts";
import type { PurchaseNames } from "../../text/clauses/fill-advice-text.ts";
import type { AskingApp } from "./ask-capacity.ts";

/** What the municipality and the kind of work of a purchase are called, in Dutch and in French. */
export async function namesInBoth(
  app: AskingApp,
  partnershipId: string,
  { nis, activity }: Pick<AdviceFacts, "nis" | "activity">,
): Promise<PurchaseNames> {
  const matching = await openMatching(app, partnershipId);
  const [nl, fr, en] = await Promise.all([
    namesOf(app, matching, "nl"),
    namesOf(app, matching, "fr"),
    namesOf(app, matching, "en"),
  ]);
  const said = (code: string | null, thing: "municipality" | "activity") =>
    code === null ? null : { nl: nl[thing](code), fr: fr[thing](code), en: en[thing](code) };
  return { municipality: said(nis, "municipality"), activity: said(activity, "activity") };
}
