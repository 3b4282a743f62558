import { expect, test } from "vitest";
import { exampleNotice } from "../examples/index.ts";
import type { Notice } from "../rules/notice.ts";
import { isReserved, isReservedLot } from "../rules/reserved.ts";
import { readNoticeFile } from "./read-notice-file.ts";

type Example = Parameters<typeof exampleNotice>[0];

function only(file: Example): Notice {
  const [notice] = readNoticeFile(exampleNotice(file), file).notices;
  if (!notice) throw new Error(`${file} gave no notice`);
  return notice;
}

const textsOf = (notice: Notice) => JSON.stringify(notice);

test("an eForms notice tells who buys what, where, for how much and until when", () => {
  const notice = only("eforms-competition.xml");
  expect(notice).toMatchObject({
    format: "eforms",
    formatVersion: "eforms-sdk-1.13",
    form: "20",
    kind: "competition",
    identity: {
      publicationNumber: "990001-2026",
      noticeId: "00000000-aaaa-4000-8000-000000000001",
      noticeVersion: "01",
      references: ["GROEN-2026"],
    },
    languages: ["nl"],
    publishedOn: "2026-03-04",
    dispatchedOn: "2026-03-02",
    deadline: { day: "2026-04-10", time: "11:00" },
    title: { nl: "Groenonderhoud van begraafplaatsen en speelpleinen" },
    cpv: "77310000",
    natures: ["services"],
    procedure: "open",
    isFramework: true,
    estimatedValue: { cents: 48_000_050, currency: "EUR" },
  });
  expect(notice.buyers).toEqual([
    {
      name: { nl: "Gemeente Voorbeeldegem (voorbeeld)" },
      nationalId: "0999040117_77",
      kbo: "0999040117",
      town: "Voorbeeldegem",
      postcode: "1999",
      nuts: "BE241",
      country: "BEL",
      email: "aankoopdienst@voorbeeldegem.example",
      website: "https://voorbeeldegem.example",
    },
  ]);
});

test("an eForms lot tells whom it is reserved for and which clauses it has", () => {
  const [graves, playgrounds] = only("eforms-competition.xml").lots;
  expect(graves).toMatchObject({
    id: "LOT-0001",
    cpv: "77314000",
    places: [{ nuts: "BE241", town: "Voorbeeldegem", postcode: "1999" }],
    duration: { months: 48 },
    reservedParticipation: ["res-ws"],
    reservedExecution: "yes",
    strategic: ["soc-obj"],
    socialObjectives: ["opp"],
    environmentalImpacts: ["biodiv-eco"],
    strategicDescription: { nl: "Kansen voor wie ver van de arbeidsmarkt staat." },
    performanceTerms: { nl: "De uitvoerder zet 400 uren opleiding in." },
    accessibility: "n-inc",
    isSuitableForSmall: true,
  });
  expect(playgrounds?.reservedParticipation).toEqual(["none"]);
  expect([graves, playgrounds].map((lot) => lot && isReservedLot(lot))).toEqual([true, false]);
});

test("what a notice says and we do not read is kept with its path", () => {
  const { unread } = only("eforms-competition.xml");
  expect(unread).toContainEqual({
    path: "ContractNotice/ProcurementProjectLot[2]/ProcurementProject/PlannedPeriod/ComingField",
    text: "een veld dat wij niet kennen",
  });
  expect(only("ted-r209-f21.xml").unread.map(({ text }) => text)).toContain(
    "Dit staat nergens anders.",
  );
  expect(only("bosa.json").unread).toContainEqual({ path: "dossier.accreditations.G", text: "2" });
});

test("no contact person is kept, in whatever part of the notice", () => {
  const all = (["eforms-competition.xml", "ted-r209-f21.xml", "ted-r208-f02.xml"] as const)
    .map((file) => textsOf(only(file)))
    .join();
  for (const person of ["Ann Voorbeeld", "+32 2 000", "Bert", "bert.voorbeeld", "Carine"]) {
    expect(all).not.toContain(person);
  }
  expect(only("ted-r209-f21.xml").leftOut).toContainEqual({ because: "person", count: 2 });
  expect(only("ted-r208-f02.xml").buyers[0]?.email).toBe("marches.publics@exempleville.example");
});

test("the winner of an eForms lot is who signed, not everybody who offered", () => {
  const notice = only("eforms-result.xml");
  expect(notice).toMatchObject({ kind: "result", awardedValue: { cents: 12_000_000 } });
  expect(notice.lots).toHaveLength(1);
  expect(notice.lots[0]).toMatchObject({
    awardState: "awarded",
    tendersReceived: 2,
    awardedValue: { cents: 12_000_000, currency: "EUR" },
  });
  expect(notice.lots[0]?.winners).toEqual([
    {
      name: { nl: "Maatwerk De Voorbeeldtuin (voorbeeld)" },
      nationalId: "BE0999040216",
      kbo: "0999040216",
      isSmall: true,
      value: { cents: 12_000_000, currency: "EUR" },
    },
  ]);
});

