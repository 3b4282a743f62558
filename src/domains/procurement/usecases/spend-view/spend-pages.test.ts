import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, tenantOf } from "#access";
import { addDays, asDay, dayOf } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { openMatching } from "#matching";
import { readConfig } from "#platform/config";
import { inPartnership } from "#platform/db";
import { foundPartnership } from "#territory";
import { aTestApp } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { type LedgerLine, type LedgerSupplier, storeLedger } from "../../examples/a-ledger.ts";
import { suchWork } from "../../rules/spend-view/chance-work.ts";
import { allSpend, readSpendFilter } from "../../rules/spend-view/spend-filter.ts";
import { readClientYear } from "../client/read-client-year.ts";
import { openCpvNames } from "../cpv-names.ts";
import { openChanceWorks } from "./chance-works.ts";
import { exportLines } from "./export-lines.ts";
import { needOfChance } from "./find-chances.ts";
import { chanceToAction, dismissChance } from "./handle-chance.ts";
import { readChances } from "./read-chances.ts";
import { readComparison } from "./read-comparison.ts";
import { readLineList } from "./read-lines.ts";
import { readSpendOverview } from "./read-overview.ts";
import { readSupplier } from "./read-supplier.ts";
import { settleBooks } from "./settle-jobs.ts";

const folder = await mkdtemp(join(tmpdir(), "spend-view-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const app = await aTestApp(await aTestDatabase(), {
  dataFolder: folder,
  projectRoot: readConfig({}).projectRoot,
});
const today = app.today();
const year = Number(dayOf(app.now()).slice(0, 4));
const filterOf = (query: string) => readSpendFilter(new URLSearchParams(query));
const got = <Found>(answer: Found | Refusal<string>): Found => {
  if (isRefusal(answer)) throw new Error(answer.because);
  return answer;
};

let coordinator: Actor;
let staff: Actor;
let person = 0;

const suppliers: LedgerSupplier[] = [
  { key: "a", name: "Alfa (voorbeeld)", band: "accepted", number: exampleNumber(1) },
  { key: "b", name: "Beta (voorbeeld)", band: "accepted", number: exampleNumber(2) },
  { key: "c", name: "Gamma (voorbeeld)", band: "none", postcode: "1500", town: "Halle" },
  { key: "p", name: "Jan Persoon", band: "none", person: "likely" },
];
const line = (supplier: string, cents: number, cpv = "90911000"): LedgerLine => ({
  supplier,
  cents,
  day: asDay(`${year}-01-15`),
  cpv,
  vat: false,
  description: supplier === "p" ? "Lezing door Jan Persoon" : "Poetsen (voorbeeld)",
});

beforeAll(async () => {
  const founded = got(
    await foundPartnership(
      app.db,
      { kind: "operator", partnershipId: "" },
      {
        name: "Voorbeeldverband",
        legalForm: "interlokale-vereniging",
        nis: ["23027", "23003"],
        managingNis: "23027",
        from: today,
        isExample: true,
      },
    ),
  );
  const { partnershipId } = founded as { partnershipId: string };
  const somebody = (grants: readonly object[]): Actor =>
    ({
      kind: "person",
      personId: randomUUID(),
      name: "Noor Voorbeeld",
      partnershipId,
      grants,
    }) as Actor;
  coordinator = somebody([{ role: "coordinator" }]);
  staff = somebody([{ role: "municipal-staff", nis: "23003" }]);
  await inPartnership(app.db, { partnershipId }, async (tx) => {
    const halle = await storeLedger(
      tx,
      {
        nis: "23027",
        name: "halle (voorbeeld).csv",
        suppliers,
        lines: [
          line("a", 900_00),
          line("b", 700_00),
          line("b", -100_00),
          line("c", 50_00),
          line("p", 30_00),
        ],
      },
      app.now(),
    );
    person = halle.supplierIds.get("p") ?? 0;
    const beersel = {
      nis: "23003",
      name: "beersel (voorbeeld).csv",
      suppliers,
      lines: [line("a", 2_500_00)],
    };
    await storeLedger(tx, beersel, app.now());
    for (const nis of ["23027", "23003"]) await settleBooks(tx, coordinator, nis, app.now());
  });
});

