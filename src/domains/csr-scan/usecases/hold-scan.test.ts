import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#access";
import { isRefusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { selectAnswers } from "../store/answers.ts";
import { findEdition, keepEdition } from "../store/editions.ts";
import { openAllAnswers } from "../store/scans.ts";
import { withHeldScan } from "./hold-scan.ts";
import { readInstrument } from "./read-instrument.ts";
import { startScan } from "./start-scan.ts";
import { aScanDesk, aScanToStart, halle, now } from "./test-scans.ts";

let desk: Awaited<ReturnType<typeof aScanDesk>>;
beforeAll(async () => {
  desk = await aScanDesk();
});

const answer = (token: string, question: string) =>
  withHeldScan(desk.app, token, { lock: true }, async (tx, { partnershipId, scan }) =>
    tx
      .insertInto("csr_answer")
      .values({ partnership_id: partnershipId, scan_id: scan.id, question, value: "yes" })
      .execute(),
  );
const answersIn = async (token: string, scanId?: string) =>
  withHeldScan(desk.app, token, { lock: false }, async (tx, { scan }) => [
    ...(await selectAnswers(tx, scanId ?? scan.id)).keys(),
  ]);

describe("answers belong to who gave them", () => {
  test("whoever has the link reads what was answered; somebody with another link does not", async () => {
    const [own, other] = [await desk.start(), await desk.start({ name: "Bakkerij Voorbeeld" })];
    await answer(own.token, "energy-known");
    expect(await answersIn(own.token)).toEqual(["energy-known"]);
    expect(await answersIn(other.token, own.scanId)).toEqual([]);
  });

  test("the desk, which opened no scan, sees not one answer, and cannot write one", async () => {
    const { scanId, token } = await desk.start();
    await answer(token, "energy-known");
    expect([...(await desk.inTenant((tx) => selectAnswers(tx, scanId))).keys()]).toEqual([]);
    const { partnershipId, db } = desk;
    const write = inPartnership(db, { partnershipId }, (tx) =>
      tx
        .insertInto("csr_answer")
        .values({ partnership_id: partnershipId, scan_id: scanId, question: "x", value: "no" })
        .execute(),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  test("sums over all scans read all of them, of one partnership only", async () => {
    const { scanId, token } = await desk.start();
    await answer(token, "energy-known");
    const found = await desk.inTenant(async (tx) => {
      await openAllAnswers(tx);
      return selectAnswers(tx, scanId);
    });
    expect(found.size).toBe(1);
  });

  test("a link that was made up or taken back opens nothing", async () => {
    const { scanId, token } = await desk.start();
    expect(isRefusal(await answersIn(`${token.slice(0, 30)}AAAA${token.slice(34)}`))).toBe(true);
    await desk.inTenant((tx) =>
      tx.updateTable("csr_holder").set({ revoked_at: now }).where("scan_id", "=", scanId).execute(),
    );
    expect(isRefusal(await answersIn(token))).toBe(true);
  });
});

describe("beginning a scan", () => {
  const begin = (given: Parameters<typeof aScanToStart>[0], actor: Actor = desk.visitor) =>
    desk.inTenant((tx) => startScan(tx, actor, aScanToStart(given), now));

  test("a company begins for itself, an authority by who works there", async () => {
    const authority = { instrument: "authority", depth: "full", profile: {}, nis: halle } as const;
    expect(await begin({})).toMatchObject({ kind: "started" });
    expect(await begin(authority)).toMatchObject({ because: "not-permitted" });
    expect(await begin(authority, desk.staffOf(halle))).toMatchObject({ kind: "started" });
    expect(await begin(authority, desk.staffOf("23016"))).toMatchObject({
      because: "not-permitted",
    });
  });

  test("without a name, in a depth that is not there, or with a choice that is not there: refused", async () => {
    expect(await begin({ name: "  " })).toMatchObject({ because: "no-name" });
    expect(await begin({ instrument: "authority", profile: {} }, desk.coordinator)).toMatchObject({
      because: "no-such-depth",
    });
    expect(await begin({ profile: { size: ["enormous"] } })).toMatchObject({
      because: "unknown-option",
      about: "size: enormous",
    });
    expect(await begin({ profile: { size: ["micro", "small"] } })).toMatchObject({
      because: "unknown-option",
    });
  });

  test("a scan keeps its own questions when a new edition comes", async () => {
    const { token } = await desk.start();
    const { instrument } = await readInstrument("reference/csr-scan", "company");
    const changed = { ...instrument, version: "2027.1", questions: [] };
    await keepEdition(desk.owner.db, { id: "company-2027.1-00000000", instrument: changed });
    const versionOf = (link: string) =>
      withHeldScan(desk.app, link, { lock: false }, async (_, held) => held.instrument.version);
    expect(await versionOf(token)).toBe(instrument.version);
    expect(await versionOf((await desk.start()).token)).toBe("2027.1");
    expect((await findEdition(desk.db, "company-2027.1-00000000")).instrument.version).toBe(
      "2027.1",
    );
  });
});
