import { type GuestState, guestStates, type Side, sides } from "../guest.ts";
import type { Guest } from "./guest.ts";

/** What the page of the guest list shows; nothing chosen shows everybody. */
export type GuestFilter = {
  readonly words: string;
  readonly state: GuestState | null;
  readonly side: Side | null;
  /** Municipality (NIS). */
  readonly nis: string | null;
  /** Addresses that do not work, and guests without one. */
  readonly unreachable: boolean;
};

export function parseGuestFilter(query: URLSearchParams): GuestFilter {
  const one = <Known extends string>(name: string, known: readonly Known[]): Known | null =>
    known.find((value) => value === query.get(name)) ?? null;
  const nis = query.get("gemeente") ?? "";
  return {
    words: (query.get("q") ?? "").trim().slice(0, 100),
    state: one("toestand", guestStates),
    side: one("kant", sides),
    nis: /^\d{5}$/.test(nis) ? nis : null,
    unreachable: query.get("toon") === "onbereikbaar",
  };
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function matchesFilter(guest: Guest, filter: GuestFilter): boolean {
  const { words, state, side, nis, unreachable } = filter;
  if (state && guest.state !== state) return false;
  if (side && guest.side !== side) return false;
  if (nis && guest.nis !== nis) return false;
  if (unreachable && guest.email && !guest.bouncedOn) return false;
  if (words === "") return true;
  const text = plain(
    [guest.organisationName, guest.personName, guest.email ?? "", guest.code].join(" "),
  );
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export const guestsOnPage = 50;

/** One page of what a filter lets through. @param page counted from 1; past the last is the last */
export function pageOfGuests<Of extends Guest>(
  guests: readonly Of[],
  filter: GuestFilter,
  page: number,
): { readonly shown: readonly Of[]; readonly found: number; readonly page: number } {
  const found = guests.filter((guest) => matchesFilter(guest, filter));
  const pages = Math.max(1, Math.ceil(found.length / guestsOnPage));
  const at = Math.min(Math.max(1, Math.floor(page) || 1), pages);
  const shown = found.slice((at - 1) * guestsOnPage, at * guestsOnPage);
  return { shown, found: found.length, page: at };
}
