import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { readEvidenceFilter } from "../../rules/evidence/evidence-filter.ts";
import type { NewEvidence } from "../../rules/evidence.ts";
import { listEvidencePage, readEvidencePage } from "../../store/evidence/evidence-list.ts";
import { addAction } from "../actions/add-action.ts";
import { removeAction } from "../actions/undo-action.ts";
import { linkEvidence, setAside } from "./arrange-evidence.ts";
import { exportEvidence } from "./export-evidence.ts";
import { listEvidence } from "./list-evidence.ts";
import { recordEvidence } from "./record-evidence.ts";

const database = await aTestDatabase();
const app = { db: database.db };
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
const [halle, beersel] = ["23027", "23003"];
const everything = { nis: "all", personId: null } as const;
let partnershipId = "";

const who = (grant: Grant): Actor => ({
  kind: "person",
  personId: "11111111-1111-4111-8111-111111111111",
  name: "Noor Voorbeeld",
  partnershipId,
  grants: [grant],
});
const coordinator = () => who({ role: "coordinator" });
const staffOfHalle = () => who({ role: "municipal-staff", nis: halle });

beforeAll(async () => {
  partnershipId = await aTestPartnership(database, "lijst");
  await recorded({});
});

async function recorded(more: Partial<NewEvidence>): Promise<string> {
  const evidence: NewEvidence = {
    kind: "event",
    title: "Rondleiding",
    happenedOn: today,
    origin: "networking",
    ...more,
  };
  const answer = await inPartnership(app.db, { partnershipId }, (tx) =>
    recordEvidence(tx, coordinator(), evidence, now),
  );
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer.id;
}

describe("the list", () => {
  const list = async (query: string, actor = coordinator()) => {
    const filter = readEvidenceFilter(new URLSearchParams(query), 2026);
    const answer = await listEvidence(app, actor, filter, { page: 1, language: "nl", today });
    if (answer.kind === "refused") throw new Error(answer.because);
    return answer;
  };

  test("is narrowed by year, words, kind, origin and state, and sums all it finds", async () => {
    const at = {
      happenedOn: asDay("2019-05-05"),
      tookPart: { people: 20 },
      origin: "matching",
    } as const;
    await recorded({ ...at, title: "Honderd % sociaal", amountCents: 5_000, hours: 1.5 });
    await recorded({ ...at, title: "Iets anders", kind: "scan" });
    const aside = await recorded({ ...at, title: "Vergissing" });
    await setAside(app, coordinator(), [aside], true, now);
    expect((await list("jaar=2019")).totals).toMatchObject({
      pieces: 2,
      people: 40,
      amountCents: 5_000,
      hours: 1.5,
    });
    expect((await list("jaar=2019&q=honderd+%25")).rows).toHaveLength(1);
    expect((await list("jaar=2019&q=_")).rows).toHaveLength(0);
    expect((await list("jaar=2019&q=sOcìaal")).rows).toHaveLength(1);
    expect((await list("jaar=2019&soort=scan")).rows).toMatchObject([{ title: "Iets anders" }]);
    expect((await list("jaar=2019&stand=aside")).rows).toMatchObject([
      { title: "Vergissing", state: "aside" },
    ]);
    expect((await list("jaar=2019&herkomst=hand")).rows).toEqual([]);
    const all = await list("jaar=alle");
    expect(all.years).toEqual([2026, 2019]);
    expect(all.origins).toContain("matching");
  });

  test("keeps its order over sorts, with what nobody counted last", async () => {
    for (const people of [3, null, 9]) {
      await recorded({
        happenedOn: asDay("2018-05-05"),
        title: `met ${people}`,
        tookPart: { people },
      });
    }
    const titles = async (sort: string) =>
      (await list(`jaar=2018&sort=${sort}`)).rows.map(({ title }) => title);
    expect(await titles("people")).toEqual(["met 3", "met 9", "met null"]);
    expect(await titles("-people")).toEqual(["met 9", "met 3", "met null"]);
    expect(await titles("title")).toEqual(["met 3", "met 9", "met null"]);
  });

  test("shows staff what they may see, also in its sums", async () => {
    const at = { happenedOn: asDay("2017-05-05"), tookPart: { people: 1 } } as const;
    for (const nis of [[halle], [beersel], []]) await recorded({ ...at, nis });
    expect((await list("jaar=2017", staffOfHalle())).totals.people).toBe(2);
    expect((await list(`jaar=2017&gemeente=${beersel}`)).totals.people).toBe(2);
  });
});

