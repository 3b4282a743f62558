import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { listYearEvidence } from "#steering";
import { readContractFilter } from "../../rules/contracts/contract-filter.ts";
import { listContracts, sumDelivered } from "../../store/contracts/list-contracts.ts";
import { dilbeek, halle, now, today } from "../radar/test-radar.ts";
import { removeClause } from "./change-promises.ts";
import { contractsToday } from "./contracts-today.ts";
import { confirmReport, disputeReport, undoDecision } from "./decide-report.ts";
import { exportContracts } from "./export-contracts.ts";
import { readContracts } from "./list-contracts.ts";
import { changeContract } from "./save-contract.ts";
import { withdrawLink } from "./supplier-link.ts";
import { openDelivery, reportDelivery, withdrawReport } from "./supplier-page.ts";
import {
  removeContract,
  restoreContract,
  takeContractStep,
  undoContractStep,
} from "./take-contract-step.ts";
import { aContract, aTestDesk, at } from "./test-contracts.ts";

const desk = await aTestDesk();
const { app, db, coordinator, staffOf, stranger, reader } = desk;

const evidence = () =>
  desk.here(async (tx) =>
    (await listYearEvidence(tx, 2026)).map(({ kind, amountCents, hours, title }) => ({
      kind,
      amountCents,
      hours,
      title,
    })),
  );
const proofs = async (kind: string) => (await evidence()).filter((one) => one.kind === kind);

const reportedBy = async (token: string, over = {}) => {
  const done = await reportDelivery(app, token, desk.form(over), now);
  if (done.kind !== "reported") throw new Error(JSON.stringify(done));
  return done.reportId;
};
const refOf = async (contractId: string, reportId: string) => {
  const report = (await desk.open(contractId)).reports.find(({ id }) => id === reportId);
  return { contractId, reportId, version: report?.version ?? 0 };
};
const figures = (hours: number | null, places: number | null = null) => ({
  figures: { hours, places, cents: null },
  note: "",
});

describe("from contract to confirmed delivery", () => {
  test("a signed contract is evidence, once; taken back it is none", async () => {
    const id = await desk.add();
    expect(await proofs("contract")).toHaveLength(0);
    await desk.step(id, "contract", "2026-03-20");
    await desk.step(id, "running", "2026-04-01");
    expect(await proofs("contract")).toEqual([
      // A promise of euros is told, not counted: the deliveries bring them.
      expect.objectContaining({ amountCents: null }),
    ]);
    await desk.step(id, "lost", "2026-11-01");
    expect(await proofs("contract")).toHaveLength(0);
    const { steps } = await desk.open(id);
    const lost = steps.find(({ kind }) => kind === "lost");
    await undoContractStep(db, coordinator, id, lost?.id ?? "", now);
    expect((await desk.open(id)).contract.state).toBe("running");
    expect(await proofs("contract")).toHaveLength(1);
    await removeContract(db, coordinator, id, now);
    expect(await proofs("contract")).toHaveLength(0);
  });

  test("the supplier reports by link, the buyer confirms, the total and the proof follow", async () => {
    const { id, token } = await desk.signed();
    const before = await desk.here((tx) => sumDelivered(tx, { nis: halle, year: 2026 }));
    const reportId = await reportedBy(token, { hours: "120,5", places: "2" });
    const waiting = await contractsToday(app, coordinator, { today, language: "nl", limit: 10 });
    expect(waiting.items.map(({ key }) => key)).toContain(`contract-report:${reportId}`);
    const done = await confirmReport(
      db,
      coordinator,
      await refOf(id, reportId),
      figures(120.5, 2),
      now,
    );
    expect(done).toEqual({ kind: "done", isEvidence: true });
    const after = await desk.here((tx) => sumDelivered(tx, { nis: halle, year: 2026 }));
    expect(after.delivered.hours - before.delivered.hours).toBe(120.5);
    expect(after.delivered.places - before.delivered.places).toBe(2);
    const [proof] = await proofs("delivery");
    expect(proof).toMatchObject({ hours: 120.5 });
    // Nobody reads from the proof how few they are.
    expect(JSON.stringify(proof)).not.toMatch(/2 plaatsen/);
    expect(await undoDecision(db, coordinator, await refOf(id, reportId), now)).toMatchObject({
      kind: "done",
    });
    expect(await proofs("delivery")).toHaveLength(0);
  });

  test("a purchase counts its euros once: what was delivered, not also what was agreed", async () => {
    const euros = async () =>
      (await evidence()).reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);
    const before = await euros();
    const { id, token } = await desk.signed();
    expect(await euros()).toBe(before);
    const reportId = await reportedBy(token, { hours: "100", cents: "45000,25" });
    const given = { figures: { hours: 100, places: null, cents: 45_000_25 }, note: "" };
    await confirmReport(db, coordinator, await refOf(id, reportId), given, now);
    expect((await euros()) - before).toBe(45_000_25);
    await undoDecision(db, coordinator, await refOf(id, reportId), now);
    expect(await euros()).toBe(before);
  });

  test("other figures than reported need a reason, and both stay", async () => {
    const { id, token } = await desk.signed();
    const reportId = await reportedBy(token, { hours: "150" });
    const ref = await refOf(id, reportId);
    expect(await confirmReport(db, coordinator, ref, figures(140), now)).toMatchObject({
      because: "no-reason",
    });
    const given = { ...figures(140), note: "De lijst telde een dag dubbel." };
    await confirmReport(db, coordinator, ref, given, now);
    const [report] = (await desk.open(id)).reports;
    expect(report).toMatchObject({ hours: 150, confirmed: { hours: 140 }, state: "confirmed" });
    const view = await openDelivery(app, token, now);
    expect(view).toMatchObject({ reports: [{ hours: 150, confirmed: { hours: 140 } }] });
    await undoDecision(db, coordinator, await refOf(id, reportId), now);
  });

  test("a dispute writes to the supplier, who corrects; then it waits again", async () => {
    const { id, token } = await desk.signed();
    const reportId = await reportedBy(token);
    const ref = await refOf(id, reportId);
    const letter = { to: "info@groenwerk.example", subject: "Uw melding", body: "Klopt dit?" };
    const reason = "Juni was er niemand.";
    expect(await disputeReport(app, coordinator, ref, { reason: " ", letter }, now)).toMatchObject({
      because: "no-reason",
    });
    await disputeReport(app, coordinator, ref, { reason, letter }, now);
    expect((await desk.letters())[0]).toMatchObject({ to: letter.to, subject: "Uw melding" });
    const own = { id: reportId, version: ref.version + 1 };
    const again = await reportDelivery(app, token, { ...desk.form({ hours: "80" }), own }, now);
    expect(again.kind).toBe("reported");
    const { reports, reportEvents } = await desk.open(id);
    expect(reports).toMatchObject([{ state: "waiting", hours: 80, decisionNote: "" }]);
    expect(reportEvents.map(({ kind }) => kind)).toEqual(["corrected", "disputed", "reported"]);
  });

  test("two buyers at once: the second is shown what the first decided", async () => {
    const { id, token } = await desk.signed();
    const ref = await refOf(id, await reportedBy(token));
    const [one, two] = await Promise.all([
      confirmReport(db, coordinator, ref, figures(120), now),
      confirmReport(db, staffOf(halle), ref, figures(100), now),
    ]);
    expect([one.kind, two.kind].sort()).toEqual(["done", "stale"]);
  });
});

