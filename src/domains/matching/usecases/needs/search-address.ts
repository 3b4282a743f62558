import { type Actor, refusalFor, tenantOf } from "#access";
import { addDays, type Day } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import {
  longestInAddress,
  type NeedQuery,
  needQueryToSearch,
} from "../../rules/needs/need-query.ts";
import { forgetPastedTexts, keepPastedText } from "../../store/needs/pasted-texts.ts";

/**
 * The address of a search, to go to and to share. A text too long for an address is kept for a while and the address
 * names it.
 */
export async function searchAddress(
  db: Db,
  actor: Actor,
  query: NeedQuery,
  today: Day,
): Promise<{ readonly kind: "address"; readonly href: string } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "match.read");
  if (refusal) return refusal;
  if (encodeURIComponent(query.text).length <= longestInAddress) {
    return addressOf({ ...query, pasted: null });
  }
  const pasted = await inPartnership(db, tenantOf(actor), (tx) =>
    keepPastedText(tx, query.text, today),
  );
  return addressOf({ ...query, text: "", pasted });
}

const addressOf = (query: NeedQuery) =>
  ({ kind: "address", href: `/wie-kan-dit?${needQueryToSearch(query)}` }) as const;

const keptDays = 90;

/** A pasted text that nobody asked for in three months is forgotten; what was kept as a need stays. Of one partnership. */
export const forgetOldTexts = (db: Db, partnershipId: string, today: Day): Promise<number> =>
  inPartnership(db, { partnershipId }, (tx) => forgetPastedTexts(tx, addDays(today, -keptDays)));
