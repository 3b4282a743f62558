import type { Day } from "#kernel/day";

/** An organisation of the register that could do the work. */
export type LocalOperator = {
  readonly id: string;
  readonly name: string;
  /** Municipality of its seat. */
  readonly place: string | null;
  /** Its NIS code; absent in advices of before it was kept. */
  readonly placeNis?: string | null;
  /** "yes": recognised for collective customised work, so well above the share art. 15 asks; "ask": it must prove it. */
  readonly mayReserve: "yes" | "ask";
  /** "kindred": other work of the same group is what it does; ask whether it does this as well. */
  readonly work: "same" | "kindred";
  readonly hoursPerMonth: number | null;
  /** Municipalities it serves (NIS); empty: not stated. */
  readonly areaNis: readonly string[];
  /** Codes of our tree of activities. */
  readonly activities: readonly string[];
  /** Hours a month for an activity, where they are stated for it alone. */
  readonly hoursByActivity?: Readonly<Record<string, number>>;
  /** 0 … 1, how well it suits. */
  readonly score: number;
};

/** Who could do it, by the register on a day: the proof that there is competition. */
export type Capacity = {
  readonly asOf: Day;
  /** How many organisations were looked at. */
  readonly considered: number;
  /** The best first. */
  readonly operators: readonly LocalOperator[];
};

export type Bidders = {
  readonly all: number;
  /** May surely take a reserved contract. */
  readonly reserved: number;
  /** Must first prove that they may, or say that they do this work. */
  readonly toAsk: number;
  /** Of those to ask: recognised ones that do kindred work. */
  readonly kindred: number;
  /** Of the surely reserved ones: those that can carry the hours asked alone. */
  readonly carrying: number;
  /** Of the surely reserved ones: those of whom the hours are not known. */
  readonly unknown: number;
  readonly largestHours: number | null;
};

/** Does the activity itself, or one inside it or around it. */
export const doesWork = ({ activities }: LocalOperator, code: string): boolean =>
  activities.some(
    (one) => one === code || one.startsWith(`${code}/`) || code.startsWith(`${one}/`),
  );

/**
 * Hours a month stated for a kind of work: for itself, else the most for one work inside it, else for what it lies in. Works
 * inside are not added up, as the same people may do them.
 * @returns null when none were stated
 */
export function hoursForWork(
  stated: Readonly<Record<string, number>>,
  code: string,
): number | null {
  const own = stated[code];
  if (own !== undefined) return own;
  const inside = Object.entries(stated).filter(([one]) => one.startsWith(`${code}/`));
  if (inside.length > 0) return Math.max(...inside.map(([, hours]) => hours));
  return Object.entries(stated).find(([one]) => code.startsWith(`${one}/`))?.[1] ?? null;
}

export const servesPlace = ({ areaNis }: LocalOperator, nis: string): boolean =>
  areaNis.length === 0 || areaNis.includes(nis);

/**
 * The operators as far as the whole is concerned: who does only a part of several kinds of work, or serves only a part of
 * several municipalities, is to be asked about the rest.
 */
export const forTheWhole = (
  operators: readonly LocalOperator[],
  activities: readonly string[],
  nis: readonly string[],
): readonly LocalOperator[] =>
  operators.map((one) =>
    (activities.length < 2 || activities.every((code) => doesWork(one, code))) &&
    (nis.length < 2 || nis.every((place) => servesPlace(one, place)))
      ? one
      : { ...one, work: "kindred" as const },
  );

/** @param hoursPerMonth asked; null: not known, then nobody is too small */
export function countBidders(
  operators: readonly LocalOperator[],
  hoursPerMonth: number | null,
): Bidders {
  const recognised = operators.filter(({ mayReserve }) => mayReserve === "yes");
  const reserved = recognised.filter(({ work }) => work === "same");
  const known = reserved.flatMap((one) => (one.hoursPerMonth === null ? [] : [one.hoursPerMonth]));
  return {
    all: operators.length,
    reserved: reserved.length,
    toAsk: operators.length - reserved.length,
    kindred: recognised.length - reserved.length,
    carrying:
      hoursPerMonth === null
        ? reserved.length
        : known.filter((hours) => hours >= hoursPerMonth).length,
    unknown: reserved.length - known.length,
    largestHours: known.length === 0 ? null : Math.max(...known),
  };
}
