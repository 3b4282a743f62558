import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { inPartnership } from "#platform/db";
import { addAgreement, markAgreed, openDecision, takeAgreementBack } from "./agree.ts";
import { movePart, removePart } from "./arrange-draft.ts";
import { beginDraft, bringDraftBack, giveUpDraft } from "./begin-draft.ts";
import { addComment, setCommentSettled } from "./comments.ts";
import { openComparison } from "./compare.ts";
import { addGoal, addIndicator, saveGoal, saveVisionText } from "./edit-draft.ts";
import { openVision } from "./open-vision.ts";

import {
  agreedVision,
  agreement,
  anIndicator,
  aPartnership,
  app,
  begin,
  db,
  emptyTitle,
  goalOf,
  now,
  open,
  today,
} from "./test-vision.ts";

describe("a vision and its versions", () => {
  test("holds only once somebody agreed, and then replaces the one before", async () => {
    const people = await aPartnership();
    const { coordinator, reader } = people;
    const first = await begin(coordinator);
    expect(await markAgreed(db, coordinator, first)).toMatchObject({ because: "no-agreement" });
    expect(await openVision(db, reader, null, today)).toMatchObject({ kind: "none" });
    await addAgreement(app, coordinator, first, agreement, now);
    await markAgreed(db, coordinator, first);
    const second = await begin(coordinator);
    await addAgreement(app, coordinator, second, { ...agreement, nis: null }, now);
    await markAgreed(db, coordinator, second);
    const opened = await open(reader);
    expect(opened.vision.number).toBe(2);
    expect(opened.missing).toEqual(["23003", "23027"]);
    expect(opened.versions.map(({ status }) => status)).toEqual(["agreed", "replaced"]);
  });

  test("is never changed once agreed: not by the use cases, not by the database", async () => {
    const people = await aPartnership();
    const { coordinator } = people;
    const number = await agreedVision(people);
    const { vision } = await open(coordinator, number);
    const agreed = { kind: "refused", because: "agreed-already" };
    const edit = { version: 1, base: {}, yours: { title: "Anders", body: "" } };
    expect(await saveVisionText(db, coordinator, number, edit, now)).toMatchObject(agreed);
    const goal = vision.goals[0];
    const indicator = goal?.indicators[0];
    if (!goal || !indicator) throw new Error("no indicator");
    const at = { number, goalId: goal.id };
    expect(await saveGoal(db, coordinator, at, edit, now)).toMatchObject(agreed);
    const part = { kind: "goal", id: goal.id } as const;
    expect(await removePart(db, coordinator, number, part, "remove", now)).toMatchObject(agreed);
    expect(await takeAgreementBack(app, coordinator, number, vision.id)).toMatchObject(agreed);
    const tenant = { partnershipId: coordinator.partnershipId };
    for (const attempt of [
      sql`update vision set body = 'anders' where id = ${vision.id}`,
      sql`update vision set status = 'draft' where id = ${vision.id}`,
      sql`delete from vision where id = ${vision.id}`,
      sql`update vision_goal set title = 'anders' where id = ${goal.id}`,
      sql`delete from vision_goal where id = ${goal.id}`,
      sql`insert into vision_goal (partnership_id, vision_id, position, title)
        values (current_partnership(), ${vision.id}, 9, 'nog een')`,
      sql`update vision_indicator set target = 1 where id = ${indicator.id}`,
      sql`delete from vision_agreement where vision_id = ${vision.id}`,
    ]) {
      await expect(inPartnership(db, tenant, (tx) => attempt.execute(tx))).rejects.toThrow(
        /was agreed/,
      );
    }
    expect((await open(coordinator, number)).vision).toEqual(vision);
  });

  test("keeps an agreement whose document is gone", async () => {
    const { coordinator } = await aPartnership();
    const number = await begin(coordinator);
    const file = { name: "besluit.pdf", bytes: new TextEncoder().encode("%PDF-1.7 besluit") };
    await addAgreement(app, coordinator, number, { ...agreement, file }, now);
    await markAgreed(db, coordinator, number);
    const id = (await open(coordinator)).agreements[0]?.file?.id ?? "";
    const tenant = { partnershipId: coordinator.partnershipId };
    expect(await inPartnership(db, tenant, (tx) => app.files.remove(tx, id))).toBe(true);
    expect((await open(coordinator)).agreements).toMatchObject([{ file: null }]);
  });

  test("a new draft begins as a copy and can be compared goal by goal", async () => {
    const people = await aPartnership();
    await agreedVision(people);
    const number = await begin(people.coordinator);
    const draft = await open(people.coordinator, number);
    expect(goalOf(draft).indicators).toMatchObject([{ name: "Plaatsen in arbeidszorg" }]);
    await addGoal(db, people.coordinator, number, { title: "Beurs", body: "" }, now);
    const edit = {
      version: 1,
      base: { title: "Meer werk", body: "Op maat." },
      yours: { title: "Meer werk in elke gemeente", body: "Op maat." },
    };
    const at = { number, goalId: goalOf(draft).id };
    expect(await saveGoal(db, people.coordinator, at, edit, now)).toMatchObject({ kind: "saved" });
    const compared = await openComparison(db, people.coordinator, { from: 1, to: 2 }, "nl");
    if (compared.kind !== "compared") throw new Error(compared.because);
    expect(compared.comparison.goals.map(({ fate }) => fate)).toEqual(["changed", "added"]);
  });

  test("two who begin at the same moment get one draft", async () => {
    const { coordinator } = await aPartnership();
    const start = { text: null, withGoals: false, emptyTitle };
    const begun = await Promise.all([1, 2, 3].map(() => beginDraft(db, coordinator, start, now)));
    expect(begun.map(({ kind }) => kind).sort()).toEqual(["begun", "refused", "refused"]);
  });

  test("has one draft at a time; one that was given up comes back", async () => {
    const { coordinator } = await aPartnership();
    const number = await begin(coordinator);
    const again = await beginDraft(
      db,
      coordinator,
      { text: null, withGoals: false, emptyTitle },
      now,
    );
    expect(again).toMatchObject({ because: "draft-exists", number });
    await giveUpDraft(db, coordinator, number, now);
    expect(await openVision(db, coordinator, number, today)).toMatchObject({ kind: "refused" });
    expect(await bringDraftBack(db, coordinator, number)).toEqual({ kind: "done" });
    expect((await open(coordinator, number)).vision.status).toBe("draft");
  });
});

