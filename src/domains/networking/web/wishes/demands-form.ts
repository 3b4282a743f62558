import type { AwayTime, GuestDemands } from "../../rules/schedule/fair-facts.ts";
import { lineOf, type Typed } from "../typed-form.ts";

/** "09:00-09:20" or, with a part of the programme, "09:00-09:20 Keynote". */
const timeShape = /^(\d\d:\d\d)-(\d\d:\d\d)(?: (.*))?$/;

export const timeValue = ({ from, to, label }: Pick<AwayTime, "from" | "to" | "label">): string =>
  label ? `${from}-${to} ${label}` : `${from}-${to}`;

/** Reads what a form says the schedule must keep to for one guest. */
export function readDemands(typed: Typed, form: FormData): GuestDemands {
  const times = (name: string, why: AwayTime["why"]) =>
    form.getAll(name).flatMap((value): AwayTime[] => {
      const [, from, to, label = ""] = timeShape.exec(String(value)) ?? [];
      return from && to ? [{ from, to, why, label: label.slice(0, 200) }] : [];
    });
  return {
    guestId: lineOf(typed, "guest"),
    away: [...times("away", "away"), ...times("talk", "talk")],
    booth: lineOf(typed, "booth") || null,
    orders: readOrders(form),
    mostMeetings: mostIn(lineOf(typed, "mostMeetings")),
    seeks: (typed.seeks ?? "").trim(),
    offers: (typed.offers ?? "").trim(),
  };
}

const mostIn = (text: string): number | null => {
  const most = Math.trunc(Number(text));
  return text !== "" && most >= 1 && most <= 62 ? most : null;
};

/** Each row is one order; a row with an empty half asks nothing, and the same twice is one. */
function readOrders(form: FormData): GuestDemands["orders"] {
  const later = form.getAll("after").map(String);
  const orders = form.getAll("first").map((first, row) => ({
    first: String(first),
    after: later[row] ?? "",
  }));
  const asked = orders.filter(({ first, after }) => first && after && first !== after);
  return [...new Map(asked.map((one) => [`${one.first} ${one.after}`, one])).values()];
}