describe("the link of the supplier", () => {
  test("the same form twice is one report; an overlap, a future day and a negative count are told", async () => {
    const { id, token } = await desk.signed();
    const form = desk.form();
    await reportDelivery(app, token, form, now);
    await reportDelivery(app, token, form, now);
    expect((await desk.open(id)).reports).toHaveLength(1);
    const wrong = desk.form({ from: "2026-06-15", to: "2027-01-15", hours: "-3", places: "2,5" });
    const done = await reportDelivery(app, token, wrong, now);
    expect(done).toMatchObject({ kind: "problems" });
    expect(done.kind === "problems" && done.problems.map(({ because }) => because)).toEqual([
      "in-the-future",
      "crosses-year",
      "overlaps",
      "negative",
      "not-whole",
    ]);
  });

  test("more than all that was promised is asked once more; a national number is refused", async () => {
    const { token } = await desk.signed();
    const much = desk.form({ hours: "800" });
    expect(await reportDelivery(app, token, much, now)).toMatchObject({
      problems: [{ field: "hours", because: "more-than-promised", about: { most: 730 } }],
    });
    const sure = { ...much, typed: { ...much.typed, sure: true } };
    expect((await reportDelivery(app, token, sure, now)).kind).toBe("reported");
    const named = desk.form({ from: "2026-07-01", to: "2026-07-31", note: "Jan, 85.07.30-033.28" });
    expect(await reportDelivery(app, token, named, now)).toMatchObject({
      problems: [{ field: "note", because: "national-number" }],
    });
  });

  test("withdrawn, expired or made up it opens nothing", async () => {
    const { id, token } = await desk.signed();
    // Not the last letter: a part of its bits says nothing, so another one may be the same link.
    const [first, rest] = [token.slice(0, -10), token.slice(-9)];
    const madeUp = `${first}${token.at(-10) === "A" ? "B" : "A"}${rest}`;
    expect(await openDelivery(app, madeUp, now)).toMatchObject({
      because: "no-such-link",
    });
    expect(await openDelivery(app, token, at("2027-12-31"))).toMatchObject({ because: "expired" });
    await withdrawLink(app, coordinator, id, now);
    expect(await openDelivery(app, token, now)).toMatchObject({ because: "no-such-link" });
    expect(await reportDelivery(app, token, desk.form(), now)).toMatchObject({
      because: "no-such-link",
    });
  });

  test("what was confirmed can no longer be changed through it", async () => {
    const { id, token } = await desk.signed();
    const reportId = await reportedBy(token);
    await confirmReport(db, coordinator, await refOf(id, reportId), figures(120), now);
    const own = { id: reportId, version: (await refOf(id, reportId)).version };
    expect(await reportDelivery(app, token, { ...desk.form(), own }, now)).toMatchObject({
      because: "already-confirmed",
    });
    expect(await withdrawReport(app, token, reportId, now)).toMatchObject({
      because: "already-confirmed",
    });
  });

  test("a report of another contract cannot be reached", async () => {
    const first = await desk.signed();
    const second = await desk.signed();
    const reportId = await reportedBy(first.token);
    expect(await withdrawReport(app, second.token, reportId, now)).toMatchObject({
      because: "no-such-report",
    });
  });
});

