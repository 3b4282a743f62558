import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatAge,
  formatCents,
  formatCentsShort,
  formatChance,
  formatDay,
  formatDuration,
  formatEuros,
  formatExact,
  formatInstant,
  formatMoney,
  formatNumber,
  formatPercent,
} from "./format.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("a day is written with its weekday, without dots", () => {
  expect(formatDay("nl", "2026-11-23")).toBe("ma 23 nov 2026");
  expect(formatDay("fr", "2026-11-23")).toBe("lun 23 nov 2026");
  expect(formatDay("en", "2026-11-23")).toBe("Mon 23 Nov 2026");
});

test("29 February exists in a leap year", () => {
  expect(formatDay("nl", "2028-02-29")).toBe("di 29 feb 2028");
});

test("an instant is shown in Brussels time, winter and summer", () => {
  expect(formatInstant("nl", "2026-11-23T13:02:00Z")).toBe("ma 23 nov 2026, 14:02");
  expect(formatInstant("nl", "2026-07-01T22:30:15.250Z")).toBe("do 2 jul 2026, 00:30");
});

test("a whole amount carries no cents, another carries two", () => {
  expect(plain(formatCents("nl", 1_234_500))).toBe("€ 12.345");
  expect(plain(formatCentsShort("nl", 999_999_949))).toBe("€ 9.999.999");
  expect(plain(formatCentsShort("nl", 10_827_306_900))).toBe("€ 108,3 mln.");
  expect(plain(formatCentsShort("fr", 10_827_306_900))).toBe("108,3 M €");
  expect(plain(formatCentsShort("en", 10_827_306_900))).toBe("€108.3m");
  expect(plain(formatCents("nl", 1_234_567))).toBe("€ 12.345,67");
  expect(plain(formatCents("fr", 1_234_567))).toBe("12 345,67 €");
  expect(plain(formatCents("en", 1_234_567))).toBe("€12,345.67");
});

test("lines of a table have two decimals, sums have none, other money says what it is", () => {
  expect(plain(formatExact("nl", 9_900))).toBe("€ 99,00");
  expect(plain(formatExact("fr", -125_050))).toBe("-1 250,50 €");
  expect(plain(formatMoney("nl", 30_000, "GBP"))).toBe("GBP 300,00");
  expect(plain(formatEuros("nl", 125_050))).toBe("€ 1.251");
});

test("English numbers and English euros use the same separators", () => {
  expect(formatNumber("en", 1234.5)).toBe("1,234.5");
});

test("numbers take the local form", () => {
  expect(plain(formatNumber("nl", 12_345))).toBe("12.345");
  expect(plain(formatNumber("fr", 12_345))).toBe("12 345");
  expect(plain(formatPercent("nl", 0.123, { digits: 1 }))).toBe("12,3%");
});

test("an age is told in the largest unit that fits", () => {
  expect(formatAge("nl", "2026-11-23", "2026-11-23")).toBe("vandaag");
  expect(formatAge("nl", "2026-08-20", "2026-11-23")).toBe("3 maanden geleden");
  expect(formatAge("fr", "2021-11-23", "2026-11-23")).toBe("il y a 5 ans");
});

test("a wait is told in one unit", () => {
  expect(plain(formatDuration("nl", 40))).toBe("40 seconden");
  expect(plain(formatDuration("nl", 170))).toBe("3 minuten");
  expect(plain(formatDuration("en", 7200))).toBe("2 hours");
});

test("text that is no day is refused, not shown as another day", () => {
  expect(() => formatDay("nl", "23/11/2026")).toThrow("23/11/2026");
});

test("every day of four centuries is shown with its own number and year", () => {
  const day = fc.record({
    year: fc.integer({ min: 1800, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(day, ({ year, month, date }) => {
      const iso = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
      const [, shownDate, , shownYear] = formatDay("nl", iso).split(" ");
      expect([shownDate, shownYear]).toEqual([String(date), String(year)]);
    }),
  );
});

test("a guess is never told as certain or as impossible", () => {
  expect(plain(formatChance("nl", 0.9987))).toBe("99%");
  expect(plain(formatChance("nl", 0.001))).toBe("1%");
  expect(plain(formatChance("nl", 0.43))).toBe("43%");
});