describe("a draft that is edited", () => {
  test("by two at once keeps what both did, and asks only where they clash", async () => {
    const { coordinator } = await aPartnership();
    const number = await begin(coordinator);
    const base = { title: "Visie", fromYear: "", toYear: "", body: "" };
    const edit = (yours: Partial<typeof base>) => ({
      version: 1,
      base,
      yours: { ...base, ...yours },
    });
    const save = (yours: Partial<typeof base>) =>
      saveVisionText(db, coordinator, number, edit(yours), now);
    expect(await save({ body: "De tekst" })).toMatchObject({ kind: "saved" });
    expect(await save({ title: "Samen" })).toMatchObject({ kind: "saved" });
    const both = (await open(coordinator, number)).vision;
    expect(both).toMatchObject({ title: "Samen", body: "De tekst", version: 3 });
    expect(await save({ title: "Alleen" })).toMatchObject({
      kind: "stale",
      conflicts: ["title"],
      theirs: { title: "Samen" },
      yours: { title: "Alleen", body: "De tekst" },
      version: 3,
    });
    expect((await open(coordinator, number)).vision.title).toBe("Samen");
  });

  test("has its goals moved, removed with their indicators, and put back", async () => {
    const { coordinator } = await aPartnership();
    const number = await begin(coordinator);
    for (const title of ["Een", "Twee"]) {
      await addGoal(db, coordinator, number, { title, body: "" }, now);
    }
    const titles = async () =>
      (await open(coordinator, number)).vision.goals.map(({ title }) => title);
    const two = goalOf(await open(coordinator, number), 1);
    await addIndicator(db, coordinator, { number, goalId: two.id }, anIndicator, now);
    const part = { kind: "goal", id: two.id } as const;
    await movePart(db, coordinator, number, part, "up");
    expect(await titles()).toEqual(["Twee", "Een"]);
    await removePart(db, coordinator, number, part, "remove", now);
    expect(await titles()).toEqual(["Een"]);
    await removePart(db, coordinator, number, part, "restore", now);
    expect(await titles()).toEqual(["Twee", "Een"]);
    expect(goalOf(await open(coordinator, number)).indicators).toHaveLength(1);
  });
});

