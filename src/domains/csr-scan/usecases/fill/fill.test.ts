import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { nothingSaid } from "../../rules/fill/entry.ts";
import { readScanToken } from "../scan-links.ts";
import { aScanDesk, halle } from "../test-scans.ts";
import { openAbout, saveAbout } from "./about.ts";
import { inviteColleague, openColleagues, revokeColleague } from "./colleagues.ts";
import { deleteScan } from "./delete-scan.ts";
import { fillFromDesk, withDeskScan } from "./desk-scan.ts";
import { addEvidenceFile, openEvidenceFile } from "./evidence-files.ts";
import { openWholeScan, scanAsJson, zipScan } from "./export-scan.ts";
import { openHome } from "./home.ts";
import { loadScanDemonstration } from "./load-demonstration.ts";
import { openQuestion } from "./open-question.ts";
import { openScan } from "./open-scan.ts";
import { finishHeldScan, reopenHeldScan, shareHeldScan, startAgain } from "./own-scan.ts";
import { saveAnswers } from "./save-answers.ts";
import { changeSelfStart } from "./self-start-setting.ts";
import { sendLinksAgain } from "./send-links.ts";
import { startSelf } from "./start-self.ts";
import { takeOverEarlier } from "./take-over.ts";

let desk: Awaited<ReturnType<typeof aScanDesk>>;
beforeAll(async () => {
  desk = await aScanDesk();
  await desk.owner.raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${desk.partnershipId}, true)`;
    await tx`update partnership set published = true where id = ${desk.partnershipId}`;
  });
});

const now = "2026-11-24T14:02:00.000Z" as Instant;
const mails = () => desk.inTenant((tx) => desk.app.mail.list(tx));
function sure<Value>(value: Value | Refusal): Exclude<Value, Refusal> {
  if (isRefusal(value)) throw new Error(value.because);
  return value as Exclude<Value, Refusal>;
}
const say = async (token: string, question: string, value: "yes" | "no" | "partly") =>
  sure(
    await saveAnswers(
      desk.app,
      token,
      [{ ...nothingSaid, id: randomUUID(), question, value, madeOn: 0, saidAt: now }],
      now,
    ),
  );
const begin = (given: Partial<Parameters<typeof startSelf>[2]> = {}, address = randomUUID()) =>
  startSelf(
    desk.app,
    desk.visitor,
    { number: "", name: "", person: "Ans", email: "", language: "nl", depth: "light", ...given },
    address,
    now,
  );

describe("beginning by oneself", () => {
  test("what the register knows is filled in, and says so; the link is mailed", async () => {
    const number = exampleNumber(7_001);
    await desk.inTenant((tx) =>
      tx
        .insertInto("organisation")
        .values({
          partnership_id: desk.partnershipId,
          number,
          name: "Dakwerken Voorbeeld",
          kind: "regular-company",
          nace_codes: ["43.910"],
        } as never)
        .execute(),
    );
    const email = "dak@voorbeeld.example";
    const started = sure(await begin({ number, email }));
    const { scan, prefilled } = sure(await openAbout(desk.app, started.token));
    expect(scan.scan).toMatchObject({
      name: "Dakwerken Voorbeeld",
      profile: { sector: ["construction"] },
    });
    expect([...prefilled]).toEqual(["sector"]);
    const letter = (await mails()).find(({ to }) => to === email);
    expect(letter?.text).toContain(`/scan/${started.token}`);
  });

  test("without a name, with a wrong number or address, or where it is turned off: refused", async () => {
    expect(await begin()).toMatchObject({ because: "no-name" });
    expect(await begin({ number: "0123" })).toMatchObject({ because: "number" });
    expect(await begin({ name: "X", email: "geen adres" })).toMatchObject({ because: "email" });
    expect(await changeSelfStart(desk.app, desk.reader, false, now)).toMatchObject({
      because: "not-permitted",
    });
    await changeSelfStart(desk.app, desk.coordinator, false, now);
    expect(await begin({ name: "X" })).toMatchObject({ because: "closed" });
    await changeSelfStart(desk.app, desk.coordinator, true, now);
  });

  test("a lost link is mailed again; an unknown address gets the same answer and no letter", async () => {
    const email = "kwijt@voorbeeld.example";
    sure(await begin({ name: "Kwijt Voorbeeld", email }));
    const ask = (to: string) =>
      sendLinksAgain(desk.app, desk.visitor, { email: to, language: "nl" }, randomUUID(), now);
    const before = (await mails()).length;
    expect(await ask("nobody@voorbeeld.example")).toEqual(await ask(email.toUpperCase()));
    expect((await mails()).length).toBe(before + 1);
  });
});

describe("details of a scan", () => {
  test("a question that is no longer asked keeps its answer, and that is said; a stale form is told", async () => {
    const { token } = await desk.start();
    await say(token, "energy-known", "yes");
    const { scan } = sure(await openScan(desk.app, token));
    const about = {
      name: "Nieuw",
      depth: "light",
      language: "nl",
      version: scan.version,
    } as const;
    const profile = { premises: ["no"] };
    expect(await saveAbout(desk.app, token, { ...about, profile })).toEqual({
      kind: "saved",
      hidden: 1,
    });
    expect(await saveAbout(desk.app, token, { ...about, profile })).toMatchObject({
      because: "stale",
    });
    const view = sure(await openQuestion(desk.app, token, "energy-known"));
    expect([view.place, view.standing.value]).toEqual([null, "yes"]);
  });
});

describe("colleagues", () => {
  test("a colleague has a link and a part of their own, shares nothing, and can be taken off", async () => {
    const { token } = await desk.start();
    const given = { name: "Bo", email: "bo@voorbeeld.example", parts: ["environment"] };
    expect(await inviteColleague(desk.app, token, given, randomUUID(), now)).toMatchObject({
      isMailed: true,
    });
    const { holders } = sure(await openColleagues(desk.app, token));
    const bo = holders.find(({ name }) => name === "Bo");
    const own = bo?.href?.split("/scan/")[1] ?? "";
    await say(own, "waste-sorted", "no");
    const view = sure(await openQuestion(desk.app, token, "waste-sorted"));
    expect(view.names.get(view.history[0]?.holderId ?? "")).toBe("Bo");
    expect(await shareHeldScan(desk.app, own, true, now)).toMatchObject({ because: "not-owner" });
    sure(await revokeColleague(desk.app, token, bo?.id ?? "", now));
    expect(await openScan(desk.app, own)).toMatchObject({ because: "no-such-scan" });
    expect(sure(await openQuestion(desk.app, token, "waste-sorted")).standing.value).toBe("no");
  });
});

describe("own data", () => {
  const pdf = Buffer.from("%PDF-1.7\nvoorbeeld");

  test("evidence is what its content says; programs are refused; others do not open it", async () => {
    const [mine, other] = [await desk.start(), await desk.start()];
    const add = (name: string, bytes: Uint8Array) =>
      addEvidenceFile(desk.app, mine.token, { question: "waste-sorted", name, bytes }, now);
    expect(await add("a.pdf", Buffer.from("#!/bin/sh\n"))).toMatchObject({ because: "wrong-type" });
    sure(await add("bewijs.pdf", pdf));
    const { files } = sure(await openQuestion(desk.app, mine.token, "waste-sorted"));
    const id = files[0]?.id ?? "";
    expect(sure(await openEvidenceFile(desk.app, mine.token, id)).file.bytes).toBe(pdf.length);
    expect(await openEvidenceFile(desk.app, other.token, id)).toMatchObject({
      because: "no-such-file",
    });
  });

  test("everything is taken along, and everything goes: answers, files, letters, links", async () => {
    const email = "weg@voorbeeld.example";
    const { token } = sure(await begin({ name: "Weg Voorbeeld", email }));
    await say(token, "waste-sorted", "yes");
    const file = { question: "waste-sorted", name: "bewijs.pdf", bytes: pdf };
    sure(await addEvidenceFile(desk.app, token, file, now));
    const whole = sure(await openWholeScan(desk.app, token));
    expect(JSON.parse(scanAsJson(whole))).toMatchObject({
      scan: { name: "Weg Voorbeeld" },
      answers: [{ question: "waste-sorted", value: "yes", who: "Ans" }],
      files: [{ name: "bewijs.pdf" }],
    });
    const chunks: Uint8Array[] = [];
    for await (const chunk of zipScan(whole, "nl", new Map())) chunks.push(chunk);
    expect(Buffer.concat(chunks).subarray(0, 2).toString()).toBe("PK");
    expect(await deleteScan(desk.app, token, "Iets anders", now)).toMatchObject({
      because: "wrong-name",
    });
    sure(await deleteScan(desk.app, token, " weg voorbeeld ", now));
    expect(await openScan(desk.app, token)).toMatchObject({ because: "no-such-scan" });
    expect((await mails()).some(({ to }) => to === email)).toBe(false);
    const left = await desk.inTenant((tx) =>
      tx
        .selectFrom("stored_file")
        .selectAll()
        .where("id", "=", whole.files[0]?.fileId ?? "")
        .execute(),
    );
    expect(left).toEqual([]);
  });

  test("finished, opened again, and begun anew with the answers of last time, which one confirms", async () => {
    const { token } = await desk.start();
    await say(token, "waste-sorted", "yes");
    sure(await finishHeldScan(desk.app, token, now));
    expect(sure(await openScan(desk.app, token)).scan.state).toBe("finished");
    sure(await reopenHeldScan(desk.app, token, now));
    expect(sure(await openScan(desk.app, token)).scan.state).toBe("started");
    const again = sure(await startAgain(desk.app, token, now));
    expect(sure(await openHome(desk.app, again.token, now)).offered.get("environment")).toBe(1);
    expect(await takeOverEarlier(desk.app, again.token, "environment", now)).toMatchObject({
      count: 1,
    });
    const { standing } = sure(await openQuestion(desk.app, again.token, "waste-sorted"));
    expect(standing).toMatchObject({ value: "yes", isEarlier: true });
    const confirm = { ...nothingSaid, value: "yes" as const, question: "waste-sorted" };
    const entry = { ...confirm, id: randomUUID(), madeOn: standing.version, saidAt: now };
    await saveAnswers(desk.app, again.token, [entry], now);
    expect(sure(await openQuestion(desk.app, again.token, "waste-sorted")).standing.isEarlier).toBe(
      false,
    );
  });
});

describe("the desk", () => {
  test("reads what is shared and nothing else; an authority's own desk fills in under its own name", async () => {
    const { token, scanId } = await desk.start();
    const read = () => withDeskScan(desk.app, desk.coordinator, scanId, async () => "read");
    expect(await read()).toMatchObject({ because: "not-shared" });
    sure(await shareHeldScan(desk.app, token, true, now));
    expect(await read()).toBe("read");
    expect(await fillFromDesk(desk.app, desk.coordinator, scanId, now)).toMatchObject({
      because: "not-permitted",
    });
    const authority = { instrument: "authority", depth: "full", profile: {}, nis: halle } as const;
    const started = await desk.start(authority, desk.coordinator);
    const staff = desk.staffOf(halle);
    const opened = sure(await fillFromDesk(desk.app, staff, started.scanId, now));
    const again = sure(await fillFromDesk(desk.app, staff, started.scanId, now));
    expect(await readScanToken(desk.app.config, again.token)).toEqual(
      await readScanToken(desk.app.config, opened.token),
    );
    expect(await fillFromDesk(desk.app, desk.staffOf("23016"), started.scanId, now)).toMatchObject({
      because: "not-permitted",
    });
  });

  test("the demonstration has companies finished and half-way, all marked as examples", async () => {
    await loadScanDemonstration(desk.app, desk.coordinator, now);
    const scans = await desk.inTenant((tx) =>
      tx
        .selectFrom("csr_scan")
        .select(["state", "is_example"])
        .where("is_example", "=", true)
        .execute(),
    );
    expect(scans.length).toBeGreaterThanOrEqual(31);
    expect(new Set(scans.map(({ state }) => state))).toEqual(new Set(["started", "finished"]));
  });
});
