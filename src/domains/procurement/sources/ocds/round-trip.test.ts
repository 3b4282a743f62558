import fc from "fast-check";
import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { exampleFiles, exampleNotice } from "../../examples/index.ts";
import type { Lot, NamedOrganisation, Notice, NoticeKind, Winner } from "../../rules/notice.ts";
import { writeOcdsPackage, writeOcdsRelease } from "../../rules/ocds/write-ocds.ts";
import { readNoticeFile } from "../read-notice-file.ts";

/** What reading a file adds about the file itself, and not about the purchase. */
function facts({ format, formatVersion, unread, leftOut, notes, identity, ...rest }: Notice) {
  const { ocid, releaseId, ...names } = identity;
  return { ...rest, identity: names };
}

function throughOcds(notice: Notice): Notice {
  const release = writeOcdsRelease(notice, "ocds-aaaaaa-1");
  const pack = writeOcdsPackage([release], {
    uri: "https://voorbeeldegem.example/ocds",
    publishedDate: "2026-03-04T00:00:00Z",
    publisher: "Voorbeeldegem (voorbeeld)",
  });
  const bytes = new TextEncoder().encode(JSON.stringify(pack));
  const { notices, refused } = readNoticeFile(bytes, "package.json");
  expect(refused).toEqual([]);
  const [read] = notices;
  if (!read) throw new Error("the package gave no notice");
  return read;
}

const word = fc.stringMatching(/^[A-Za-zéèëïö0-9][A-Za-zéèëïö0-9 '&.,()-]{0,30}[A-Za-z0-9]$/);
const day = fc
  .tuple(
    fc.integer({ min: 2001, max: 2035 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => asDay(`${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`));
const byLanguage = fc.dictionary(fc.constantFrom("nl", "fr", "de", "en"), word, {
  maxKeys: 3,
  noNullPrototype: true,
});
const named = fc.dictionary(fc.constantFrom("nl", "fr", "de", "en"), word, {
  minKeys: 1,
  maxKeys: 2,
  noNullPrototype: true,
});
const amount = fc.record({
  cents: fc.integer({ min: 0, max: 10 ** 12 }),
  currency: fc.constantFrom("EUR", "USD", "DKK"),
});
const cpv = fc.integer({ min: 3_000_000, max: 98_999_999 }).map((n) => String(n).padStart(8, "0"));
const codes = fc.uniqueArray(cpv, { maxLength: 3 });
const nuts = fc.constantFrom("BE241", "BE100", "FR101");
const optional: { requiredKeys: never[] } = { requiredKeys: [] };
const place = fc
  .record(
    {
      nuts,
      town: word,
      postcode: fc.constantFrom("1500", "1651"),
      country: fc.constantFrom("BE", "FR"),
    },
    optional,
  )
  .chain((fields) =>
    fc.option(named, { nil: undefined }).map((words) => (words ? { ...fields, words } : fields)),
  );
const reach = fc.record(
  {
    town: word,
    postcode: fc.constantFrom("1500"),
    nuts,
    country: fc.constant("BE"),
    email: fc.constant("info@voorbeeldegem.example"),
    website: fc.webUrl(),
  },
  optional,
);
const organisation: fc.Arbitrary<NamedOrganisation> = fc
  .tuple(
    named,
    fc.option(fc.integer({ min: 0, max: 9_999 }).map(exampleNumber), { nil: null }),
    reach,
  )
  .map(([name, kbo, fields]) => ({ name, ...(kbo ? { nationalId: kbo, kbo } : {}), ...fields }));
const winner: fc.Arbitrary<Winner> = fc
  .tuple(organisation, fc.record({ value: amount, isSmall: fc.boolean() }, optional))
  .map(([who, more]) => ({ ...who, ...more }));
const natures = fc.uniqueArray(
  fc.constantFrom("works" as const, "supplies" as const, "services" as const),
);
const duration = fc
  .record(
    {
      months: fc.integer({ min: 1, max: 240 }),
      days: fc.integer({ min: 1, max: 900 }),
      from: day,
      to: day,
      isUnlimited: fc.constant(true),
    },
    optional,
  )
  .filter((found) => Object.keys(found).length > 0);
const some = (...all: string[]) => fc.uniqueArray(fc.constantFrom(...all));
const outcome = fc.oneof(
  fc.constant({ winners: [] }),
  fc.constant({ winners: [], awardState: "none" as const }),
  fc
    .tuple(
      fc.array(winner, { minLength: 1, maxLength: 2 }),
      fc.record({ awardedValue: amount }, optional),
    )
    .map(([winners, value]) => ({ winners, awardState: "awarded" as const, ...value })),
);
const lot = (id: string): fc.Arbitrary<Lot> =>
  fc
    .tuple(
      fc.record({
        title: byLanguage,
        description: byLanguage,
        natures,
        otherCpv: codes,
        places: fc.array(place, { maxLength: 2 }),
        reservedParticipation: some("res-ws", "res-pub-ser", "none"),
        strategic: some("soc-obj", "env-imp", "inn-pur", "none"),
        socialObjectives: some("opp", "acc-all", "work-cond"),
        environmentalImpacts: some("circ-econ", "clim-mitig"),
        innovations: some("rd-act"),
        strategicDescription: byLanguage,
        performanceTerms: byLanguage,
      }),
      fc.record(
        {
          cpv,
          estimatedValue: amount,
          duration,
          tendersReceived: fc.integer({ min: 0, max: 99 }),
          reservedExecution: fc.constantFrom("yes", "no", "not-known"),
          accessibility: fc.constantFrom("inc", "n-inc"),
          isSuitableForSmall: fc.boolean(),
        },
        optional,
      ),
      outcome,
    )
    .map(([said, optionally, became]) => ({ id, ...said, ...optionally, ...became }))
    // Without a main code the first other one would become it; no notice is written so.
    .map((found) =>
      found.cpv
        ? { ...found, otherCpv: found.otherCpv.filter((c) => c !== found.cpv) }
        : { ...found, otherCpv: [] },
    );

const kinds: readonly NoticeKind[] = ["planned", "competition", "result", "change", "other"];
const notice: fc.Arbitrary<Notice> = fc
  .tuple(
    fc.record({
      form: fc.constantFrom("20", "F02", "E3"),
      kind: fc.constantFrom(...kinds),
      languages: fc.uniqueArray(fc.constantFrom("nl", "fr", "de"), { minLength: 1 }),
      buyers: fc.array(organisation, { maxLength: 2 }),
      title: byLanguage,
      description: byLanguage,
      natures,
      otherCpv: codes,
      places: fc.array(place, { maxLength: 2 }),
      isFramework: fc.boolean(),
      links: fc.array(
        fc.record({
          kind: fc.constantFrom("notice" as const, "documents" as const),
          url: fc.webUrl(),
        }),
        { maxLength: 2 },
      ),
      earlier: fc.uniqueArray(fc.constantFrom("1-2024", "2-2025"), { maxLength: 2 }),
    }),
    fc.record(
      {
        publishedOn: day,
        dispatchedOn: day,
        deadline: fc.record(
          { day, time: fc.constantFrom("11:00", "23:59") },
          { requiredKeys: ["day"] },
        ),
        cpv,
        estimatedValue: amount,
        awardedValue: amount,
        procedure: fc.constantFrom("open", "neg-w-call", "een eigen woord"),
        legalBasis: fc.constant("32014L0024"),
      },
      optional,
    ),
    fc.record(
      {
        noticeId: fc.uuid(),
        noticeVersion: fc.constant("02"),
        procedureId: fc.uuid(),
        publicationNumber: fc.constant("5-2026"),
        references: fc.constant(["A 1"]),
      },
      optional,
    ),
    fc
      .integer({ min: 1, max: 3 })
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, at) => lot(`LOT-000${at + 1}`))),
      ),
  )
  .map(([said, optionally, identity, lots]) => ({
    format: "eforms",
    formatVersion: "eforms-sdk-1.13",
    ...said,
    ...optionally,
    identity,
    lots,
    unread: [],
    leftOut: [],
    notes: [],
  }));

