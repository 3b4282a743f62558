import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { aTestPartnership } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { readFilter } from "../../rules/actions/action-filter.ts";
import { readEvidenceFilter } from "../../rules/evidence/evidence-filter.ts";
import type { NewEvidence } from "../../rules/evidence.ts";
import { listYearEvidence, sumYearEvidence } from "../../store/evidence/year-evidence.ts";
import { listFrames } from "../../store/frames/frames.ts";
import { addAction } from "../actions/add-action.ts";
import { openAction } from "../actions/open-action.ts";
import { removeAction } from "../actions/undo-action.ts";
import { countEvidence } from "../coverage/count-evidence.ts";
import { openPlan } from "../plan/open-plan.ts";
import { linkEvidence, makeActionOfEvidence, setAside } from "./arrange-evidence.ts";
import { saveEvidence } from "./edit-evidence.ts";
import { listEvidence } from "./list-evidence.ts";
import { openEvidence } from "./open-evidence.ts";
import { actionIdOf, openForm } from "./open-form.ts";
import { openTray } from "./open-tray.ts";
import { recordEvidence } from "./record-evidence.ts";

const database = await aTestDatabase();
const app = { db: database.db };
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
const asked = { language: "nl", today } as const;
const [halle, beersel] = ["23027", "23003"];
let partnershipId = "";

const who = (grant: Grant): Actor => ({
  kind: "person",
  personId: randomUUID(),
  name: "Noor Voorbeeld",
  partnershipId,
  grants: [grant],
});
const coordinator = () => who({ role: "coordinator" });
const staffOfHalle = () => who({ role: "municipal-staff", nis: halle });
const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(app.db, { partnershipId }, work);

beforeAll(async () => {
  partnershipId = await aTestPartnership(database, "zicht");
});

async function anAction(title: string, nis: readonly string[]) {
  const dates = { startsOn: asDay("2026-01-01"), dueOn: asDay("2026-12-31") };
  const added = await here((tx) =>
    addAction(tx, coordinator(), { title, ...dates, nis, origin: "hand" }, now),
  );
  if (added.kind === "refused") throw new Error(added.because);
  return added;
}

async function recorded(more: Partial<NewEvidence> = {}): Promise<string> {
  const evidence: NewEvidence = {
    kind: "event",
    title: "Fietspunt geopend",
    happenedOn: asDay("2026-10-01"),
    nis: [halle],
    origin: "networking",
    ...more,
  };
  const answer = await here((tx) => recordEvidence(tx, coordinator(), evidence, now));
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer.id;
}

