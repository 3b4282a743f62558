import type { ActionContent, MoneyLine } from "./action-content.ts";

/** Lines of money of a year in which the action does not run: often a date that moved without its money. */
export const moneyOutside = ({
  startsOn,
  dueOn,
  money,
}: Pick<ActionContent, "startsOn" | "dueOn" | "money">): MoneyLine[] =>
  money.filter(
    ({ year }) => year < Number(startsOn.slice(0, 4)) || year > Number(dueOn.slice(0, 4)),
  );