describe("who may what", () => {
  const refused = { kind: "refused", because: "not-permitted" };

  test("staff comment and see drafts; they change nothing", async () => {
    const people = await aPartnership();
    const { staff, coordinator } = people;
    const number = await begin(coordinator);
    const said = await addComment(db, staff, number, { goalId: null, body: "Te lang" }, now);
    if (said.kind !== "added") throw new Error(said.because);
    const at = { number, id: said.id };
    expect(await setCommentSettled(db, staff, at, true, now)).toEqual({ kind: "done" });
    expect((await open(coordinator)).comments).toMatchObject([{ resolvedBy: "Voorbeeld Halle" }]);
    expect(await setCommentSettled(db, coordinator, at, false, now)).toEqual({ kind: "done" });
    const goal = { title: "Doel", body: "" };
    expect(await addGoal(db, staff, number, goal, now)).toMatchObject(refused);
    expect(await markAgreed(db, staff, number)).toMatchObject(refused);
    expect(await addAgreement(app, staff, number, agreement, now)).toMatchObject(refused);
  });

  test("a reader sees what was agreed and nothing else", async () => {
    const people = await aPartnership();
    const { reader, coordinator } = people;
    await agreedVision(people);
    await addComment(db, coordinator, 1, { goalId: null, body: "Voor later" }, now);
    const draft = await begin(coordinator);
    const opened = await open(reader);
    expect(opened.vision.number).toBe(1);
    expect(opened.versions).toHaveLength(1);
    expect(opened.comments).toEqual([]);
    expect(await openVision(db, reader, draft, today)).toMatchObject({ because: "no-such-vision" });
    const compared = await openComparison(db, reader, { from: 1, to: draft }, "nl");
    expect(compared).toMatchObject({ because: "too-few" });
    const comment = { goalId: null, body: "Hallo" };
    expect(await addComment(db, reader, 1, comment, now)).toMatchObject(refused);
  });

  test("nothing of another partnership is seen", async () => {
    const ours = await aPartnership();
    await agreedVision(ours);
    const theirs = await aPartnership();
    expect(await openVision(db, theirs.coordinator, null, today)).toMatchObject({ kind: "none" });
    expect(await openVision(db, theirs.coordinator, 1, today)).toMatchObject({ kind: "refused" });
  });
});

describe("agreements and remarks", () => {
  test("a remark on what was agreed waits for whoever writes the next version", async () => {
    const people = await aPartnership();
    await agreedVision(people);
    const goalId = goalOf(await open(people.staff)).id;
    await addComment(db, people.staff, 1, { goalId, body: "Ook wijk-werken" }, now);
    const number = await begin(people.coordinator);
    expect((await open(people.coordinator, number)).earlier).toMatchObject([
      { number: 1, goalTitle: "Meer werk", comment: { body: "Ook wijk-werken" } },
    ]);
  });

  test("a council that agrees later is added to the version that holds", async () => {
    const people = await aPartnership();
    const number = await agreedVision(people);
    expect((await open(people.coordinator)).missing).toEqual(["23003"]);
    const later = { ...agreement, body: "Gemeenteraad van Beersel", nis: "23003" };
    await addAgreement(app, people.coordinator, number, later, now);
    const { missing, agreements } = await open(people.coordinator);
    expect(missing).toEqual([]);
    expect(agreements).toHaveLength(2);
  });

  test("a decision is kept when it is a document, and only handed to who may see it", async () => {
    const people = await aPartnership();
    const { coordinator, reader } = people;
    const number = await begin(coordinator);
    const bytes = new TextEncoder().encode("%PDF-1.7 besluit");
    const file = { name: "../besluit.pdf", bytes };
    const program = { name: "besluit.pdf", bytes: new TextEncoder().encode("MZ\u0000\u0001") };
    expect(
      await addAgreement(app, coordinator, number, { ...agreement, file: program }, now),
    ).toMatchObject({ because: "not-a-document" });
    const added = await addAgreement(app, coordinator, number, { ...agreement, file }, now);
    if (added.kind !== "added") throw new Error(added.because);
    const opened = await openDecision(app, coordinator, number, added.id);
    if (opened.kind !== "file") throw new Error(opened.because);
    expect(opened.opened.file).toMatchObject({ name: "besluit.pdf", mediaType: "application/pdf" });
    expect(await openDecision(app, reader, number, added.id)).toMatchObject({ kind: "refused" });
  });
});
