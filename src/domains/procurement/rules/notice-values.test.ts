import fc from "fast-check";
import { expect, test } from "vitest";
import { organisationEmail } from "#kernel/organisation-email";
import { readAmount, sumOf } from "./amount.ts";
import { readCpv } from "./cpv.ts";
import { languageCode } from "./language-code.ts";
import { kindOfSubtype, kindOfTedForm } from "./notice-kind.ts";
import { readDeadline, readNoticeDay } from "./notice-time.ts";
import { publicationNumber } from "./publication-number.ts";
import { webAddress } from "./web-address.ts";

test.each([
  ["00547670-2023", "547670-2023"],
  ["2018/S 222-509024", "509024-2018"],
  ["001222-2020", "1222-2020"],
  ["4227480c-5326", null],
])("the number %s of the Official Journal is %s", (text, number) => {
  expect(publicationNumber(text)).toBe(number);
});

test.each([
  ["1590482.50", 159_048_250],
  ["1 440 000", 144_000_000],
  ["990 000,00", 99_000_000],
  ["7 455 258,3", 745_525_830],
  ["0.005", 1],
])("the amount %s is %i cents", (text, cents) => {
  expect(readAmount(text, "eur")).toEqual({ cents, currency: "EUR" });
});

test.each(["", "-5", "1.000.000", "n/a", "1e21", "99999999999999999"])(
  "%j is no amount",
  (text) => {
    expect(readAmount(text, "EUR")).toBeNull();
  },
);

test("every amount in cents reads back as it was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
      expect(readAmount((cents / 100).toFixed(2), "EUR")?.cents).toBe(cents);
    }),
  );
});

test("amounts are added only when all are known and in one currency", () => {
  const euro = (cents: number) => ({ cents, currency: "EUR" });
  expect(sumOf([euro(1), euro(2)])).toEqual(euro(3));
  expect(sumOf([euro(1), { cents: 2, currency: "DKK" }])).toBeNull();
  expect(sumOf([euro(1), null])).toBeNull();
  expect(sumOf([])).toBeNull();
});

test.each([
  ["2023-10-06+02:00", "2023-10-06"],
  ["2023-10-10Z", "2023-10-10"],
  ["20181114", "2018-11-14"],
  ["2026-02-13T10:00:00", "2026-02-13"],
  ["2026-02-30", null],
  ["2000-01-01Z", null],
  ["2026-02-13 of later", "2026-02-13"],
  ["2026-02-13x", null],
])("the day in %s is %s", (text, day) => {
  expect(readNoticeDay(text)).toBe(day);
});

test("a deadline keeps the clock of the buyer", () => {
  expect(readDeadline("2023-10-12+02:00", "11:00:00+02:00")).toEqual({
    day: "2023-10-12",
    time: "11:00",
  });
  expect(readDeadline("20190321 10:00")).toEqual({ day: "2019-03-21", time: "10:00" });
  expect(readDeadline("2019-03-21", "")).toEqual({ day: "2019-03-21" });
  expect(readDeadline("morgen")).toBeNull();
});

test.each([
  ["aankoop@gemeente.example", true],
  ["overheidsopdrachten@stad.example", true],
  ["marches.publics@commune.example", true],
  ["info.be@firma.example", true],
  ["jan.jansen@gemeente.example", false],
  ["jdupont@commune.example", false],
  ["informaticus@gemeente.example", false],
  ["geen adres", false],
])("the address %s is that of an organisation: %s", (address, isKept) => {
  expect(organisationEmail(address)).toBe(isKept ? address : null);
});

test.each([
  ["https://www.gemeente.example/a?b=1", "https://www.gemeente.example/a?b=1"],
  ["www.gemeente.example", "https://www.gemeente.example"],
  ["gemeente.example:8080/pad", "https://gemeente.example:8080/pad"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["jan.jansen@gemeente.example", null],
  ["mailto:jan@gemeente.example", null],
  ["zie bijlage", null],
  ["https://", null],
])("the web address in %s is %s", (text, address) => {
  expect(webAddress(text)).toBe(address);
});

test("codes of languages, CPV and forms are read in all their spellings", () => {
  expect(["NLD", "NL", "nl-BE", "fra", "XX"].map(languageCode)).toEqual([
    "nl",
    "nl",
    "nl",
    "fr",
    "xx",
  ]);
  expect(["45000000", "45000000-7", " 45000000-7 "].map(readCpv)).toEqual(
    Array(3).fill("45000000"),
  );
  expect(["4500000", "45000000-", "tekst"].map(readCpv)).toEqual([null, null, null]);
  expect(["4", "16", "29", "38", "E1", "E3", "E4", "x"].map(kindOfSubtype)).toEqual([
    "planned",
    "competition",
    "result",
    "change",
    "planned",
    "competition",
    "result",
    "other",
  ]);
});

test("a form that serves several kinds is what its type says", () => {
  expect(kindOfTedForm("F21", "PRI_ONLY")).toBe("planned");
  expect(kindOfTedForm("F21", "CONTRACT")).toBe("competition");
  expect(kindOfTedForm("F21", "AWARD_CONTRACT")).toBe("result");
  expect(kindOfTedForm("F23", "CONCESSION_AWARD_CONTRACT")).toBe("result");
  expect(kindOfTedForm("F01", "PRI_CALL_COMPETITION")).toBe("competition");
  expect(["F02", "17", "T02", "F14", "F99"].map((form) => kindOfTedForm(form, null))).toEqual([
    "competition",
    "competition",
    "result",
    "change",
    "other",
  ]);
});
