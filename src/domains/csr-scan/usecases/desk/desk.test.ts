import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { addSeconds, dayOf, type Instant } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { readScanFilter } from "../../rules/desk/scan-filter.ts";
import { nothingSaid } from "../../rules/fill/entry.ts";
import { deleteScan } from "../fill/delete-scan.ts";
import { openHome } from "../fill/home.ts";
import { openScan } from "../fill/open-scan.ts";
import { finishHeldScan, reopenHeldScan, shareHeldScan } from "../fill/own-scan.ts";
import { saveAnswers } from "../fill/save-answers.ts";
import { aScanDesk, halle, now } from "../test-scans.ts";
import { beginAuthority, beginCompany, type ForCompany } from "./begin-from-desk.ts";
import { exportScans, listScans } from "./list-scans.ts";
import { openListedScan } from "./open-listed-scan.ts";
import { readSharedAnswers } from "./read-shared-answers.ts";

let desk: Awaited<ReturnType<typeof aScanDesk>>;
beforeAll(async () => {
  desk = await aScanDesk();
});

const asked = { language: "nl", today: dayOf(now), page: 1 } as const;
const all = readScanFilter(new URLSearchParams());
const only = (query: string) => readScanFilter(new URLSearchParams(query));
function sure<Value>(value: Value | Refusal): Exclude<Value, Refusal> {
  if (isRefusal(value)) throw new Error(value.because);
  return value as Exclude<Value, Refusal>;
}
const answer = (token: string, question: string) => {
  const entry = { ...nothingSaid, id: randomUUID(), question, madeOn: 0, saidAt: now };
  return saveAnswers(desk.app, token, [{ ...entry, value: "yes" as const }], now);
};
const namesFor = async (query: string, actor = desk.coordinator) =>
  sure(await listScans(desk.app, actor, only(query), asked)).lines.map(({ name }) => name);
const evidenceOf = (scanId: string) =>
  desk.inTenant((tx) =>
    tx
      .selectFrom("evidence")
      .selectAll()
      .where("origin", "=", "csr-scan")
      .where("origin_ref", "=", scanId)
      .execute(),
  );
const company: ForCompany = {
  number: "",
  name: "Bakkerij Doorgeven",
  nis: halle,
  person: "Bo Voorbeeld",
  email: "",
  language: "nl",
  depth: "light",
};

describe("the list of scans", () => {
  test("says how far a scan is, and finds it by state, place, sector and name", async () => {
    const name = "Loodgieterij Halfweg";
    const { token } = await desk.start({ name });
    expect(await namesFor("staat=niet-begonnen&q=halfweg")).toEqual([name]);
    const { asked: questions } = sure(await openScan(desk.app, token));
    for (const { key } of questions.slice(0, 3)) sure(await answer(token, key));
    const [line] = sure(
      await listScans(desk.app, desk.coordinator, only("q=halfweg"), asked),
    ).lines;
    expect(line?.progress).toBe(Math.floor((3 / questions.length) * 100));
    expect(await namesFor(`staat=bezig&gemeente=${halle}&sector=construction`)).toContain(name);
    expect(await namesFor("q=halfweg&sector=ict")).toEqual([]);
    expect(await namesFor("q=%25")).toEqual([]);
    expect(await namesFor("q=halfweg&jaar=2025")).toEqual([]);
  });

  test("is that of their municipality for its staff, and nobody's for a reader", async () => {
    await desk.start({ name: "Elders Voorbeeld", nis: "23016" });
    expect(await namesFor("", desk.staffOf("23016"))).toEqual(["Elders Voorbeeld"]);
    expect(await namesFor("", desk.memberOf(randomUUID()))).toEqual([]);
    expect(await listScans(desk.app, desk.reader, all, asked)).toMatchObject({
      because: "not-permitted",
    });
  });

  test("leaves the desk as a file with states and no person", async () => {
    await desk.start({ name: "Uitvoer Voorbeeld" });
    const file = sure(await exportScans(desk.app, desk.coordinator, only("q=uitvoer"), asked));
    const pieces: string[] = [];
    const content = file.content as AsyncIterable<string | Uint8Array>;
    for await (const piece of content) pieces.push(Buffer.from(piece as string).toString());
    const text = pieces.join("");
    expect(text).toContain("Uitvoer Voorbeeld");
    expect(text).toContain("Nog niet begonnen");
    expect(text).not.toContain("Ans");
  });
});

