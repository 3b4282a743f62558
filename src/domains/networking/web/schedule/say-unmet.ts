import type { UnmetReason } from "../../rules/schedule/unmet-wishes.ts";
import type { ScheduleWords } from "../../text/schedule/index.ts";

/** Why two who want to meet do not, in words for the desk. */
export function sayUnmet(
  { reasons }: ScheduleWords["unmet"],
  names: Readonly<Record<string, string>>,
  reason: UnmetReason,
): string {
  const name = (id: string) => names[id] ?? "";
  switch (reason.kind) {
    case "veto":
      return reasons.veto;
    case "not-here":
      return reason.guest ? reasons.notHere(name(reason.guest)) : reasons.nobodyHere;
    case "most-meetings":
      return reasons.most(reason.guest ? name(reason.guest) : "");
    case "no-common-slot":
      return reasons.noSlot;
    case "both-full":
      return reasons.full(reason.guests.map(name).join(", "));
    case "no-table":
      return reasons.noTable;
    case "other-rule":
      return reasons.other;
  }
}
