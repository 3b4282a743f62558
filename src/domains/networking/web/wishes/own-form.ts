import { slotsWithin } from "../../rules/schedule/fair-setup.ts";
import { isChoosing, type OthersFilter } from "../../rules/wishes/choose-others.ts";
import { isStrength, type Strength } from "../../rules/wishes/wish.ts";
import type { OwnFair, OwnWishes } from "../../usecases/schedule/guest-schedule.ts";
import { lineOf, type Typed } from "../typed-form.ts";
import { readDemands } from "./demands-form.ts";

export type OwnFilter = OthersFilter & { readonly page: number };

const filterNames = { words: "zoek", activity: "activiteit", nis: "gemeente", sort: "soort" };

/** What the address chooses. */
export function readOwnFilter(query: URLSearchParams): OwnFilter {
  const of = (name: string) => (query.get(name) ?? "").trim().slice(0, 100);
  return {
    words: of("zoek"),
    activity: of("activiteit"),
    nis: of("gemeente"),
    sort: of("soort"),
    page: Math.max(1, Math.min(1000, Math.floor(Number(query.get("page"))) || 1)),
  };
}

/** The address that a sent form asks for; another choice begins at its first page. */
export function addressAsked(typed: Typed): string {
  const query = new URLSearchParams();
  for (const name of Object.values(filterNames)) {
    if (lineOf(typed, name)) query.set(name, lineOf(typed, name));
  }
  const { page: _, ...filter } = readOwnFilter(query);
  const isSame = lineOf(typed, "was-filter") === filterMark(filter);
  const page = lineOf(typed, "bladzijde");
  if (isSame && Number(page) > 1) query.set("page", page);
  const text = query.toString();
  return (text ? `?${text}` : "") + (isChoosing(filter) || isSame ? "#deelnemers" : "");
}

/** Tells whether two choices are the same. */
export const filterMark = ({ words, activity, nis, sort }: OthersFilter): string =>
  [words, activity, nis, sort].join("\u241f");

export type WishChoice = Strength | "veto" | "none";

/** How a row was when it was drawn; only what differs from it was said by who sends the form. */
export const rowMark = (choice: WishChoice, about: string): string => `${choice} ${about.trim()}`;

export const demandsMark = (seeks: string, offers: string, times: readonly string[]): string =>
  JSON.stringify([seeks.trim(), offers.trim(), times]);

/** Times of slots during which the guest said not to be there. */
export const awayTimes = ({ demands, slots }: Pick<OwnFair, "demands" | "slots">): string[] => {
  const away = new Set(
    demands.away.filter(({ why }) => why === "away").flatMap((time) => slotsWithin(slots, time)),
  );
  return slots.flatMap(({ from, to }, at) => (away.has(at) ? [`${from}-${to}`] : []));
};

/** What changed; null: nothing did. Rows that were not touched keep what somebody else wrote meanwhile. */
export function readOwn(form: FormData, typed: Typed): OwnWishes | null {
  const said = new Map<string, { strength: WishChoice; about: string }>();
  for (const [name, value] of Object.entries(typed)) {
    if (!name.startsWith("wens-")) continue;
    const to = name.slice(5);
    const number = Number(value);
    const strength = value === "veto" ? "veto" : isStrength(number) ? number : "none";
    const about = lineOf(typed, `over-${to}`);
    if (rowMark(strength, about) === typed[`was-${to}`]) continue;
    said.set(to, { strength, about });
  }
  const { away, seeks, offers } = readDemands(typed, form);
  const times = form.getAll("away").map(String);
  const isSame = demandsMark(seeks, offers, times) === typed["was-over"];
  if (isSame && said.size === 0) return null;
  const demands = { away: away.filter(({ why }) => why === "away"), seeks, offers };
  return { said, demands: isSame ? null : demands };
}
