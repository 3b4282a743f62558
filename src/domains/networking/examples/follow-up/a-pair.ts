import { asDay } from "#kernel/day";
import type { MetPair } from "../../rules/follow-up/pair.ts";

/** A meeting of a company and a social enterprise of which nobody said anything yet. */
export const aPair = (left: string, right: string, over: Partial<MetPair> = {}): MetPair => ({
  id: `${left}-${right}`,
  gatheringId: "gathering",
  left: { guestId: left, organisationId: null, name: left, side: "regular" },
  right: { guestId: right, organisationId: null, name: right, side: "social" },
  source: "hand",
  metOn: asDay("2026-03-01"),
  desk: null,
  leftSaid: null,
  rightSaid: null,
  cents: null,
  note: "",
  contractId: null,
  actionId: null,
  actionNumber: null,
  voucher: null,
  version: 1,
  ...over,
});
