import { beforeAll, expect, test } from "vitest";
import { aNotice } from "../../examples/a-notice.ts";
import { handleNotice } from "./handle-notice.ts";
import { judgeNotice, lookAgainAtAlike } from "./judge-notice.ts";
import { openNoticeDesk } from "./open-notice.ts";
import { aTestRadar, now, today } from "./test-radar.ts";

const radar = await aTestRadar();
const { app, db, coordinator, reader } = radar;
const flags = "Plaatsen van wimpels langs de dreef (voorbeeld)";
let first: string;
let twin: string;
let other: string;

beforeAll(async () => {
  await radar.take([
    aNotice(1, today, "Halle", { title: { nl: flags }, cpv: "45000000" }),
    aNotice(2, today, "Dilbeek", { title: { nl: `${flags} 2027` }, cpv: "45000000" }),
    aNotice(3, today, "Halle", { title: { nl: "Softwarelicenties (voorbeeld)" }, cpv: "48000000" }),
  ]);
  await radar.look();
  const { notices } = await radar.list("toon=alles");
  const idOf = (part: string) => notices.find(({ title }) => title.nl?.endsWith(part))?.id ?? "";
  first = await radar.idOf(flags);
  [first, twin] = [idOf("dreef (voorbeeld)") || first, idOf("2027")];
  other = await radar.idOf("Softwarelicenties");
});

const listed = async (id: string) => {
  const { notices } = await radar.list("toon=alles");
  return notices.find((one) => one.id === id)?.assessment;
};
const desk = async (id: string) => {
  const opened = await openNoticeDesk(app, coordinator, id, now);
  if (opened.kind === "refused") throw new Error(opened.because);
  return opened;
};

test("what a person says counts at once, on the list too and for a notice of nearly the same title", async () => {
  const before = await listed(twin);
  const untouched = await listed(other);
  expect(await judgeNotice(app, coordinator, first, true)).toEqual({ kind: "judged" });
  for (const id of [first, twin]) {
    expect(await listed(id)).toMatchObject({ level: "likely", chance: 0.9 });
    expect((await desk(id)).reasons[0]).toMatchObject({
      kind: "own-decision",
      href: `/radar/${first}`,
    });
  }
  expect(await listed(other)).toEqual(untouched);
  const { suited, events } = await desk(first);
  expect(suited).toBe(true);
  expect(events).toContainEqual(
    expect.objectContaining({ kind: "judged", details: { suited: true } }),
  );
  await judgeNotice(app, coordinator, first, null);
  expect((await listed(twin))?.level).toBe(before?.level);
  expect((await desk(first)).suited).toBeNull();
});

test("laying aside because it is no such work says so of it; for another reason it says nothing", async () => {
  const { version } = (await desk(first)).handling;
  const aside = { kind: "dismiss", words: "", version } as const;
  await handleNotice(db, coordinator, first, { ...aside, because: "too-late" }, now);
  expect((await desk(first)).suited).toBeNull();
  const again = { ...aside, version: version + 1, because: "no-work-for-us" } as const;
  await handleNotice(db, coordinator, first, again, now);
  await lookAgainAtAlike(app, coordinator, [first]);
  expect((await desk(first)).suited).toBe(false);
  expect(await listed(twin)).toMatchObject({ level: "unlikely", chance: 0.05 });
  await handleNotice(db, coordinator, first, { kind: "reopen", version: version + 2 }, now);
  expect((await desk(first)).suited).toBeNull();
});

test("a reader says nothing", async () => {
  expect(await judgeNotice(app, reader, first, true)).toMatchObject({ because: "not-permitted" });
});