describe("staff and the actions of another municipality", () => {
  test("are not told its title: not by number, not in a choice, not as a suggestion", async () => {
    const theirs = await anAction("Fietspunt Beersel uitbesteed", [beersel]);
    const id = await recorded();
    expect(await actionIdOf(app, staffOfHalle(), theirs.number)).toBeNull();
    expect(await actionIdOf(app, coordinator(), theirs.number)).toBe(theirs.id);
    const told = [
      await openForm(app, staffOfHalle(), { ...asked, actionId: theirs.id }),
      await openTray(app, staffOfHalle(), { ...asked, page: 1 }),
      await openEvidence(app, staffOfHalle(), id, asked),
      await listEvidence(
        app,
        staffOfHalle(),
        readEvidenceFilter(new URLSearchParams({ actie: theirs.id }), 2026),
        { ...asked, page: 1 },
      ),
    ];
    expect(JSON.stringify(told)).not.toContain("uitbesteed");
    const tray = await openTray(app, coordinator(), { ...asked, page: 1 });
    expect(JSON.stringify(tray)).toContain("uitbesteed");
  });

  test("cannot let their own evidence count for it, by its id either", async () => {
    const theirs = await anAction("Strijkatelier", [beersel]);
    const id = await recorded();
    expect(await linkEvidence(app, staffOfHalle(), [id], theirs.id, now)).toMatchObject({
      because: "no-such-action",
    });
    const evidence = {
      kind: "event",
      title: "Langs de id",
      happenedOn: today,
      nis: [halle],
      origin: "hand",
      actionId: theirs.id,
    } as const;
    const direct = await here((tx) => recordEvidence(tx, staffOfHalle(), evidence, now));
    expect(direct).toMatchObject({ because: "no-such-action" });
  });

  test("see that their evidence is linked, and editing it leaves the link alone", async () => {
    const theirs = await anAction("Wasserij uitbesteed", [beersel]);
    const id = await recorded({ actionId: theirs.id });
    const opened = await openEvidence(app, staffOfHalle(), id, asked);
    if (opened.kind === "refused") throw new Error(opened.because);
    expect(opened).toMatchObject({ action: null, link: "elsewhere" });
    expect(JSON.stringify(opened)).not.toContain("uitbesteed");
    const content = { ...opened.evidence.content, title: "Nieuwe titel", actionId: null };
    await saveEvidence(app, staffOfHalle(), { id, version: 1, content }, now);
    const after = await openEvidence(app, coordinator(), id, asked);
    expect(after).toMatchObject({
      action: { id: theirs.id },
      evidence: { content: { title: "Nieuwe titel" } },
    });
    const listed = await listEvidence(
      app,
      staffOfHalle(),
      readEvidenceFilter(new URLSearchParams("q=nieuwe"), 2026),
      { ...asked, page: 1 },
    );
    expect(listed).toMatchObject({ rows: [{ id, action: null, state: "linked" }] });
  });

  test("read at an action for all only the evidence that is theirs to read, and count no more", async () => {
    const shared = await anAction("Netwerkdag", []);
    await recorded({ actionId: shared.id, title: "Deel van Halle" });
    await recorded({ actionId: shared.id, title: "Deel van Beersel", nis: [beersel] });
    const aside = await recorded({ actionId: shared.id, title: "Vergissing" });
    await setAside(app, coordinator(), [aside], true, now);
    const opened = await openAction(app.db, staffOfHalle(), shared.id);
    expect(opened).toMatchObject({ evidenceTotal: 1, evidence: [{ title: "Deel van Halle" }] });
    expect(await openAction(app.db, coordinator(), shared.id)).toMatchObject({ evidenceTotal: 2 });
    const inList = async (actor: Actor) => {
      const plan = await openPlan(app.db, actor, {
        view: "list",
        filter: readFilter(new URLSearchParams("q=netwerkdag"), 2026),
        planId: null,
        order: { key: "number", descending: false },
        page: 1,
        month: "2026-11",
        today,
      });
      return plan.kind === "plan" && plan.shown.view === "list" ? plan.shown.actions : [];
    };
    expect(await inList(staffOfHalle())).toMatchObject([{ evidence: 1 }]);
    expect(await inList(coordinator())).toMatchObject([{ evidence: 2 }]);
  });
});

describe("an action that was removed", () => {
  test("its evidence says so, keeps the link when edited, and comes back with it", async () => {
    const { id: actionId } = await anAction("Per vergissing gemaakt", [halle]);
    const id = await recorded({ actionId, title: "Blijft wachten" });
    await removeAction(app.db, coordinator(), actionId, "removed", now);
    const opened = await openEvidence(app, coordinator(), id, asked);
    if (opened.kind === "refused") throw new Error(opened.because);
    expect(opened).toMatchObject({ action: null, link: "removed" });
    const content = { ...opened.evidence.content, title: "Blijft staan", actionId: null };
    await saveEvidence(app, coordinator(), { id, version: 1, content }, now);
    await removeAction(app.db, coordinator(), actionId, "restored", now);
    expect(await openEvidence(app, coordinator(), id, asked)).toMatchObject({
      action: { id: actionId },
      link: "shown",
    });
  });

  test("is not given to a deed once more, where it would count for nothing", async () => {
    const id = await recorded({ title: "Twee keer gevraagd" });
    const made = await makeActionOfEvidence(app, coordinator(), id, now);
    if (!("actionId" in made)) throw new Error("refused");
    await linkEvidence(app, coordinator(), [id], null, now);
    await removeAction(app.db, coordinator(), made.actionId, "removed", now);
    expect(await makeActionOfEvidence(app, coordinator(), id, now)).toMatchObject({
      because: "no-such-action",
    });
  });
});