describe("the sums above the list", () => {
  test("are what the rows add up to, whatever was done to them", async () => {
    const year = "jaar=2013";
    const aFilter = (query: string) => readEvidenceFilter(new URLSearchParams(query), 2026);
    const kinds = ["event", "scan", "match"] as const;
    const steps = fc.array(
      fc.record({
        deed: fc.constantFrom("record", "change", "aside", "back", "link", "remove", "restore"),
        at: fc.nat({ max: 9 }),
        kind: fc.constantFrom(...kinds),
        nis: fc.constantFrom([], [halle], [beersel, halle]),
        people: fc.option(fc.nat({ max: 50 })),
        hours: fc.option(fc.constantFrom(0.5, 1.25, 7)),
      }),
      { minLength: 5, maxLength: 12 },
    );
    const dates = { startsOn: asDay("2013-01-01"), dueOn: asDay("2013-12-31") };
    const added = await inPartnership(app.db, { partnershipId }, (tx) =>
      addAction(tx, coordinator(), { title: "Soms weg", ...dates, origin: "hand" }, now),
    );
    if (added.kind === "refused") throw new Error(added.because);
    const property = fc.asyncProperty(steps, async (all) => {
      const ids: string[] = [];
      for (const { deed, at, kind, nis, people, hours } of all) {
        const id = ids[at % Math.max(1, ids.length)] ?? "";
        const ref = id && deed === "change" ? { originRef: id } : {};
        if (deed === "aside" || deed === "back") {
          if (id) await setAside(app, coordinator(), [id], deed === "aside", now);
          continue;
        }
        if (deed === "link") {
          if (id) await linkEvidence(app, coordinator(), [id], added.id, now);
          continue;
        }
        if (deed === "remove" || deed === "restore") {
          const done = deed === "remove" ? "removed" : "restored";
          await removeAction(app.db, coordinator(), added.id, done, now);
          continue;
        }
        const happenedOn = asDay("2013-03-03");
        ids.push(await recorded({ kind, nis, happenedOn, tookPart: { people }, hours, ...ref }));
      }
      for (const query of [
        year,
        `${year}&soort=scan`,
        `${year}&gemeente=${halle}`,
        `${year}&stand=aside`,
        `${year}&stand=linked`,
        `${year}&stand=tray`,
        `${year}&q=rondleiding`,
        `${year}&q=niets`,
      ]) {
        const reach = { kind: "municipalities", nis: [halle] } as const;
        const [read, fromRows] = await inPartnership(app.db, { partnershipId }, async (tx) => [
          await readEvidencePage(tx, aFilter(query), reach, everything, { page: 2, size: 3 }),
          await listEvidencePage(tx, aFilter(query), reach, everything, {
            limit: 1_000,
            offset: 0,
          }),
        ]);
        const fromTally = read.totals;
        const shown = read.page === 1 ? fromRows.slice(0, 3) : fromRows.slice(3, 6);
        expect(read.rows).toEqual(shown);
        expect(read.page).toBe(fromRows.length > 3 ? 2 : 1);
        expect(fromTally.pieces).toBe(fromRows.length);
        expect(fromTally.people).toBe(fromRows.reduce((sum, row) => sum + (row.people ?? 0), 0));
        expect(fromTally.hours).toBe(fromRows.reduce((sum, row) => sum + (row.hours ?? 0), 0));
      }
    });
    await fc.assert(property, { numRuns: 15 });
  });
});

describe("the list as a file", () => {
  const file = async (query: string, actor = coordinator()) => {
    const filter = readEvidenceFilter(new URLSearchParams(query), 2026);
    const order = {
      filter,
      format: "csv",
      language: "nl",
      today,
      url: "https://regie.example",
    } as const;
    const answer = await exportEvidence(app, actor, order);
    if (answer.kind === "refused") throw new Error(answer.because);
    let text = "";
    for await (const piece of answer.content) text += piece;
    return text.trim().split("\r\n");
  };

  test("holds what the list holds, money in euros, and no formula that runs", async () => {
    await recorded({
      title: "=HYPERLINK(1)",
      happenedOn: asDay("2015-05-05"),
      nis: [halle],
      amountCents: 125_050,
      hours: 1.5,
    });
    const [header = "", row = "", ...more] = await file("jaar=2015");
    expect(more).toEqual([]);
    expect(header).toContain("Wanneer;Soort;Titel;Gemeenten");
    expect(row).toContain("2015-05-05;beurs of evenement;'=HYPERLINK(1)");
    expect(row).toContain(";1250,5;1,5;");
    expect(row).toContain("https://regie.example/bewijs/");
  });

  test("gives staff what they may see", async () => {
    for (const nis of [[halle], [beersel]])
      await recorded({ nis, happenedOn: asDay("2014-05-05") });
    expect(await file("jaar=2014", staffOfHalle())).toHaveLength(2);
  });
});
