import { type Actor, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { type NeedQuery, needOfQuery } from "../../rules/needs/need-query.ts";
import { findPastedText } from "../../store/needs/pasted-texts.ts";
import { confirmMapping } from "../cpv/confirm-mapping.ts";
import type { MatchingApp } from "./open-matching.ts";
import { searchAddress } from "./search-address.ts";

export type CodeChosen =
  | {
      readonly kind: "chosen";
      /** The search with the code in it. */
      readonly href: string;
      /** False when there are no words it could be remembered for. */
      readonly isRemembered: boolean;
    }
  | Refusal<"not-permitted">;

const longestTaught = 4_000;

/** A person says which code a text is about: it is searched with, and remembered for texts like it. */
export async function chooseCode(
  app: MatchingApp,
  actor: Actor,
  query: NeedQuery,
  cpv: string,
  now: Instant,
): Promise<CodeChosen> {
  const refusal = refusalFor(actor, "match.read");
  if (refusal) return refusal;
  const isRemembered = await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const pasted = query.pasted && (await findPastedText(tx, query.pasted));
    const { texts } = needOfQuery(pasted ? { ...query, text: pasted } : query, {
      nis: [],
      knowsCpv: () => true,
    });
    const whole = texts.join("\n");
    const text = whole.length > longestTaught ? (texts[0] ?? "").slice(0, longestTaught) : whole;
    const origin = { kind: query.origin?.kind ?? "hand", ...query.origin };
    const confirmed = await confirmMapping(tx, actor, { text, cpv, origin }, now);
    return confirmed.kind !== "refused";
  });
  const address = await searchAddress(app.db, actor, { ...query, cpv: [cpv] }, dayOf(now));
  return address.kind === "refused"
    ? address
    : { kind: "chosen", href: address.href, isRemembered };
}
