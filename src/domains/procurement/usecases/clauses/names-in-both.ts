import type { Multilingual } from "#kernel/language";
import { namesOf, openMatching } from "#matching";
import { type AdviceFacts, activitiesOf, placesOf } from "../../rules/clauses/advice-facts.ts";
import type { PurchaseNames } from "../../text/clauses/fill-advice-text.ts";
import type { AskingApp } from "./ask-capacity.ts";

/** What the municipality and the kind of work of a purchase are called, in Dutch and in French. */
export async function namesInBoth(
  app: AskingApp,
  partnershipId: string,
  facts: AdviceFacts,
): Promise<PurchaseNames & { readonly places: Multilingual | null }> {
  const matching = await openMatching(app, partnershipId);
  const [nl, fr, en] = await Promise.all([
    namesOf(app, matching, "nl"),
    namesOf(app, matching, "fr"),
    namesOf(app, matching, "en"),
  ]);
  const { nis, activity } = facts;
  const said = (codes: readonly string[], thing: "municipality" | "activity") =>
    codes.length === 0
      ? null
      : {
          nl: codes.map(nl[thing]).join(", "),
          fr: codes.map(fr[thing]).join(", "),
          en: codes.map(en[thing]).join(", "),
        };
  return {
    // Who buys is one authority; where it is done may be several.
    municipality: said(nis ? [nis] : [], "municipality"),
    places: said(placesOf(facts), "municipality"),
    activity: said(activity ? activitiesOf(facts) : [], "activity"),
  };
}
