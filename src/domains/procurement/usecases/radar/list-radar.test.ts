import { beforeAll, describe, expect, test } from "vitest";
import { addDays, type Instant } from "#kernel/day";
import { aNotice, someNotices } from "../../examples/a-notice.ts";
import { parseRadarFilter } from "../../rules/radar/radar-filter.ts";
import { inReadersLanguage } from "../../rules/radar/words-of-notice.ts";
import { exportRadar } from "./export-radar.ts";
import { handleNotice } from "./handle-notice.ts";
import { readRadar } from "./list-radar.ts";
import { radarToday } from "./radar-today.ts";
import { aTestRadar, halle, now, personId, today } from "./test-radar.ts";

const radar = await aTestRadar();
const titles = (list: Awaited<ReturnType<typeof radar.list>>) =>
  list.notices.map(({ title }) => inReadersLanguage(title).split(" ")[0]);

beforeAll(async () => {
  expect((await radar.list()).hasAny).toBe(false);
  await radar.take(someNotices(today));
});

describe("before anybody looked at the notices", () => {
  test("they are listed as still to be looked at", async () => {
    const list = await radar.list();
    expect(list.unassessed).toBe(list.total);
    expect(list.notices[0]?.assessment).toBeNull();
  });

  test("each is looked at once, and again when it is asked for only if something moved", async () => {
    expect(await radar.look()).toBe(7);
    expect(await radar.look()).toBe(0);
    expect(await radar.look(true)).toBe(0);
    const [one] = someNotices(today);
    if (!one) throw new Error("there is an example");
    const later = { ...one, identity: { ...one.identity, noticeVersion: "02" } };
    const at = "2026-11-23T09:05:00.000Z" as Instant;
    await radar.take([{ ...later, title: { nl: "Groenonderhoud en snoei (voorbeeld)" } }], at);
    expect(await radar.look()).toBe(1);
  });
});

describe("the radar", () => {
  test("shows what suits and is still open in the own municipalities, what closes first on top", async () => {
    const list = await radar.list();
    expect(titles(list)).toEqual(["Strijken", "Groenonderhoud"]);
    expect(list.past).toBe(1);
    expect(list.notices[1]).toMatchObject({ where: ["Halle"], lots: 2, reservedLots: 1 });
  });

  test("names who could do it, and says why it suits", async () => {
    const [, green] = (await radar.list()).notices;
    expect(green?.assessment?.fitting).toBeGreaterThan(0);
    expect(green?.assessment?.lots[0]?.matches[0]?.name).toMatch(/^Groendienst/);
    expect(green?.assessment?.reasons.some(({ points }) => points > 0)).toBe(true);
  });

  test("looks further: the province, and everywhere", async () => {
    const list = await radar.list("gebied=provincie");
    expect(titles(list)).toContain("Onderhoud");
    expect(list.areas.partnership).toBeLessThan(list.areas.province);
    expect(list.areas.province).toBeLessThanOrEqual(list.areas.everywhere);
  });

  test("shows what is past, and what does not suit, when asked", async () => {
    expect(titles(await radar.list("toon=alles"))).toContain("Vernieuwing");
    expect(titles(await radar.list("toon=alles&verlopen=ja"))).toContain("Catering");
    expect(titles(await radar.list("toon=alles"))).not.toContain("Catering");
  });

  test.each([
    ["merk=voorbehouden", ["Groenonderhoud"]],
    ["merk=voorwaarden", ["Groenonderhoud"]],
    ["cpv=98", ["Strijken"]],
    ["cpv=77313000", []],
    ["koper=DILBEEK", ["Strijken"]],
    ["q=wekelijks+ophalen", ["Strijken"]],
    ["q=STRÍJKEN", ["Strijken"]],
    ["q=zeven%25", []],
    ["gemeente=23027", ["Groenonderhoud"]],
    ["soort=resultaat", []],
    ["sort=-deadline", ["Groenonderhoud", "Strijken"]],
  ])("%s finds %j", async (query, expected) => {
    expect(titles(await radar.list(query))).toEqual(expected);
  });

  test("a call leaves the chances when its result is there", async () => {
    const made = aNotice(50, today, "Halle", { title: { nl: "Sneeuw ruimen (voorbeeld)" } });
    await radar.take([made]);
    expect(titles(await radar.list("q=sneeuw"))).toEqual(["Sneeuw"]);
    const result = aNotice(51, today, "Halle", {
      kind: "result",
      title: { nl: "Sneeuw ruimen: gegund (voorbeeld)" },
    });
    const { procedureId } = made.identity;
    await radar.take([{ ...result, identity: { ...result.identity, procedureId } }]);
    expect(titles(await radar.list("q=sneeuw"))).toEqual([]);
  });

  test("is nothing for who may not read it, and empty for another partnership", async () => {
    const { app, reader, stranger } = radar;
    const query = new URLSearchParams("toon=alles&gebied=overal&verlopen=ja");
    const filter = parseRadarFilter(query);
    const asked = { language: "nl", today, page: 1 } as const;
    expect(await readRadar(app, reader, filter, asked)).toMatchObject({ because: "not-permitted" });
    expect(await readRadar(app, stranger, filter, asked)).toMatchObject({
      total: 0,
      hasAny: false,
    });
  });
});