describe("two people at once", () => {
  test("what only one changed is kept; what both changed is laid side by side", async () => {
    const id = await desk.add();
    const { version } = (await desk.open(id)).contract;
    const theirs = aContract({ title: "Wieden (voorbeeld)", amountCents: 100 });
    expect(await changeContract(db, coordinator, id, theirs, version, now)).toMatchObject({
      kind: "saved",
    });
    const other = aContract({ endsOn: asDay("2027-12-31") });
    expect(await changeContract(db, staffOf(halle), id, other, version, now)).toMatchObject({
      kind: "saved",
    });
    const { contract } = await desk.open(id);
    expect(contract).toMatchObject({ title: "Wieden (voorbeeld)", endsOn: "2027-12-31" });
    const both = aContract({ title: "Onkruid (voorbeeld)" });
    expect(await changeContract(db, coordinator, id, both, version, now)).toMatchObject({
      kind: "conflict",
      groups: ["title"],
    });
  });

  test("a step noted on an old page is not written twice", async () => {
    const id = await desk.add();
    const { version } = (await desk.open(id)).contract;
    const order = {
      kind: "meeting",
      happenedOn: today,
      note: "",
      cents: null,
      lostBecause: null,
    } as const;
    await takeContractStep(db, coordinator, id, { ...order, version }, now);
    expect(await takeContractStep(db, coordinator, id, { ...order, version }, now)).toMatchObject({
      kind: "stale",
    });
  });
});

describe("who may", () => {
  test("a colleague of another municipality, a reader and another partnership see nothing", async () => {
    const { id } = await desk.signed();
    for (const actor of [staffOf(dilbeek), reader, stranger]) {
      expect(await removeContract(db, actor, id, now)).toMatchObject({ kind: "refused" });
    }
    const filter = readContractFilter(new URLSearchParams());
    const asked = { language: "nl", today, page: 1, asBoard: false } as const;
    expect(await readContracts(app, staffOf(dilbeek), filter, asked)).toMatchObject({ total: 0 });
    expect(await readContracts(app, reader, filter, asked)).toMatchObject({ kind: "refused" });
  });

  test("a contract of the whole partnership is for coordinators", async () => {
    const id = await desk.add({ nis: null });
    expect(await removeContract(db, staffOf(halle), id, now)).toMatchObject({ kind: "refused" });
    expect(await removeContract(db, coordinator, id, now)).toEqual({ kind: "done" });
    expect(await restoreContract(db, coordinator, id, now)).toEqual({ kind: "done" });
  });
});

describe("lists", () => {
  test("the database and the rules agree on who is behind", async () => {
    const filter = readContractFilter(new URLSearchParams("teken=achter"));
    const asked = { language: "nl", today, page: 1, asBoard: false } as const;
    const list = await readContracts(app, coordinator, filter, asked);
    if (list.kind !== "list") throw new Error("no list");
    expect(list.total).toBeGreaterThan(0);
    expect(list.lines.every(({ progress }) => progress.isBehind)).toBe(true);
    const all = await readContracts(
      app,
      coordinator,
      readContractFilter(new URLSearchParams()),
      asked,
    );
    if (all.kind !== "list") throw new Error("no list");
    expect(all.lines.filter(({ progress }) => progress.isBehind)).toHaveLength(list.total);
    expect(all.total).toBe((await desk.here((tx) => listContracts(tx))).length);
  });

  test("a file does not tell how few places there are", async () => {
    const filter = readContractFilter(new URLSearchParams());
    const file = await exportContracts(app, coordinator, filter, {
      language: "nl",
      today,
      format: "csv",
    });
    if (file.kind !== "file") throw new Error(file.because);
    let text = "";
    for await (const piece of file.content as AsyncIterable<string>) text += piece;
    expect(text).toContain("Onkruid wieden");
    expect(text.split("\n").some((line) => /;[123];[123];/.test(line))).toBe(false);
  });

  test("a promise taken away can be taken back", async () => {
    const { id } = await desk.signed();
    const [clause] = (await desk.open(id)).clauses;
    await removeClause(db, coordinator, id, clause?.id ?? "", now);
    expect((await desk.open(id)).clauses).toHaveLength(0);
    const step = (await desk.open(id)).steps.find(({ kind }) => kind === "promises");
    await undoContractStep(db, coordinator, id, step?.id ?? "", now);
    expect((await desk.open(id)).clauses).toMatchObject([{ hours: 730 }]);
  });
});
