import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor, Grant } from "#access";
import { addDays, asDay, type Day, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { inPartnership, type Tx } from "#platform/db";
import type { OutgoingMail } from "#platform/mail";
import { aTestApp } from "../../../../../tests/database/test-app.ts";
import { aTestDatabase } from "../../../../../tests/database/test-database.ts";
import { aPartnership } from "../../../access/examples/index.ts";
import { aNewAction } from "../../examples/actions.ts";
import type { NewAction } from "../../rules/action.ts";
import { addAction } from "../actions/add-action.ts";
import { changeStatus } from "../actions/change-status.ts";
import {
  openNudgeLink,
  readNudgeSetting,
  switchNudgesByLink,
  switchOwnNudges,
} from "./nudge-setting.ts";
import { giveNudgeToken } from "./nudge-token.ts";
import { sendNudges } from "./send-nudges.ts";

const database = await aTestDatabase();
const { db } = database;
const app = await aTestApp(database, {
  dataFolder: await mkdtemp(join(tmpdir(), "regiekamer-nudges-")),
  url: "https://regiekamer.example",
});
afterAll(() => app.jobs.close());

const now = "2026-11-23T09:00:00.000Z" as Instant;
const today = asDay("2026-11-23");
const later = (days: number) => `${addDays(today, days)}T09:00:00.000Z` as Instant;
const due = (days: number): Day => addDays(today, days);
const [halle, dilbeek] = ["23027", "23016"] as const;

/** Each test has a partnership of its own. */
let partnershipId: string;
let operator: Actor;
beforeEach(async () => {
  partnershipId = await aPartnership(db, "Voorbeeld & Co");
  operator = { kind: "operator", partnershipId };
});

const here = <Result>(work: (tx: Tx) => Promise<Result>) =>
  inPartnership(db, { partnershipId }, work);

async function aColleague(
  name: string,
  grant: Grant,
  language: Language | null = null,
): Promise<Extract<Actor, { kind: "person" }>> {
  const personId = randomUUID();
  const email = `${name.toLowerCase()}-${personId.slice(0, 8)}@voorbeeld.example`;
  await database.owner.raw`insert into person (id, name, email, language)
    values (${personId}, ${`${name} Voorbeeld`}, ${email}, ${language})`;
  await here((tx) =>
    tx
      .insertInto("membership")
      .values({
        partnership_id: partnershipId,
        person_id: personId,
        role: grant.role,
        nis: grant.nis ?? null,
        organisation_id: null,
        via: "invitation",
      })
      .execute(),
  );
  return { kind: "person", personId, name, partnershipId, grants: [grant] };
}
const aCoordinator = (name = "Noor", language: Language | null = null) =>
  aColleague(name, { role: "coordinator" }, language);

async function anAction(change: Partial<NewAction>): Promise<string> {
  const action = aNewAction({ startsOn: asDay("2026-01-01"), dueOn: due(-3), ...change });
  const added = await here((tx) => addAction(tx, operator, action, now));
  if (added.kind !== "added") throw new Error(added.kind);
  return added.id;
}
const letters = (): Promise<OutgoingMail[]> => here((tx) => app.mail.list(tx));
async function run(at: Instant = now, options = {}) {
  const answer = await sendNudges(app, operator, at, options);
  if (answer.kind === "refused") throw new Error(answer.because);
  return answer;
}
const linkOf = ({ personId }: { personId: string }) =>
  giveNudgeToken(app.config, { partnershipId, personId });

describe("the letter", () => {
  test("says what is late and what is next, with links, and how to end it", async () => {
    const noor = await aCoordinator();
    const id = await anAction({ title: "Tuin <b>groot</b>", ownerPersonId: noor.personId });
    await anAction({ title: "Al een tijd", dueOn: due(-40), ownerPersonId: noor.personId });
    await anAction({ title: "Van niemand", dueOn: due(2) });
    await anAction({ title: "Nog lang niet", dueOn: due(30), ownerPersonId: noor.personId });
    expect(await run()).toMatchObject({
      sent: 1,
      people: [{ late: 2, soon: 0, ownerless: 1, outcome: "sent" }],
    });
    const [letter] = await letters();
    const token = await linkOf(noor);
    expect(letter?.subject).toBe("Voorbeeld & Co: 2 acties te laat, 1 actie zonder eigenaar");
    expect(letter?.text).toContain("Dag Noor Voorbeeld,");
    expect(letter?.text.indexOf("Al een tijd")).toBeLessThan(letter?.text.indexOf("Tuin") ?? 0);
    expect(letter?.text).toContain(`https://regiekamer.example/actie/${id}`);
    expect(letter?.text).toContain("vr 20 nov 2026, 3 dagen te laat");
    expect(letter?.text).toContain(`https://regiekamer.example/herinneringen/${token}\n`);
    expect(letter?.text).not.toContain("Nog lang niet");
    expect(letter?.html).toContain('<html lang="nl">');
    expect(letter?.html).toContain("Tuin &lt;b&gt;groot&lt;/b&gt;</a>");
    expect(letter?.html).toContain("Voorbeeld &amp; Co");
    expect(letter?.unsubscribeUrl).toBe(`https://regiekamer.example/herinneringen/${token}/af`);
  });

  test("is written in the language of its reader", async () => {
    const [camille, alex] = [await aCoordinator("Camille", "fr"), await aCoordinator("Alex", "en")];
    for (const { personId } of [camille, alex]) await anAction({ ownerPersonId: personId });
    await run();
    const subjects = (await letters()).map(({ subject }) => subject).toSorted();
    expect(subjects).toEqual([
      "Voorbeeld & Co : 1 action en retard",
      "Voorbeeld & Co: 1 action overdue",
    ]);
  });

  test("of very many actions stays short and leads on", async () => {
    const noor = await aCoordinator();
    for (let at = 0; at < 23; at += 1) await anAction({ ownerPersonId: noor.personId });
    await run();
    const [letter] = await letters();
    expect(letter?.subject).toContain("23 acties te laat");
    expect(letter?.text.match(/\/actie\//g)).toHaveLength(20);
    expect(letter?.text).toContain(
      `En nog 3 andere: bekijk de lijst\n  https://regiekamer.example/plan?jaar=alle&status=open&eigenaar=${noor.personId}&beeld=lijst`,
    );
  });
});

describe("who gets one", () => {
  test("whoever has something to do; nobody else", async () => {
    const noor = await aCoordinator();
    const staff = await aColleague("Sami", { role: "municipal-staff", nis: halle });
    await aColleague("Robin", { role: "municipal-staff", nis: dilbeek });
    const reader = await aColleague("Lou", { role: "reader" });
    await anAction({ title: "In Halle", nis: [halle], ownerPersonId: staff.personId });
    await anAction({ title: "Van Lou", ownerPersonId: reader.personId });
    await run();
    const found = await letters();
    const bodyOf = (name: string) => found.find(({ text }) => text.includes(`Dag ${name} `))?.text;
    expect(found).toHaveLength(2);
    expect(bodyOf("Sami")).toContain("In Halle");
    expect(bodyOf("Sami")).not.toContain("Van Lou");
    // Who may not read the plan cannot be told of it; then it needs another owner.
    expect(bodyOf("Noor")).toContain("Van Lou");
    expect(bodyOf("Noor")).not.toContain("In Halle");
    expect(await readNudgeSetting(app, reader)).toMatchObject({ because: "not-permitted" });
    expect(await readNudgeSetting(app, noor)).toMatchObject({ isOn: true, arranges: true });
  });

  test("what is done is not spoken of", async () => {
    const noor = await aCoordinator();
    const id = await anAction({ ownerPersonId: noor.personId });
    await changeStatus(db, noor, id, { from: "planned", to: "done" }, now);
    expect(await run()).toMatchObject({ sent: 0, people: [] });
  });

  test("only the machine itself sends them", async () => {
    const noor = await aCoordinator();
    expect(await sendNudges(app, noor, now)).toMatchObject({ because: "not-permitted" });
  });
});

describe("never more than one a week", () => {
  test("two runs at once send one letter", async () => {
    const [noor, sami] = [await aCoordinator("Noor"), await aCoordinator("Sami")];
    for (const { personId } of [noor, sami]) await anAction({ ownerPersonId: personId });
    const runs = await Promise.all(Array.from({ length: 4 }, () => run()));
    expect(runs.map(({ sent }) => sent).reduce((a, b) => a + b)).toBe(2);
    expect(await letters()).toHaveLength(2);
  });

  test("daily runs write weekly; a clock set back writes nothing", async () => {
    const noor = await aCoordinator();
    await anAction({ ownerPersonId: noor.personId });
    const sent: number[] = [];
    for (const day of [0, 0, 1, 6, 7, 3, 13, 14]) {
      if ((await run(later(day))).sent > 0) sent.push(day);
    }
    expect(sent).toEqual([0, 7, 14]);
    expect(await readNudgeSetting(app, noor)).toMatchObject({ last: { on: due(14), actions: 1 } });
  });

  test("a letter that could not be put in the outbox was not sent, and goes the next time", async () => {
    const noor = await aCoordinator();
    await anAction({ ownerPersonId: noor.personId });
    const broken = {
      ...app,
      mail: {
        ...app.mail,
        queue: async (...letter: Parameters<typeof app.mail.queue>) => {
          await app.mail.queue(...letter);
          throw new Error("the server was killed here");
        },
      },
    };
    expect(await sendNudges(broken, operator, now)).toMatchObject({
      sent: 0,
      people: [{ outcome: "failed" }],
    });
    expect(await letters()).toHaveLength(0);
    expect(await run()).toMatchObject({ sent: 1 });
  });

  test("a dry run says who would get what, and sends nothing", async () => {
    const noor = await aCoordinator();
    await anAction({ ownerPersonId: noor.personId });
    expect(await run(now, { dryRun: true })).toMatchObject({
      sent: 0,
      people: [{ name: "Noor Voorbeeld", late: 1, outcome: "due" }],
    });
    expect(await letters()).toHaveLength(0);
    await run();
    const again = await run(later(1), { dryRun: true });
    expect(again.people).toMatchObject([{ outcome: "recent" }]);
  });
});

describe("switching off", () => {
  test("in the profile: nothing comes until it is on again; the week still counts", async () => {
    const noor = await aCoordinator();
    await anAction({ ownerPersonId: noor.personId });
    await run();
    await switchOwnNudges(app, noor, false, now);
    expect((await run(later(7))).people).toMatchObject([{ outcome: "off" }]);
    expect(await readNudgeSetting(app, noor)).toMatchObject({ isOn: false, last: { on: today } });
    await switchOwnNudges(app, noor, true, now);
    expect(await run(later(3))).toMatchObject({ sent: 0 });
    expect(await run(later(7))).toMatchObject({ sent: 1 });
  });

  test("while a run is on its way", async () => {
    const noor = await aCoordinator();
    await anAction({ ownerPersonId: noor.personId });
    let running: ReturnType<typeof run> | undefined;
    await here(async (tx) => {
      await tx
        .insertInto("nudge")
        .values({
          partnership_id: partnershipId,
          person_id: noor.personId,
          switched_off_at: now,
          sent_on: null,
          sent_at: null,
          sent_actions: null,
        })
        .execute();
      // It has read that reminders are wanted, and then has to wait for this.
      running = run();
      await expect
        .poll(async () => {
          const [row] = await database.owner.raw`
            select count(*)::int as count from pg_locks where not granted`;
          return row?.count;
        })
        .toBeGreaterThan(0);
    });
    expect((await running)?.sent).toBe(0);
    expect(await letters()).toHaveLength(0);
  });

  test("by the link in the letter, without signing in; the audit trail tells", async () => {
    const noor = await aCoordinator();
    const token = await linkOf(noor);
    expect(await openNudgeLink(app, token)).toMatchObject({ isOn: true, name: "Noor Voorbeeld" });
    for (let twice = 0; twice < 2; twice += 1) await switchNudgesByLink(app, token, false, now);
    expect(await readNudgeSetting(app, noor)).toMatchObject({ isOn: false });
    await switchNudgesByLink(app, token, true, now);
    expect(await openNudgeLink(app, token)).toMatchObject({ isOn: true });
    const trail = await here((tx) =>
      tx.selectFrom("audit_entry").selectAll().where("verb", "like", "steering.nudges%").execute(),
    );
    expect(trail.map(({ verb }) => verb)).toEqual(["steering.nudges-off", "steering.nudges-on"]);
    expect(trail[0]).toMatchObject({
      actor_kind: "visitor",
      subject_id: noor.personId,
      details: { via: "link" },
    });
  });

  test("only in the partnership the letter came from", async () => {
    const noor = await aCoordinator();
    await switchNudgesByLink(app, await linkOf(noor), false, now);
    const elsewhere = await aPartnership(db);
    await inPartnership(db, { partnershipId: elsewhere }, (tx) =>
      tx
        .insertInto("membership")
        .values({
          partnership_id: elsewhere,
          person_id: noor.personId,
          role: "coordinator",
          nis: null,
          organisation_id: null,
          via: "invitation",
        })
        .execute(),
    );
    const there = { ...noor, partnershipId: elsewhere };
    expect(await readNudgeSetting(app, there)).toMatchObject({ isOn: true });
  });

  test("a link that was changed, or of who left, does nothing", async () => {
    const noor = await aCoordinator();
    const sami = await aCoordinator("Sami");
    const [own, other] = [await linkOf(noor), await linkOf(sami)];
    const swapped = [
      other.slice(0, 43) + own.slice(43),
      `${own.slice(0, -2)}${own.at(-2) === "A" ? "B" : "A"}${own.at(-1)}`,
      own.slice(1),
      "x",
    ];
    for (const token of swapped) {
      expect(await openNudgeLink(app, token), token).toMatchObject({ because: "no-such-link" });
      const answer = await switchNudgesByLink(app, token, false, now);
      expect(answer).toMatchObject({ because: "no-such-link" });
    }
    expect(await readNudgeSetting(app, sami)).toMatchObject({ isOn: true });
    await here((tx) =>
      tx.deleteFrom("membership").where("person_id", "=", noor.personId).execute(),
    );
    expect(await openNudgeLink(app, own)).toMatchObject({ because: "no-such-link" });
  });
});