test("what was saved far away and is over by now stands under its tab, and counts there", async () => {
  const { db, coordinator } = radar;
  const far = aNotice(60, today, "Leuven", {
    title: { nl: "Zwerfvuil rapen (voorbeeld)" },
    publishedOn: addDays(today, -90),
    deadline: { day: addDays(today, -60) },
  });
  await radar.take([far]);
  const id = await radar.idOf("Zwerfvuil");
  const before = (await radar.list()).views.saved;
  expect(await handleNotice(db, coordinator, id, { kind: "save", version: 0 }, now)).toMatchObject({
    kind: "handled",
  });
  const list = await radar.list("toon=bewaard");
  expect(titles(list)).toContain("Zwerfvuil");
  expect(list.views.saved).toBe(before + 1);
  expect(list.total).toBe(list.views.saved);
  expect(titles(await radar.list("toon=bewaard&verlopen=nee"))).not.toContain("Zwerfvuil");
  expect(await radar.list("q=broodjes+hapjes")).toMatchObject({ total: 0, past: 1 });
});

test("the list as a file holds every column of every notice", async () => {
  const { app, coordinator } = radar;
  const filter = parseRadarFilter(new URLSearchParams());
  const asked = { language: "fr", today, format: "csv" } as const;
  const file = await exportRadar(app, coordinator, filter, asked);
  if (file.kind === "refused") throw new Error(file.because);
  const pieces: (string | Uint8Array)[] = [];
  for await (const piece of file.content as AsyncIterable<string | Uint8Array>) pieces.push(piece);
  const lines = pieces.join("").trim().split("\r\n");
  const { total } = await radar.list();
  expect(lines).toHaveLength(1 + total);
  expect(lines.join("\n")).toContain("https://regiekamer.example/radar/");
});

test("the page of today tells new chances, and what closes soon among what was saved", async () => {
  const { app, db, coordinator, staffOf } = radar;
  const asked = { today, language: "nl", limit: 10 } as const;
  const before = await radarToday(app, coordinator, asked);
  expect(before.items.every(({ kind }) => kind === "chance")).toBe(true);
  expect(before.total).toBeGreaterThan(0);
  const id = await radar.idOf("Strijken");
  await handleNotice(db, coordinator, id, { kind: "assign", personId, version: 0 }, now);
  const after = await radarToday(app, coordinator, { ...asked, only: { mine: true } });
  expect(after.items).toMatchObject([{ kind: "due", mine: true, href: `/radar/${id}` }]);
  const halleOnly = await radarToday(app, staffOf(halle), asked);
  expect(halleOnly.items.map(({ href }) => href)).not.toContain(`/radar/${id}`);
  const over = await radarToday(app, coordinator, { ...asked, today: addDays(today, 40) });
  expect(over.items.filter(({ kind }) => kind === "due")).toEqual([]);
});