test("evidence of a removed action waits in the tray, wherever one looks, until the action is back", async () => {
  const { id: actionId } = await anAction("Weg en terug", [halle]);
  const happenedOn = asDay("2016-05-05");
  await recorded({ actionId, happenedOn, tookPart: { people: 7 } });
  await recorded({ happenedOn, tookPart: { people: 2 } });
  const linkedAndWaiting = async () => {
    const found: number[] = [];
    for (const state of ["linked", "tray"] as const) {
      const filter = readEvidenceFilter(new URLSearchParams(`jaar=2016&stand=${state}`), 2026);
      const list = await listEvidence(app, coordinator(), filter, { ...asked, page: 1 });
      if (list.kind === "refused") throw new Error(list.because);
      const [rows, sums] = await here(async (tx) => [
        await listYearEvidence(tx, 2016, { only: state }),
        await sumYearEvidence(tx, 2016, { only: state }),
      ]);
      const people = rows.reduce((sum, row) => sum + (row.people ?? 0), 0);
      expect(list.totals.people).toBe(people);
      expect(list.rows.every((row) => row.state === state)).toBe(true);
      expect(sums.reduce((sum, row) => sum + Number(row.people), 0)).toBe(people);
      expect(rows.every((row) => (row.actionId !== null) === (state === "linked"))).toBe(true);
      found.push(people);
    }
    return found;
  };
  const inTray = async () => {
    const tray = await openTray(app, coordinator(), { ...asked, page: 1 });
    if (tray.kind === "refused") throw new Error(tray.because);
    expect(tray.total).toBe(tray.waiting.length);
    return tray.waiting.filter((one) => one.happenedOn === happenedOn).length;
  };
  expect([await linkedAndWaiting(), await inTray()]).toEqual([[7, 2], 1]);
  await removeAction(app.db, coordinator(), actionId, "removed", now);
  expect([await linkedAndWaiting(), await inTray()]).toEqual([[0, 9], 2]);
  await removeAction(app.db, coordinator(), actionId, "restored", now);
  expect([await linkedAndWaiting(), await inTray()]).toEqual([[7, 2], 1]);
});

test("evidence that waits for a removed action counts after one click through a new one", async () => {
  const { id: actionId } = await anAction("Nooit gebeurd", [halle]);
  const evidenceId = await recorded({ actionId, happenedOn: asDay("2025-05-05"), nis: [halle] });
  await removeAction(app.db, coordinator(), actionId, "removed", now);
  const [frame] = await here((tx) => listFrames(tx, 2025));
  const operator: Actor = { kind: "operator", partnershipId };
  const counts = { frameId: frame?.id ?? "", code: frame?.priorities[0]?.code ?? "" };
  const counted = await countEvidence(app.db, operator, { evidenceId, counts }, now);
  expect(counted).toMatchObject({ kind: "counted", made: true });
});

test("an action of a year no plan has, or for a frame that is not there, is told or left out", async () => {
  const dates = { startsOn: asDay("2026-01-01"), dueOn: asDay("2026-12-31") };
  const added = (more: object) =>
    here((tx) =>
      addAction(tx, coordinator(), { title: "Proef", ...dates, origin: "hand", ...more }, now),
    );
  expect(await added({ dueOn: asDay("9999-12-31") })).toMatchObject({
    because: "year-out-of-range",
    about: "dueOn",
  });
  expect(await added({ startsOn: asDay("1026-01-01") })).toMatchObject({ about: "startsOn" });
  const counts = [{ frameId: randomUUID(), code: "X" }];
  expect(await added({ counts })).toMatchObject({ kind: "added" });
});
