import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#access";
import { asDay, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { aTestApp } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import {
  seedExampleReferenceFacts,
  seedOrganisations,
  seedPartnership,
} from "../../../register/examples/index.ts";
import { emptyNeed } from "../../rules/need.ts";
import { parseNeedFilter } from "../../rules/needs/need-filter.ts";
import { closeNeed, removeNeed, renameNeed, restoreNeed } from "./change-need.ts";
import { keepNeed } from "./keep-need.ts";
import { readNeeds } from "./list-needs.ts";
import { matchingToday } from "./matching-today.ts";
import { findNeedOf } from "./need-of.ts";
import { openMatch } from "./open-match.ts";
import { openNeed } from "./open-need.ts";
import { mailOrganisation, noteStep, planStep, undoStep } from "./take-step.ts";

const database = await aTestDatabase();
const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
const asked = { language: "nl", today } as const;
let app: App & { jobs: { close(): Promise<void> } };
let here: string;
let coordinator: Actor;
let organisations: string[];
let needId: string;

beforeAll(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "matching-"));
  app = await aTestApp(database, { dataFolder, projectRoot: `${process.cwd()}/` });
  await database.owner.db.transaction().execute(seedExampleReferenceFacts);
  here = await seedPartnership(database.owner.db, "hier");
  coordinator = {
    kind: "person",
    personId: "00000000-0000-4000-8000-000000000001",
    name: "Noor Voorbeeld",
    partnershipId: here,
    grants: [{ role: "coordinator" }],
  };
  organisations = await inPartnership(database.db, { partnershipId: here }, (tx) =>
    seedOrganisations(tx, 8),
  );
});
afterAll(() => app.jobs.close());

let count = 0;
beforeEach(async () => {
  count += 1;
  const need = {
    ...emptyNeed,
    texts: ["Tuinonderhoud rond de scholen"],
    place: { nis: ["23027"], nuts: [] },
  };
  const origin = { kind: "question", ref: `q${count}`, label: `V-${count}` } as const;
  const kept = await inPartnership(database.db, { partnershipId: here }, (tx) =>
    keepNeed(tx, coordinator, { title: "", need, origin }, now),
  );
  needId = kept.kind === "refused" ? "" : kept.id;
});

const which = (version: number, organisation = organisations[0] ?? "") => ({
  needId,
  ref: organisation,
  version,
});
const open = async () => {
  const opened = await openMatch(app, coordinator, which(0), { ...asked, letterIn: "nl" });
  if (opened.kind === "refused") throw new Error(opened.because);
  return opened;
};
const evidence = () =>
  inPartnership(database.db, { partnershipId: here }, (tx) =>
    tx
      .selectFrom("evidence")
      .select(["title", "kind", "amount_cents", "set_aside_at"])
      .where("origin", "=", "matching")
      .where("title", "like", `V-${count} %`)
      .execute(),
  );
const step = { happenedOn: today, note: "", cents: null, followUpOn: null };

test("a letter stands in the outbox, and the organisation is to be followed up", async () => {
  const { letter, lookAgainOn } = await open();
  expect(letter.text).toContain("Tuinonderhoud rond de scholen");
  const given = { ...letter, to: "groen@voorbeeld.example", followUpOn: lookAgainOn };
  expect(await mailOrganisation(app, coordinator, which(0), given, now)).toMatchObject({
    kind: "taken",
  });
  const letters = await inPartnership(database.db, { partnershipId: here }, (tx) =>
    app.mail.list(tx),
  );
  expect(letters[0]).toMatchObject({ to: "groen@voorbeeld.example", subject: letter.subject });
  const opened = await openNeed(app, coordinator, needId, asked);
  expect(opened).toMatchObject({ taken: [{ state: "contacted", followUpOn: "2026-11-30" }] });
  // The same form sent a second time writes no second letter.
  expect(await mailOrganisation(app, coordinator, which(0), given, now)).toMatchObject({
    because: "changed-since",
  });
  expect(
    await mailOrganisation(app, coordinator, which(2), { ...given, to: "geen adres" }, now),
  ).toMatchObject({ because: "no-address" });
});

