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
  const [first, after] = [lineOf(typed, "first"), lineOf(typed, "after")];
  return {
    guestId: lineOf(typed, "guest"),
    away: [...times("away", "away"), ...times("talk", "talk")],
    booth: lineOf(typed, "booth") || null,
    orders: first && after && first !== after ? [{ first, after }] : [],
    seeks: (typed.seeks ?? "").trim(),
    offers: (typed.offers ?? "").trim(),
  };
}
