import type { NewWon } from "#matching";
import type { Lot, Notice, Winner } from "../notice.ts";
import { firstText } from "./notice-facts.ts";

/**
 * Contracts that a notice says were won, by organisations with a Belgian number; the amounts in euros only.
 * @param id of the stored notice: begins every key, so that a later edition can take their place
 */
export function wonContracts(id: string, notice: Notice): NewWon[] {
  const buyer = notice.buyers[0] ? firstText(notice.buyers[0].name) : "";
  return notice.lots.flatMap((lot) =>
    lot.winners.flatMap((winner) => {
      if (!winner.kbo) return [];
      const on = notice.publishedOn ?? notice.dispatchedOn;
      const cents = centsOf(lot, winner);
      const won: NewWon = {
        number: winner.kbo,
        sourceKey: `${wonSource(id)}${lot.id}`,
        title: titleOf(notice, lot),
        cpv: codesOf(notice, lot),
        buyer,
        href: `/radar/${id}`,
        ...(on ? { on } : {}),
        ...(cents === null ? {} : { cents }),
      };
      return [won];
    }),
  );
}

/** What the keys of all contracts of one notice begin with. */
export const wonSource = (id: string): string => `notice:${id}#`;

function titleOf(notice: Notice, lot: Lot): string {
  const [whole, part] = [firstText(notice.title), firstText(lot.title)];
  if (part === "" || part === whole) return whole || "–";
  return whole === "" ? part : `${whole}: ${part}`;
}

const codesOf = (notice: Notice, lot: Lot): string[] => [
  ...new Set([lot.cpv ?? notice.cpv ?? [], ...lot.otherCpv].flat()),
];

/** What this winner got; of a lot with one winner, the value of the lot. */
function centsOf({ winners, awardedValue }: Lot, { value }: Winner): number | null {
  const amount = value ?? (winners.length === 1 ? awardedValue : undefined);
  return amount?.currency === "EUR" ? amount.cents : null;
}