test("a notice written as OCDS and read back is the same notice", () => {
  fc.assert(
    fc.property(notice, (original) => {
      const read = throughOcds(original);
      expect(facts(read)).toEqual(facts(original));
      expect(read.unread).toEqual([]);
      expect(read.notes).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test.each(exampleFiles)("the example %s goes through OCDS unchanged", (file) => {
  for (const original of readNoticeFile(exampleNotice(file), file).notices) {
    const clean = { ...original, lots: original.lots.map((one) => one) };
    expect(facts(throughOcds(clean))).toEqual(facts(clean));
  }
});

test("a release of another publisher is read by the fields of the standard alone", () => {
  const [read] = readNoticeFile(exampleNotice("ocds.json"), "ocds.json").notices;
  expect(read).toMatchObject({
    kind: "result",
    identity: { ocid: "ocds-bbbbbb-7" },
    title: { fr: "Impression", nl: "Drukwerk" },
    cpv: "79810000",
    deadline: { day: "2026-04-10", time: "11:00" },
    estimatedValue: { cents: 100_050, currency: "EUR" },
    natures: ["supplies"],
    buyers: [{ kbo: exampleNumber(405) }],
  });
  expect(read?.lots).toHaveLength(1);
  expect(read?.lots[0]).toMatchObject({
    cpv: "79810000",
    reservedParticipation: ["res-ws"],
    reservedExecution: "yes",
    awardState: "awarded",
    winners: [{ name: { fr: "Atelier Exemple (exemple)" }, isSmall: true }],
  });
  expect(JSON.stringify(read)).not.toContain("arine");
  expect(read?.leftOut).toEqual([{ because: "person", count: 1 }]);
  expect(read?.unread).toContainEqual({ path: "tender.items[1].unit.name", text: "nummers" });
});

test("an award for lots that the tender does not describe is kept, with a note", () => {
  const release = {
    ocid: "ocds-bbbbbb-8",
    tag: ["award"],
    tender: { lots: [{ id: "A" }, { id: "B" }] },
    awards: [
      { status: "active", relatedLots: ["C"], suppliers: [{ name: "Atelier Exemple (exemple)" }] },
    ],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(release));
  const [read] = readNoticeFile(bytes, "r.json").notices;
  expect(read?.lots.map(({ id, winners }) => [id, winners.length])).toEqual([
    ["A", 0],
    ["B", 0],
    ["C", 1],
  ]);
  expect(read?.notes).toContainEqual({ code: "lot-unknown", about: "awards", found: "C" });
});
