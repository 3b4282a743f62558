import { beforeAll, expect, test } from "vitest";
import type { Actor } from "#access";
import { isRefusal } from "#kernel/refusal";
import { dayOfGuest } from "../../rules/schedule/change-schedule.ts";
import { guestHref } from "../guests/guest-links.ts";
import { openWishes } from "../wishes/open-wishes.ts";
import { importWishes } from "../wishes/save-wishes.ts";
import { changeBoard, redoBoard, undoBoard } from "./change-board.ts";
import { openOwnFair, saveOwnWishes } from "./guest-schedule.ts";
import { publishSchedule } from "./publish-schedule.ts";
import { noteAttendance, openFairDay, proposeReplan, takeReplan } from "./replan-day.ts";
import { makeScheduleFile } from "./schedule-files.ts";
import { aTestFair, now } from "./test-fair.ts";

let fair: Awaited<ReturnType<typeof aTestFair>>;
beforeAll(async () => {
  fair = await aTestFair();
  await fair.wish("Garage", "Groendienst", 3, "Gras maaien");
  await fair.wish("Groendienst", "Garage", 2);
  await fair.wish("Bakkerij", "Drukkerij", 2, "Zakken bedrukken");
  await fair.wish("Bakkerij", "Groendienst", null);
});

const start = () =>
  fair.draft([
    ["Garage", "Groendienst", "09:00", "1"],
    ["Bakkerij", "Drukkerij", "09:00", "2"],
  ]);
const lettersTo = async () =>
  (await fair.within((tx) => fair.app.mail.list(tx))).map(({ to }) => to).sort();
const move = async (one: string, other: string, at: string, table: string) => {
  const { version } = await fair.board();
  const between = [fair.guest(one), fair.guest(other)] as const;
  const change = { kind: "move", at, table } as const;
  const order = { between, change, seen: version?.number ?? 0 };
  return changeBoard(fair.db, fair.coordinator, fair.id, order, now);
};

test("whoever may not schedule sees no board", async () => {
  const reader: Actor = { ...fair.coordinator, grants: [{ role: "reader" }] } as Actor;
  expect(isRefusal(await openWishes(fair.db, reader, fair.id))).toBe(true);
});

test("a list is read, and the rows that say nothing we know are kept", async () => {
  const content = Buffer.from(
    "Wie;Wil ontmoeten;Hoe graag\nGarage Voorbeeld;Drukkerij Letterbak;1\nOnbekend;Garage Voorbeeld;2\n",
  );
  const done = await importWishes(
    fair.db,
    fair.coordinator,
    fair.id,
    { name: "wensen.csv", content },
    now,
  );
  expect(done).toEqual({ kind: "imported", taken: 1, refused: 1 });
  const opened = await openWishes(fair.db, fair.coordinator, fair.id);
  if (isRefusal(opened)) throw new Error(opened.because);
  expect(opened.imports[0]?.refused[0]).toMatchObject({ because: "unknown-from", row: 3 });
  const [best] = opened.pairs;
  expect(best).toMatchObject({ isMutual: true, weight: 4 + 2 + 2 });
});

test("a meeting is moved, undone and done again", async () => {
  await start();
  expect(await move("Garage", "Groendienst", "09:20", "1")).toMatchObject({
    kind: "changed",
    added: [],
  });
  const at = async () =>
    dayOfGuest((await fair.board()).version?.meetings ?? [], fair.guest("Garage"))[0]?.at;
  expect(await at()).toBe("09:20");
  await undoBoard(fair.db, fair.coordinator, fair.id, now);
  expect(await at()).toBe("09:00");
  await redoBoard(fair.db, fair.coordinator, fair.id, now);
  expect(await at()).toBe("09:20");
});

test("a meeting that somebody does not want is not planned, and the board does not tell the guest", async () => {
  await start();
  expect(await move("Bakkerij", "Groendienst", "09:40", "1")).toMatchObject({
    kind: "blocked",
    added: [
      { rule: "veto", level: "block", guests: expect.arrayContaining([fair.guest("Bakkerij")]) },
    ],
    names: { [fair.guest("Bakkerij")]: "Bakkerij Voorbeeld" },
  });
  const token = (
    await guestHref(fair.app.config, {
      partnershipId: fair.partnershipId,
      guestId: fair.guest("Groendienst"),
    })
  )
    .split("/")
    .at(-1);
  expect(JSON.stringify(await openOwnFair(fair.app, token ?? ""))).not.toContain("veto");
  const own = await openOwnFair(fair.app, token ?? "");
  expect(
    isRefusal(own) ? null : own.wishes.every(({ from }) => from === fair.guest("Groendienst")),
  ).toBe(true);
});