describe("who sees what", () => {
  test("the coordinator sees all municipalities, staff only theirs", async () => {
    const all = got(await readSpendOverview(app, coordinator, allSpend, "nl"));
    expect(all.byPlace.map(({ key, totalCents }) => [key, totalCents])).toEqual([
      ["23003", 2_500_00],
      ["23027", 1_580_00],
    ]);
    // Alfa and Beta were found, and are in no register.
    expect(all.outsideRegisterCents).toBe(2_500_00 + 900_00 + 600_00);
    const own = got(await readSpendOverview(app, staff, allSpend, "nl"));
    expect(own.byPlace.map(({ key }) => key)).toEqual(["23003"]);
    expect(own.whole.totalCents).toBe(2_500_00);
    const asked = got(
      await readLineList(app, staff, filterOf("gemeente=23027"), {
        language: "nl",
        sort: "-day",
        page: 1,
      }),
    );
    expect(asked.total).toEqual({ lines: 0, cents: 0 });
    expect(await readSupplier(app, staff, person, "nl")).toMatchObject({
      because: "no-such-supplier",
    });
  });

  test("a reader is refused", async () => {
    const reader = { ...staff, grants: [{ role: "reader" }] } as Actor;
    expect(await readSpendOverview(app, reader, allSpend, "nl")).toMatchObject({
      because: "not-permitted",
    });
    expect(await exportLines(app, reader, allSpend, "nl")).toMatchObject({
      because: "not-permitted",
    });
    expect(await readComparison(app, reader, { year, language: "nl", today })).toMatchObject({
      because: "not-permitted",
    });
  });

  test("of another municipality staff sees a share only when four suppliers are behind it", async () => {
    const asked = { year, language: "nl", today } as const;
    const seen = got(await readComparison(app, staff, asked));
    const halle = seen.places.find(({ nis }) => nis === "23027");
    expect(halle).toMatchObject({ isOpen: false, whole: { kind: "shown" } });
    const open = got(await readComparison(app, coordinator, asked));
    expect(open.places.find(({ nis }) => nis === "23003")?.whole.kind).toBe("shown");
    const other = { ...staff, grants: [{ role: "municipal-staff", nis: "23027" }] } as Actor;
    const beersel = got(await readComparison(app, other, asked)).places.find(
      ({ nis }) => nis === "23003",
    );
    expect(beersel?.whole).toEqual({ kind: "hidden", because: "few" });
    expect(JSON.stringify(seen)).not.toContain("158000");
  });
});

