import { expect, test } from "vitest";
import type { Guest } from "./guest.ts";
import { guestsOnPage, pageOfGuests, parseGuestFilter } from "./guest-filter.ts";

const guest = (at: number): Guest =>
  ({
    id: String(at),
    organisationName: `Voorbeeld ${at}`,
    personName: "",
    email: null,
    code: "",
    state: at % 2 ? "coming" : "declined",
    side: "social",
    nis: null,
  }) as unknown as Guest;
const guests = Array.from({ length: 130 }, (_, at) => guest(at));
const paged = (query: string, page: number) =>
  pageOfGuests(guests, parseGuestFilter(new URLSearchParams(query)), page);

test("pages of a filtered list hold everybody it lets through, each once", () => {
  const [first, second] = [paged("toestand=coming", 1), paged("toestand=coming", 2)];
  expect(first.found).toBe(65);
  expect(first.shown).toHaveLength(guestsOnPage);
  const ids = [...first.shown, ...second.shown].map(({ id }) => id);
  expect(new Set(ids).size).toBe(65);
});

test("a page that is no more is the last one, and what is no page is the first", () => {
  expect(paged("", 9)).toMatchObject({ page: 3 });
  expect(paged("", Number("x"))).toMatchObject({ page: 1 });
  expect(paged("q=niemand", 2)).toMatchObject({ page: 1, found: 0 });
});
