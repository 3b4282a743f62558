import { asDay } from "#kernel/day";
import type { NewAction } from "../rules/action.ts";
import type { ActionContent } from "../rules/actions/action-content.ts";

/** An action as a person made it up for an example. */
export const anActionContent = (change: Partial<ActionContent> = {}): ActionContent => ({
  title: "Rondetafel groenonderhoud",
  description: "",
  code: "",
  nodeId: null,
  status: "planned",
  startsOn: asDay("2026-09-01"),
  dueOn: asDay("2026-12-15"),
  doneOn: null,
  ownerPersonId: null,
  ownerName: "",
  ownerNis: null,
  nis: [],
  counts: [],
  partnerIds: [],
  money: [],
  ...change,
});

/** The same as something to add. */
export const aNewAction = (change: Partial<NewAction> = {}): NewAction => ({
  title: "Rondetafel groenonderhoud",
  startsOn: asDay("2026-09-01"),
  dueOn: asDay("2026-12-15"),
  origin: "hand",
  ...change,
});
