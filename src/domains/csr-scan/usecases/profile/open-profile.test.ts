import { beforeAll, describe, expect, test } from "vitest";
import { isRefusal } from "#kernel/refusal";
import type { AnswerValue } from "../../rules/scan/answer.ts";
import { removeResult } from "../../store/profile/results.ts";
import { saveAbout } from "../fill/about.ts";
import { finishHeldScan } from "../fill/own-scan.ts";
import { withHeldScan } from "../hold-scan.ts";
import type { ScanToStart } from "../start-scan.ts";
import { aScanDesk, now } from "../test-scans.ts";
import { keepResult } from "./keep-result.ts";
import { type OpenProfile, openProfile, type ScanProfile } from "./open-profile.ts";

let desk: Awaited<ReturnType<typeof aScanDesk>>;
beforeAll(async () => {
  desk = await aScanDesk();
});

/** Begins a scan, answers every question alike, and finishes it. */
async function answered(value: AnswerValue, given: Partial<ScanToStart> = {}) {
  const begun = await desk.start(given);
  await withHeldScan(desk.app, begun.token, { lock: true }, async (tx, held) => {
    await tx
      .insertInto("csr_answer")
      .values(
        held.instrument.questions.map(({ key: question }) => ({
          partnership_id: held.partnershipId,
          scan_id: held.scan.id,
          question,
          value,
        })),
      )
      .execute();
    await keepResult(tx, held, now);
  });
  return begun;
}

async function profileHeld(token: string): Promise<OpenProfile> {
  const opened = await openProfile(desk.app, token);
  if (isRefusal(opened)) throw new Error(opened.because);
  return opened;
}
const profileOf = async (token: string): Promise<ScanProfile> => (await profileHeld(token)).profile;

const bakers = { profile: { size: ["micro"], sector: ["food"] } };

describe("beside others", () => {
  test("a group of four is hidden, the fifth other makes it shown, and oneself is never counted", async () => {
    const own = await answered("no", bakers);
    for (let other = 0; other < 4; other += 1) await answered("yes", bakers);
    expect((await profileOf(own.token)).benchmark).toBeNull();
    await answered("yes", bakers);
    const { benchmark, score } = await profileOf(own.token);
    expect(benchmark).toMatchObject({ fields: ["sector", "size"], size: 5, isWider: false });
    expect(Object.values(benchmark?.parts ?? {})).toSatisfy((shares: number[]) =>
      shares.every((share) => share === 1),
    );
    expect(score.total).toBe(0);
    for (const { doing } of benchmark?.answers.values() ?? []) {
      expect(doing).toEqual({ from: 0.5, to: 1 });
    }
  });

  test("somebody who comes back counts once, and a scan taken up again not at all", async () => {
    const growers = { profile: { size: ["micro"], sector: ["farming"] } };
    const own = await answered("no", growers);
    const others = [];
    for (let other = 0; other < 4; other += 1) others.push(await answered("yes", growers));
    const [first] = others;
    await answered("yes", { ...growers, previousScanId: first?.scanId ?? "" });
    expect((await profileOf(own.token)).benchmark).toMatchObject({
      fields: ["size"],
      isWider: true,
    });
    const fifth = await answered("yes", growers);
    expect((await profileOf(own.token)).benchmark?.fields).toEqual(["sector", "size"]);
    await withHeldScan(desk.app, fifth.token, { lock: true }, (tx, { scan }) =>
      removeResult(tx, scan.id),
    );
    expect((await profileOf(own.token)).benchmark?.fields).not.toEqual(["sector", "size"]);
  });
});

test("who says another trade after finishing counts in that trade from then on", async () => {
  const drivers = { profile: { size: ["large"], sector: ["transport"] } };
  const own = await answered("no", drivers);
  for (let other = 0; other < 4; other += 1) await answered("yes", drivers);
  const moved = await answered("yes", { profile: { size: ["large"], sector: ["care"] } });
  await finishHeldScan(desk.app, moved.token, now);
  const narrowest = async () => (await profileOf(own.token)).benchmark?.fields;
  expect(await narrowest()).not.toEqual(["sector", "size"]);
  const { scan } = await profileHeld(moved.token);
  const { depth, language, name, version } = scan;
  const saved = await saveAbout(desk.app, moved.token, {
    ...{ depth, language, name, version },
    profile: drivers.profile,
  });
  expect(saved.kind).toBe("saved");
  expect(await narrowest()).toEqual(["sector", "size"]);
});

describe("beside oneself", () => {
  test("the scan of a year ago is compared question by question, and its answers are not left open", async () => {
    const before = await answered("partly");
    const after = await answered("yes", { previousScanId: before.scanId });
    const { asked, earlier } = await profileOf(after.token);
    expect(earlier?.scan.id).toBe(before.scanId);
    expect(earlier?.change.better.length).toBe(asked.length);
    expect(earlier?.change.parts[0]).toMatchObject({ before: 0.5, after: 1 });
  });

  test("a first scan has nothing before it", async () => {
    expect((await profileOf((await answered("yes")).token)).earlier).toBeNull();
  });
});