describe("beginning from the desk", () => {
  test("the link for a company can be handed over until somebody opens it", async () => {
    const { scanId } = sure(await beginCompany(desk.app, desk.coordinator, company, now));
    const open = async () => sure(await openListedScan(desk.app, desk.coordinator, scanId, asked));
    const { handOver } = await open();
    const token = handOver?.split("/scan/")[1] ?? "";
    sure(await openHome(desk.app, token, now));
    expect((await open()).handOver).toBeNull();
  });

  test("the link of a company that began by itself is never shown", async () => {
    const { scanId } = await desk.start({ name: "Zelf Begonnen" });
    const sheet = sure(await openListedScan(desk.app, desk.coordinator, scanId, asked));
    expect(sheet.handOver).toBeNull();
    expect(sheet.mayReadAnswers).toBe(false);
  });

  test("with an address the link is mailed; staff begin only for their own municipality", async () => {
    const email = "bo@voorbeeld.example";
    sure(await beginCompany(desk.app, desk.staffOf(halle), { ...company, email }, now));
    const mails = await desk.inTenant((tx) => desk.app.mail.list(tx));
    expect(mails.some(({ to }) => to === email)).toBe(true);
    const begin = (given: Partial<ForCompany>) =>
      beginCompany(desk.app, desk.staffOf("23016"), { ...company, ...given }, now);
    expect(await begin({})).toMatchObject({ because: "not-permitted" });
    expect(await begin({ nis: "" })).toMatchObject({ because: "municipality" });
    expect(await begin({ number: "12" })).toMatchObject({ because: "number" });
  });

  test("a municipality has one scan under way, and follows on the one before", async () => {
    const given = { nis: halle, name: "", language: "nl" } as const;
    const { scanId } = sure(await beginAuthority(desk.app, desk.coordinator, given, now));
    const sheet = sure(await openListedScan(desk.app, desk.coordinator, scanId, asked));
    expect(sheet).toMatchObject({ scan: { name: "Halle" }, mayFill: true, mayReadAnswers: true });
    expect(await beginAuthority(desk.app, desk.coordinator, given, now)).toMatchObject({
      because: "under-way",
      about: scanId,
    });
    expect(
      await beginAuthority(desk.app, desk.coordinator, { ...given, nis: "11002" }, now),
    ).toMatchObject({ because: "municipality" });
    expect(await beginAuthority(desk.app, desk.staffOf("23016"), given, now)).toMatchObject({
      because: "not-permitted",
    });
  });
});

test("a finished scan is evidence without a name or an answer, until it is taken up again or deleted", async () => {
  const { scanId, token } = await desk.start({ name: "Bewijs Voorbeeld" });
  sure(await finishHeldScan(desk.app, token, now));
  const [proof] = await evidenceOf(scanId);
  expect(proof).toMatchObject({ kind: "scan", nis: [halle], set_aside_at: null });
  expect(JSON.stringify(proof)).not.toContain("Bewijs Voorbeeld");
  sure(await reopenHeldScan(desk.app, token, now));
  expect((await evidenceOf(scanId))[0]?.set_aside_at).not.toBeNull();
  sure(await finishHeldScan(desk.app, token, now));
  expect(await evidenceOf(scanId)).toMatchObject([{ set_aside_at: null }]);
  sure(await deleteScan(desk.app, token, "Bewijs Voorbeeld", now));
  expect((await evidenceOf(scanId))[0]?.set_aside_at).not.toBeNull();
});

test("an example proves nothing", async () => {
  const { scanId, token } = await desk.start({ isExample: true });
  sure(await finishHeldScan(desk.app, token, now));
  expect(await evidenceOf(scanId)).toEqual([]);
});

test("answers are read at the desk only when they are shared", async () => {
  const { scanId, token } = await desk.start({ name: "Deelt Voorbeeld" });
  const { asked: questions } = sure(await openScan(desk.app, token));
  sure(await answer(token, questions[0]?.key ?? ""));
  const read = () => readSharedAnswers(desk.app, desk.coordinator, scanId);
  expect(await read()).toMatchObject({ because: "not-shared" });
  sure(await shareHeldScan(desk.app, token, true, now));
  expect(sure(await read()).parts[0]?.lines[0]?.answer?.value).toBe("yes");
});

test("a year after it was finished a scan is to be done again", async () => {
  const { scanId, token } = await desk.start({ name: "Jaarling Voorbeeld" });
  const aYearAgo = addSeconds(now, -370 * 86_400) as Instant;
  sure(await finishHeldScan(desk.app, token, aYearAgo));
  expect(await namesFor("staat=herhalen")).toEqual(["Jaarling Voorbeeld"]);
  const sheet = sure(await openListedScan(desk.app, desk.coordinator, scanId, asked));
  expect(sheet.rescan?.isDue).toBe(true);
});