test("an unknown version of eForms is read with a warning", () => {
  expect(only("eforms-result.xml").notes).toContainEqual({
    code: "version-unknown",
    about: "CustomizationID",
    found: "eforms-sdk-2.0",
  });
});

test("an unknown subtype of eForms is read with a warning too", () => {
  const text = new TextDecoder().decode(exampleNotice("eforms-competition.xml"));
  const changed = text.replace(/(<cbc:SubTypeCode[^>]*>)20</, (_, tag: string) => `${tag}47<`);
  const [notice] = readNoticeFile(new TextEncoder().encode(changed), "a.xml").notices;
  expect(notice?.notes).toContainEqual({
    code: "form-unknown",
    about: "SubTypeCode",
    found: "47",
  });
  expect(only("eforms-competition.xml").notes.map(({ code }) => code)).not.toContain(
    "form-unknown",
  );
});

test("an R2.0.9 form gives its lots their own award, however the number is written", () => {
  const notice = only("ted-r209-f21.xml");
  expect(notice).toMatchObject({
    form: "F21",
    kind: "result",
    identity: { publicationNumber: "990002-2021" },
    isFramework: true,
    title: { nl: "Schoonmaak van het dienstencentrum" },
    description: { nl: "Dagelijkse schoonmaak.\nOok de ramen." },
    buyers: [{ kbo: "0999040315", nuts: "BE241" }],
  });
  expect(notice.lots).toHaveLength(2);
  expect(notice.lots[0]).toMatchObject({
    id: "1",
    cpv: "90911200",
    awardState: "awarded",
    tendersReceived: 3,
    reservedParticipation: ["res-ws"],
    reservedExecution: "yes",
    performanceTerms: { nl: "Begeleiding op de werkvloer." },
    winners: [{ kbo: "0999040414", isSmall: true, value: { cents: 8_800_000 } }],
  });
  expect(notice.lots[1]).toMatchObject({
    id: "2",
    cpv: "90911300",
    awardState: "none",
    winners: [],
  });
});

test("the title in the header of TED is the label of the CPV code and never becomes the title", () => {
  const notice = only("ted-r209-f21.xml");
  expect(Object.values(notice.title)).not.toContain("Schoonmaakdiensten");
  expect(notice.leftOut).toContainEqual({ because: "header-title", count: 1 });
});

test("an R2.0.8 form of 2015 is read by the names of its values", () => {
  const notice = only("ted-r208-f02.xml");
  expect(notice).toMatchObject({
    formatVersion: "R2.0.8.S02.E01",
    form: "2",
    kind: "competition",
    identity: { publicationNumber: "990003-2015" },
    title: { fr: "Impression du bulletin communal" },
    cpv: "79810000",
    otherCpv: ["64121100"],
    deadline: { day: "2015-04-05", time: "10:30" },
    places: [{ nuts: "BE310", words: { fr: "Exempleville" } }],
    buyers: [{ kbo: "0999040513" }],
  });
  expect(notice.lots).toHaveLength(1);
  expect(notice.lots[0]).toMatchObject({
    title: { fr: "Impression" },
    estimatedValue: { cents: 4_200_000, currency: "EUR" },
    reservedParticipation: ["res-ws"],
    performanceTerms: { fr: "Clause sociale de formation." },
  });
});

test("a heading “reserved” without a box ticked reserves nothing, and is said", () => {
  const text = new TextDecoder().decode(exampleNotice("ted-r208-f02.xml"));
  const empty = text.replace(
    /<RESERVED_CONTRACTS>.*<\/RESERVED_CONTRACTS>/,
    "<RESERVED_CONTRACTS/>",
  );
  const [notice] = readNoticeFile(new TextEncoder().encode(empty), "a.xml").notices;
  expect(notice && isReserved(notice)).toBe(false);
  expect(notice?.notes.map(({ code }) => code)).toContain("reserved-empty");
});

test("a publication of the Belgian platform is read, and what is none is refused by its place", () => {
  const { notices, refused } = readNoticeFile(exampleNotice("bosa.json"), "bosa.json");
  expect(refused).toEqual([{ file: "bosa.json", because: "not-an-object", entry: 2 }]);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatchObject({
    form: "E3",
    kind: "competition",
    cpv: "77310000",
    natures: ["services"],
    deadline: { day: "2026-04-10", time: "11:00" },
    identity: { noticeId: "00000000-aaaa-4000-8000-000000000001" },
  });
  expect(notices[0]?.lots.map(isReservedLot)).toEqual([true, false]);
});

test.each([
  ["", "empty"],
  ["   \n", "empty"],
  ["{}", "unknown-document"],
  ['{"publications": []}', "no-notices"],
  ["<html><body>Niet gevonden</body></html>", "unknown-document"],
  ["gewone tekst", "malformed"],
  ["[".repeat(200), "too-deep"],
])("%j is refused as %s", (text, because) => {
  const { notices, refused } = readNoticeFile(new TextEncoder().encode(text), "a.xml");
  expect(notices).toEqual([]);
  expect(refused).toMatchObject([{ file: "a.xml", because }]);
});
