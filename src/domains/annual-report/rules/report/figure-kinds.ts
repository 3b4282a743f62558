/** What a figure counts. Its label, definition and way of counting are worded in text/report-document. */
export const figureKinds = [
  "actions-done",
  "actions-done-without-evidence",
  "actions-planned",
  "evidence-pieces",
  "organisations",
  "organisations-social",
  "organisations-regular",
  "organisations-public",
  "participants",
  "people-reached",
  "amount",
  "amount-shared",
  "hours",
  "hours-shared",
  "questions-asked",
  "questions-answered",
  "time-spent",
  "budget",
  "spent",
  "spend-total",
  "spend-social",
  "spend-near",
  "advices",
  "contracts",
  "contract-hours-promised",
  "contract-hours",
  "contract-places-promised",
  "contract-places",
  "contract-euros-promised",
  "contract-euros",
  "chances-taken",
  "family-advices",
  "family-contracts",
  "gatherings",
  "guests-asked",
  "guests-came",
  "gathering-people",
  "came-social",
  "came-regular",
  "came-public",
  "wishes-made",
  "wishes-met",
  "meetings-held",
  "meetings-known",
  "meetings-fruitful",
  "meetings-contact",
  "meetings-visit",
  "meetings-quote",
  "meetings-contract",
  "meetings-nothing",
  "meetings-euros",
  "vouchers-issued",
  "vouchers-used",
  "voucher-euros",
  "gathering-actions",
] as const;
export type FigureKind = (typeof figureKinds)[number];
/** Of gatherings and what came of them. */
export type NetworkingFigureKind = Extract<
  FigureKind,
  | "gatherings"
  | `guests-${string}`
  | `gathering-${string}`
  | `came-${string}`
  | `wishes-${string}`
  | `meetings-${string}`
  | `vouchers-${string}`
  | "voucher-euros"
>;

export const figureUnits = {
  "actions-done": "actions",
  "actions-done-without-evidence": "actions",
  "actions-planned": "actions",
  "evidence-pieces": "pieces",
  organisations: "participations",
  "organisations-social": "participations",
  "organisations-regular": "participations",
  "organisations-public": "participations",
  participants: "participants",
  "people-reached": "people",
  amount: "cents",
  "amount-shared": "cents",
  hours: "hours",
  "hours-shared": "hours",
  "questions-asked": "questions",
  "questions-answered": "questions",
  "time-spent": "minutes",
  budget: "cents",
  spent: "cents",
  "spend-total": "cents",
  "spend-social": "percent",
  "spend-near": "percent",
  advices: "advices",
  contracts: "contracts",
  "contract-hours-promised": "hours",
  "contract-hours": "hours",
  "contract-places-promised": "places",
  "contract-places": "places",
  "contract-euros-promised": "cents",
  "contract-euros": "cents",
  "chances-taken": "chances",
  "family-advices": "advices",
  "family-contracts": "contracts",
  gatherings: "gatherings",
  "guests-asked": "guests",
  "guests-came": "guests",
  "gathering-people": "participants",
  "came-social": "participations",
  "came-regular": "participations",
  "came-public": "participations",
  "wishes-made": "wishes",
  "wishes-met": "wishes",
  "meetings-held": "meetings",
  "meetings-known": "meetings",
  "meetings-fruitful": "meetings",
  "meetings-contact": "meetings",
  "meetings-visit": "meetings",
  "meetings-quote": "meetings",
  "meetings-contract": "meetings",
  "meetings-nothing": "meetings",
  "meetings-euros": "cents",
  "vouchers-issued": "vouchers",
  "vouchers-used": "vouchers",
  "voucher-euros": "cents",
  "gathering-actions": "actions",
} as const satisfies Record<FigureKind, string>;
/** Beside the units of figures: organisations at one event, where nobody is counted twice. */
export type FigureUnit = (typeof figureUnits)[FigureKind] | "organisations";

export const figureKey = {
  whole: (kind: FigureKind) => `whole.${kind}`,
  priority: (frame: string, code: string, kind: FigureKind) =>
    `priority.${frame}.${slugOf(code)}.${kind}`,
  municipality: (nis: string, kind: FigureKind) => `municipality.${nis}.${kind}`,
  family: (family: string, kind: FigureKind) => `family.${family}.${kind}`,
  form: (form: string, kind: FigureKind) => `form.${form}.${kind}`,
  gathering: (id: string, kind: FigureKind) => `gathering.${id}.${kind}`,
  round: (days: number, kind: FigureKind) => `round.${days}.${kind}`,
  money: (financing: string, kind: "budget" | "spent") => `money.${slugOf(financing)}.${kind}`,
} as const;

/** Letters and digits that can stand in an address and between brackets. */
export const slugOf = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60) || "x";