describe("persons with a business", () => {
  test("are named in no file, neither in the name nor in the text", async () => {
    const file = got(await exportLines(app, coordinator, allSpend, "nl"));
    const lines = await Array.fromAsync(file.lines);
    expect(lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(file.total.cents);
    expect(lines).toHaveLength(6);
    expect(JSON.stringify(lines)).not.toContain("Persoon");
    expect(lines.filter(({ isPerson }) => isPerson)).toMatchObject([
      { supplierName: null, description: "" },
    ]);
  });

  test("are found by name by who keeps the books", async () => {
    const asked = { language: "nl", sort: "-day", page: 1 } as const;
    const found = got(await readLineList(app, coordinator, filterOf("q=persoon"), asked));
    expect(found.total).toEqual({ lines: 1, cents: 30_00 });
    expect(found.lines[0]?.supplierName).toBe("Jan Persoon");
  });
});

test("what a report tells everybody: shares, and one more hidden where a single one would be given away", async () => {
  const { spend, spendOf, totalCents, contracts, advices } = await inPartnership(
    app.db,
    tenantOf(coordinator),
    (tx) => readClientYear(tx, { year, members: ["23027", "23003"], today }),
  );
  expect(spend).toMatchObject({ kind: "shown" });
  expect(spendOf).toEqual({
    "23003": { kind: "hidden", because: "few" },
    "23027": { kind: "hidden", because: "beside" },
  });
  expect({ totalCents, contracts, advices }).toEqual({
    totalCents: null,
    contracts: [],
    advices: [],
  });
});

/** Bought under a code of the CPV: who really does such work, and who only stands under the same code. */
const judged: readonly (readonly [
  code: string,
  does: readonly string[],
  not: readonly string[],
])[] = [
  ["90511000", [], ["kringloop/ophaling", "mobiliteit/fietsenstalling", "bouw/ontruiming"]],
  ["90511200", [], ["kringloop/textiel-sorteren", "publieke-ruimte/recyclagepark"]],
  ["90511300", ["publieke-ruimte/zwerfvuil"], ["kringloop/ophaling", "bouw/ontruiming"]],
  ["77310000", ["groen/tuinonderhoud", "groen/parkonderhoud"], []],
  ["77341000", ["groen/bomen-onderhouden"], []],
  ["90911200", ["reiniging/kantoren", "reiniging/openbare-gebouwen"], ["zorg-thuis/poetshulp"]],
  ["90919200", ["reiniging/kantoren"], ["zorg-thuis/poetshulp"]],
  ["45233140", [], ["bouw/bestrating", "groen/bermonderhoud", "publieke-ruimte/straatmeubilair"]],
  ["50110000", [], ["mobiliteit/fietsherstel", "reiniging/voertuigen"]],
  ["55520000", ["voeding/catering", "voeding/broodjes"], []],
  ["79810000", ["administratie/drukwerk"], ["productie/textielbedrukking"]],
  ["39130000", ["productie/meubels"], ["evenementen/materiaal"]],
  ["64110000", [], ["logistiek/pakjespunt"]],
  ["18100000", [], ["textielzorg/werkkledij"]],
  ["98310000", ["textielzorg/wasserij", "textielzorg/strijkatelier"], []],
  ["45420000", ["bouw/schrijnwerk"], []],
  ["71320000", [], ["publieke-ruimte", "publieke-ruimte/graffiti"]],
  ["85310000", [], ["zorg-thuis/oppas", "landbouw/zorgboerderij"]],
  ["15800000", ["voeding/streekproducten"], ["voeding/broodjes", "voeding/sociale-kruidenier"]],
];

test("only who really does such work is asked for, code by code as a buyer would judge", async () => {
  const { projectRoot } = app.config;
  const { partnershipId } = tenantOf(coordinator);
  const [matching, names, { judgements }] = await Promise.all([
    openMatching(app, partnershipId),
    openCpvNames(projectRoot),
    openChanceWorks(projectRoot),
  ]);
  for (const [code, does, not] of judged) {
    const category = code.slice(0, 3);
    const need = needOfChance({ nis: "23027", category, codes: [code] }, names.get(code)?.nl ?? "");
    const works = suchWork(matching.read(need).activities, need.cpv, judgements).map(
      (activity) => activity.code,
    );
    expect({ code, works }).toEqual({ code, works: expect.arrayContaining([...does]) });
    expect({ code, wrong: not.filter((one) => works.includes(one)) }).toEqual({ code, wrong: [] });
  }
});

describe("missed chances", () => {
  const question = { year, nis: null, page: 1, language: "nl" } as const;
  test("where nobody is near, that is said, with the euros and suppliers", async () => {
    const page = got(await readChances(app, coordinator, { ...question, view: "nobody" }));
    expect(page.counts).toMatchObject({ near: { chances: 0 }, nobody: { chances: 2 } });
    expect(page.chances.map(({ nis, suppliers: many, who }) => [nis, many, who])).toEqual([
      ["23003", 1, []],
      ["23027", 4, []],
    ]);
  }, 120_000);

  test("a contract of the same kind that ends soon is named, and puts the chance higher", async () => {
    const endsOn = addDays(today, 60);
    await inPartnership(app.db, tenantOf(coordinator), async (tx) => {
      await sql`
        with made as (
          insert into organisation (partnership_id, number, kind, name)
          values (current_partnership(), ${exampleNumber(90)}, 'social-enterprise', 'Poets (voorbeeld)') returning id),
        known as (
          update spend_supplier p set organisation_id = made.id from made where p.nis = '23027' and p.key = 'b')
        insert into purchase_contract (partnership_id, number, nis, title, organisation_id, supplier_name, is_social,
          source_kind, state, starts_on, ends_on)
        select current_partnership(), 1, '23027', 'Poetsen (voorbeeld)', id, 'Poets', true, 'hand', 'running',
          ${addDays(today, -300)}, ${endsOn} from made`.execute(tx);
    });
    const page = got(await readChances(app, coordinator, { ...question, view: "nobody" }));
    expect(page.chances.map(({ nis, endsOn: ends }) => [nis, ends])).toEqual([
      ["23027", endsOn],
      ["23003", null],
    ]);
    expect(page.chances[0]?.handles).toMatchObject([
      { kind: "contract", title: "Poetsen (voorbeeld)", day: endsOn },
    ]);
  });

  test("a reason puts it aside, staff only for their own, and an action is made once", async () => {
    const key = { nis: "23027", category: "909", year, name: "Reiniging" };
    expect(await dismissChance(app.db, staff, key, "al geprobeerd", app.now())).toMatchObject({
      because: "not-permitted",
    });
    got(await dismissChance(app.db, coordinator, key, "al geprobeerd", app.now()));
    const aside = got(await readChances(app, coordinator, { ...question, view: "dismissed" }));
    expect(aside.chances).toMatchObject([
      { nis: "23027", reason: "al geprobeerd", handledBy: "Noor Voorbeeld" },
    ]);
    const action = { title: "Bespreken", dueOn: today, ownerPersonId: null };
    expect(await chanceToAction(app.db, coordinator, key, action, app.now())).toMatchObject({
      kind: "added",
    });
    expect(await chanceToAction(app.db, coordinator, key, action, app.now())).toMatchObject({
      kind: "known",
    });
    const told = await inPartnership(app.db, tenantOf(coordinator), (tx) =>
      readClientYear(tx, { year, members: ["23027", "23003"], today }),
    );
    expect(told.chancesTaken).toEqual({ "23027": 1 });
  });
});

test("a year that was brought in is evidence by itself, and is taken back with it", async () => {
  const { partnershipId } = coordinator;
  await inPartnership(app.db, { partnershipId }, async (tx) => {
    const evidence = () =>
      tx
        .selectFrom("evidence")
        .select(["title", "set_aside_at"])
        .where("origin", "=", "procurement")
        .orderBy("title")
        .execute();
    expect(await evidence()).toMatchObject([
      { title: `Uitgaven ${year} van Beersel bekeken`, set_aside_at: null },
      { title: `Uitgaven ${year} van Halle bekeken`, set_aside_at: null },
    ]);
    await tx.deleteFrom("spend_line").where("nis", "=", "23003").execute();
    await settleBooks(tx, coordinator, "23003", app.now());
    expect((await evidence())[0]?.set_aside_at).not.toBeNull();
  });
});