test("two people who change the board at once do not overwrite each other", async () => {
  await start();
  const between = [fair.guest("Garage"), fair.guest("Groendienst")] as const;
  const order = { between, change: { kind: "lock" }, seen: 0 } as const;
  expect(await changeBoard(fair.db, fair.coordinator, fair.id, order, now)).toMatchObject({
    kind: "stale",
  });
});

test("published: who has another day is written, who has no address is named, and nobody twice", async () => {
  await start();
  const first = await publishSchedule(fair.app, fair.coordinator, fair.id, { tell: true });
  expect(first).toEqual({
    kind: "published",
    told: 3,
    unchanged: 0,
    unreachable: ["Bakkerij Voorbeeld"],
  });
  await move("Garage", "Groendienst", "09:20", "1");
  const second = await publishSchedule(fair.app, fair.coordinator, fair.id, { tell: true });
  expect(second).toMatchObject({ told: 2, unchanged: 1 });
  expect(await lettersTo()).toHaveLength(5);
});

test("a guest wishes by his link until he says he does not come", async () => {
  const guestId = fair.guest("Drukkerij");
  const href = await guestHref(fair.app.config, { partnershipId: fair.partnershipId, guestId });
  const token = href.split("/").at(-1) ?? "";
  const said = new Map([[fair.guest("Garage"), { strength: 3 as const, about: "Folders" }]]);
  const given = { said, demands: { away: [], seeks: "een bestelwagen", offers: "" } };
  expect(await saveOwnWishes(fair.app, token, given, "192.0.2.7", now)).toEqual({ kind: "saved" });
  const own = await openOwnFair(fair.app, token);
  expect(isRefusal(own) ? [] : own.wishes.map(({ about }) => about)).toEqual(["Folders"]);
  expect(
    await saveOwnWishes(fair.app, `${token.slice(0, -2)}AA`, given, "192.0.2.7", now),
  ).toMatchObject({
    because: "no-such-guest",
  });
});

test("somebody does not come: the proposal changes nothing until it is taken", async () => {
  await start();
  await publishSchedule(fair.app, fair.coordinator, fair.id, { tell: false });
  const absent = new Map([[fair.guest("Drukkerij"), "absent" as const]]);
  await noteAttendance(fair.db, fair.coordinator, fair.id, absent, now);
  const proposed = await proposeReplan(fair.app, fair.coordinator, fair.id, "09:00");
  if (proposed.kind !== "proposed") throw new Error(JSON.stringify(proposed));
  expect((await fair.board()).version?.meetings).toHaveLength(2);
  const day = await openFairDay(fair.db, fair.coordinator, fair.id, {
    proposal: proposed.version,
    now,
  });
  if (isRefusal(day)) throw new Error(day.because);
  expect(day.proposal?.changes.calledOff).toMatchObject([{ absent: [fair.guest("Drukkerij")] }]);
  expect(day.proposal?.changes).toMatchObject({ moved: [], reseated: [], added: [], givenUp: [] });
  expect(day.proposal?.version.deed).toMatchObject({ dropped: 1, givenUp: 0, isProven: true });
  const taken = await takeReplan(fair.app, fair.coordinator, fair.id, proposed.version, {
    tell: false,
  });
  expect(taken.kind).toBe("published");
  const seen = (await fair.board()).version?.meetings ?? [];
  expect(dayOfGuest(seen, fair.guest("Drukkerij"))).toEqual([]);
  await noteAttendance(
    fair.db,
    fair.coordinator,
    fair.id,
    new Map([[fair.guest("Drukkerij"), "unknown"]]),
    now,
  );
});

test("the sheets are PDF, and the workbook is one", async () => {
  await start();
  for (const which of ["deelnemers.pdf", "tafels.pdf", "overzicht.pdf"] as const) {
    const file = await makeScheduleFile(fair.app, fair.coordinator, fair.id, which, "nl");
    if (isRefusal(file)) throw new Error(file.because);
    expect(
      Buffer.from(file.content as Uint8Array)
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  }
});
