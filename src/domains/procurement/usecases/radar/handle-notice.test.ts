import { beforeAll, describe, expect, test } from "vitest";
import { aNotice } from "../../examples/a-notice.ts";
import { listNoticeEvents } from "../../store/radar/handlings.ts";
import { keepFromNotice, planFromNotice } from "./from-notice.ts";
import { handleNotice, handleNotices, noteOnNotice } from "./handle-notice.ts";
import { openNoticeDesk } from "./open-notice.ts";
import { aTestRadar, dilbeek, halle, now, otherId, personId, today } from "./test-radar.ts";

const radar = await aTestRadar();
const { app, db, coordinator, staffOf, stranger } = radar;
let inHalle: string;
let inDilbeek: string;

beforeAll(async () => {
  await radar.take([
    aNotice(1, today, "Halle"),
    aNotice(2, today, "Dilbeek", { title: { nl: "Strijken van werkkledij (voorbeeld)" } }),
  ]);
  await radar.look();
  inHalle = await radar.idOf("Groenonderhoud");
  inDilbeek = await radar.idOf("Strijken");
});

const desk = async (id: string) => {
  const opened = await openNoticeDesk(app, coordinator, id, now);
  if (opened.kind === "refused") throw new Error(opened.because);
  return opened;
};

describe("what the desk does with a notice", () => {
  test("saved, assigned, laid aside and taken back, each told in the history", async () => {
    const deeds = [
      { kind: "save" },
      { kind: "assign", personId: otherId },
      { kind: "dismiss", because: "too-large", words: "Drie keer onze omvang." },
      { kind: "reopen" },
    ] as const;
    for (const [version, deed] of deeds.entries()) {
      const done = await handleNotice(db, coordinator, inHalle, { ...deed, version }, now);
      expect(done).toMatchObject({ kind: "handled", version: version + 1 });
    }
    const { handling, events } = await desk(inHalle);
    expect(handling).toMatchObject({ state: "new", assignedName: "", version: 4 });
    expect(events.map(({ kind }) => kind).sort()).toEqual([
      "assigned",
      "dismissed",
      "reopened",
      "saved",
    ]);
    const words = events.find(({ kind }) => kind === "dismissed");
    expect(words).toMatchObject({
      body: "Drie keer onze omvang.",
      details: { because: "too-large" },
    });
  });

  test("of two people at once the second is told, and nothing of the first is lost", async () => {
    const { version } = (await desk(inDilbeek)).handling;
    const [first, second] = await Promise.all([
      handleNotice(db, coordinator, inDilbeek, { kind: "save", version }, now),
      handleNotice(db, staffOf(dilbeek), inDilbeek, { kind: "assign", personId, version }, now),
    ]);
    expect([first.kind, second.kind].sort()).toEqual(["handled", "stale"]);
    expect((await desk(inDilbeek)).handling.version).toBe(version + 1);
  });

  test("another reason asks for words, a colleague must work here", async () => {
    const version = 99;
    const dismiss = { kind: "dismiss", because: "other", words: " ", version } as const;
    expect(await handleNotice(db, coordinator, inHalle, dismiss, now)).toMatchObject({
      because: "no-words",
    });
    const assign = { kind: "assign", personId: inHalle, version } as const;
    expect(await handleNotice(db, coordinator, inHalle, assign, now)).toMatchObject({
      because: "no-such-colleague",
    });
    expect(await noteOnNotice(db, coordinator, inHalle, "  ", now)).toMatchObject({
      because: "empty",
    });
  });

  test("municipal staff do it in their own municipality only, another partnership sees nothing", async () => {
    const save = { kind: "save", version: 99 } as const;
    expect(await handleNotice(db, staffOf(halle), inDilbeek, save, now)).toMatchObject({
      because: "not-permitted",
    });
    expect(await handleNotice(db, staffOf(halle), inHalle, save, now)).toMatchObject({
      kind: "handled",
    });
    expect(await handleNotice(db, stranger, inHalle, save, now)).toMatchObject({
      because: "no-such-notice",
    });
  });

  test("several are laid aside at once: those one may, and the others are counted", async () => {
    const order = { kind: "dismiss", because: "no-work-for-us", words: "" } as const;
    const ids = [inHalle, inDilbeek, personId];
    expect(await handleNotices(db, staffOf(halle), ids, order, now)).toEqual({
      kind: "handled",
      handled: 1,
      skipped: 2,
    });
    expect((await radar.list("toon=opzij")).notices.map(({ id }) => id)).toEqual([inHalle]);
    expect((await radar.list()).notices.map(({ id }) => id)).not.toContain(inHalle);
  });
});

describe("what comes of a notice", () => {
  test("an action of the plan, never two", async () => {
    const given = { title: "Gesprek over groen", dueOn: today, ownerPersonId: otherId };
    const first = await planFromNotice(app, coordinator, inHalle, given, now);
    expect(first).toMatchObject({ kind: "added" });
    const again = await planFromNotice(app, coordinator, inHalle, given, now);
    expect(again).toMatchObject({ kind: "known", id: first.kind === "added" ? first.id : "" });
  });

  test("a need to follow up, the same one each time", async () => {
    const first = await keepFromNotice(app, coordinator, inHalle, null, now);
    const again = await keepFromNotice(app, coordinator, inHalle, null, now);
    expect(first).toMatchObject({ kind: "kept" });
    expect(again).toEqual(first);
    const events = await radar.here((tx) => listNoticeEvents(tx, inHalle));
    expect(events.filter(({ kind }) => kind === "need")).toHaveLength(1);
  });
});