test("a quote becomes evidence of a match without the words of who asked; taken back, it counts nowhere", async () => {
  expect((await evidence()).length).toBe(0);
  await noteStep(app, coordinator, which(0), { ...step, kind: "quote", cents: 125_000 }, now);
  expect(await evidence()).toMatchObject([
    { kind: "match", amount_cents: 125_000, set_aside_at: null },
  ]);
  expect((await evidence())[0]?.title).toMatch(/^V-\d+ – Groendienst/);
  const { steps } = await open();
  expect(await undoStep(app, coordinator, which(0), steps[0]?.id ?? "", now)).toEqual({
    kind: "undone",
  });
  expect((await evidence())[0]?.set_aside_at).not.toBeNull();
  expect(await open()).toMatchObject({ match: { state: "named" } });
  expect(await undoStep(app, coordinator, which(0), steps[0]?.id ?? "", now)).toMatchObject({
    because: "cannot-be-undone",
  });
});

test("an owned action is made in the plan, a second one when asked again", async () => {
  const given = { title: "Bellen", dueOn: asDay("2026-12-01"), ownerPersonId: null };
  await planStep(app, { kind: "operator", partnershipId: here }, which(0), given, now);
  await planStep(app, { kind: "operator", partnershipId: here }, which(2), given, now);
  const { steps, match } = await open();
  expect(new Set(steps.map(({ actionNumber }) => actionNumber)).size).toBe(2);
  expect(match?.followUpOn).toBe("2026-12-01");
});

test("the page of today tells who answered and whom to look at again, and the question shows it", async () => {
  const late = { ...step, followUpOn: asDay("2026-11-20") };
  await noteStep(app, coordinator, which(0), { ...late, kind: "call" }, now);
  const second = which(0, organisations[4]);
  await noteStep(app, coordinator, second, { ...step, kind: "answer-yes" }, now);
  const question = { ...asked, limit: 20, only: { mine: true } };
  const { items } = await matchingToday(app, coordinator, question);
  const own = items.filter(({ href }) => href.includes(needId));
  expect(own.map(({ kind, on }) => [kind, on])).toEqual([
    ["reply", "2026-11-23"],
    ["overdue", "2026-11-20"],
  ]);
  const of = await inPartnership(database.db, { partnershipId: here }, (tx) =>
    findNeedOf(tx, coordinator, { kind: "question", ref: `q${count}` }, "fr"),
  );
  // Of one moment: by name.
  expect(of?.matches.map(({ state }) => state)).toEqual(["intéressée", "contactée"]);
  await closeNeed(database.db, coordinator, needId, "Klaar", now);
  const after = await matchingToday(app, coordinator, question);
  expect(after.items.filter(({ href }) => href.includes(needId))).toEqual([]);
});

test("two people who rename one need keep both texts until somebody chose", async () => {
  const rename = (title: string, version: number) =>
    renameNeed(database.db, coordinator, needId, { title, note: "", version }, now);
  expect(await rename("Groen bij scholen", 1)).toEqual({ kind: "changed" });
  expect(await rename("Schooltuinen", 1)).toMatchObject({
    kind: "conflict",
    version: 2,
    conflicts: [{ field: "title", theirs: "Groen bij scholen", yours: "Schooltuinen" }],
  });
  expect(await rename("Schooltuinen", 2)).toEqual({ kind: "changed" });
  expect(await rename(" ", 3)).toMatchObject({ because: "no-title" });
});

test("a removed need leaves the list, is found by its words among the removed, and comes back", async () => {
  const found = async (query: string) => {
    const filter = parseNeedFilter(new URLSearchParams(query));
    const list = await readNeeds(database.db, coordinator, filter, { ...asked, page: 1 });
    return list.kind === "refused" ? [] : list.needs.map(({ id }) => id);
  };
  await noteStep(app, coordinator, which(0), { ...step, kind: "call" }, now);
  expect(await found("q=groendienst+scholen")).toContain(needId);
  expect(await found("q=groendienst+100%25")).toEqual([]);
  await removeNeed(database.db, coordinator, needId, now);
  expect(await found("")).not.toContain(needId);
  expect(await found("toon=verwijderd&q=tuinonderhoud")).toContain(needId);
  expect(await noteStep(app, coordinator, which(2), { ...step, kind: "call" }, now)).toMatchObject({
    because: "removed",
  });
  await restoreNeed(database.db, coordinator, needId, now);
  expect(await found("gemeente=23027")).toContain(needId);
  expect(await found("gemeente=23003")).not.toContain(needId);
});
