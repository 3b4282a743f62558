import { beforeAll, describe, expect, test } from "vitest";
import { enterPartnership } from "#platform/db";
import { aTestDatabase, type TestDatabase } from "../../../../tests/database/test-database.ts";
import {
  anAccessApp,
  aPartnership,
  aPerson,
  cookieHeaderOf,
  examplePassword,
} from "../examples/index.ts";
import { addMembership } from "../store/memberships.ts";
import { choosePreferences, readOwnPartnerships, switchPartnership } from "./choose-preferences.ts";
import { createFirstAdministrator, needsFirstAdministrator } from "./create-first-administrator.ts";
import { changeRole, readPeople, removePerson } from "./manage-people.ts";
import {
  makePasswordLink,
  readPasswordLetter,
  requestPasswordLetter,
  setPasswordByLetter,
} from "./reset-password.ts";
import { resolveActor } from "./resolve-actor.ts";
import { openSession, signIn } from "./sign-in.ts";

let database: TestDatabase;
let app: ReturnType<typeof anAccessApp>;
let partnershipId: string;

const from = { address: "192.0.2.1", headers: new Headers() };
const first = {
  name: "Ada Voorbeeld",
  email: "Ada@voorbeeld.example",
  password: examplePassword,
  language: "fr",
} as const;

beforeAll(async () => {
  database = await aTestDatabase();
  app = anAccessApp(database.db);
  partnershipId = await aPartnership(database.db);
});

describe("the first administrator", () => {
  test("is made while nobody is there, and of several at the same moment one", async () => {
    expect(await needsFirstAdministrator(app)).toBe(true);
    const weak = { ...first, partnershipId, password: "AdaVoorbeeld99" };
    expect(await createFirstAdministrator(app, weak)).toMatchObject({ because: "about-yourself" });
    const all = await Promise.all(
      [1, 2, 3].map((n) =>
        createFirstAdministrator(app, {
          ...first,
          partnershipId,
          email: `ada${n}@voorbeeld.example`,
        }),
      ),
    );
    const made = all.filter(({ kind }) => kind === "created");
    expect(made).toHaveLength(1);
    expect(all.filter((one) => "because" in one && one.because === "already-set-up")).toHaveLength(
      2,
    );
    expect(await needsFirstAdministrator(app)).toBe(false);
    const [one] = made;
    if (one?.kind !== "created") throw new Error("nobody was made");
    const open = await openSession(app, { id: one.personId, name: one.name }, new Headers());
    const { actor, language } = await resolveActor(app, cookieHeaderOf(open.setCookies));
    expect(actor).toMatchObject({ partnershipId, grants: [{ role: "administrator" }] });
    expect(language).toBe("fr");
  });
});

describe("people", () => {
  test("the last administrator can neither leave nor be made less", async () => {
    const own = await aPartnership(database.db);
    const boss = await aPerson(database.db, own, { role: "administrator" });
    expect(await removePerson(app, boss, boss.personId)).toMatchObject({
      because: "last-administrator",
    });
    expect(await changeRole(app, boss, boss.personId, { role: "reader" })).toMatchObject({
      because: "last-administrator",
    });
    const second = await aPerson(database.db, own, { role: "administrator" });
    expect(await removePerson(app, second, boss.personId)).toEqual({ kind: "changed" });
  });

  test("two administrators who remove each other at the same moment leave one", async () => {
    const own = await aPartnership(database.db);
    const [a, b] = await Promise.all(
      [1, 2].map(() => aPerson(database.db, own, { role: "administrator" })),
    );
    if (!a || !b) throw new Error("no people");
    const answers = await Promise.all([
      removePerson(app, a, b.personId),
      removePerson(app, b, a.personId),
    ]);
    expect(answers.map((one) => one.kind).sort()).toEqual(["changed", "refused"]);
  });

  test("a role changes into another, with what it is tied to", async () => {
    const own = await aPartnership(database.db);
    const boss = await aPerson(database.db, own, { role: "administrator" });
    const lena = await aPerson(database.db, own, { role: "reader" });
    const staff = { role: "municipal-staff", nis: "23027" } as const;
    expect(await changeRole(app, boss, lena.personId, { role: "municipal-staff" })).toMatchObject({
      because: "municipality-missing",
    });
    expect(await changeRole(app, boss, lena.personId, staff)).toEqual({ kind: "changed" });
    const people = await readPeople(app, boss);
    const line = "because" in people ? null : people.find((one) => one.personId === lena.personId);
    expect(line?.grants).toEqual([{ ...staff, via: "invitation" }]);
  });

  test("a coordinator sees the people and changes none", async () => {
    const own = await aPartnership(database.db);
    const coordinator = await aPerson(database.db, own, { role: "coordinator" });
    expect(await readPeople(app, coordinator)).toHaveLength(1);
    expect(await removePerson(app, coordinator, coordinator.personId)).toMatchObject({
      because: "not-permitted",
    });
  });

  test("an administrator of one partnership cannot touch the people of another", async () => {
    const [a, b] = [await aPartnership(database.db), await aPartnership(database.db)];
    const boss = await aPerson(database.db, a, { role: "administrator" });
    const other = await aPerson(database.db, b, { role: "reader" });
    expect(await removePerson(app, boss, other.personId)).toMatchObject({ because: "unknown" });
  });
});

describe("working for several partnerships", () => {
  test("one chooses per session, among one's own only", async () => {
    const [a, b, strange] = await Promise.all([1, 2, 3].map(() => aPartnership(database.db)));
    if (!a || !b || !strange) throw new Error("no partnerships");
    const lena = await aPerson(database.db, a, { role: "coordinator" });
    await database.db.transaction().execute(async (tx) => {
      await enterPartnership(tx, { partnershipId: b });
      await addMembership(tx, b, lena.personId, { role: "reader" }, "invitation");
    });
    const answer = await signIn(app, { email: lena.email, password: examplePassword }, from);
    const cookie = answer.kind === "signed-in" ? cookieHeaderOf(answer.setCookies) : "";
    const { actor, sessionId } = await resolveActor(app, cookie);
    expect(actor).toMatchObject({ partnershipId: a, grants: [{ role: "coordinator" }] });
    expect((await readOwnPartnerships(app, actor)).map(({ id }) => id)).toEqual([a, b]);
    expect(await switchPartnership(app, actor, sessionId, strange)).toMatchObject({
      because: "not-permitted",
    });
    expect(await switchPartnership(app, actor, sessionId, b)).toEqual({ kind: "switched" });
    expect((await resolveActor(app, cookie)).actor).toMatchObject({
      partnershipId: b,
      grants: [{ role: "reader" }],
    });
  });
});

test("language and theme stay with the person and with the browser", async () => {
  const lena = await aPerson(database.db, partnershipId, { role: "reader" });
  const lines = await choosePreferences(app, lena, { language: "fr", theme: "dark" });
  expect(lines.map((line) => line.split(";")[0])).toEqual(["language=fr", "theme=dark"]);
  const answer = await signIn(app, { email: lena.email, password: examplePassword }, from);
  const cookie = answer.kind === "signed-in" ? cookieHeaderOf(answer.setCookies) : "";
  expect(await resolveActor(app, cookie)).toMatchObject({ language: "fr", theme: "dark" });
});

describe("a forgotten password", () => {
  test("gets a letter whose link sets a new one, once", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const before = app.mail.letters.length;
    const asked = { address: "192.0.2.9", language: "en" } as const;
    expect(await requestPasswordLetter(app, lena.email, asked)).toEqual({ kind: "asked" });
    const letter = app.mail.letters[before];
    expect(letter?.to).toBe(lena.email);
    const token = /\/wachtwoord\/(\S+)/.exec(letter?.text ?? "")?.[1] ?? "";
    expect(await readPasswordLetter(app, token)).toMatchObject({ email: lena.email });
    const weak = await setPasswordByLetter(app, token, "qwertyuiop123", new Headers());
    expect(weak).toMatchObject({ because: "sequence" });
    const wanted = "drie wolken boven zee";
    expect((await setPasswordByLetter(app, token, wanted, new Headers())).kind).toBe("signed-in");
    expect(await setPasswordByLetter(app, token, wanted, new Headers())).toMatchObject({
      because: "letter-too-old",
    });
    expect((await signIn(app, { email: lena.email, password: wanted }, from)).kind).toBe(
      "signed-in",
    );
  });

  test("an unknown address gets the same answer and no letter", async () => {
    const before = app.mail.letters.length;
    const asked = { address: "192.0.2.10", language: "nl" } as const;
    expect(await requestPasswordLetter(app, "niemand@q.example", asked)).toEqual({ kind: "asked" });
    expect(app.mail.letters).toHaveLength(before);
  });

  test("whoever owns the machine makes a link for who is locked out; nobody else does", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const boss = await aPerson(database.db, partnershipId, { role: "administrator" });
    expect(await makePasswordLink(app, boss, lena.email)).toMatchObject({
      because: "not-permitted",
    });
    const operator = { kind: "operator", partnershipId } as const;
    const elsewhere = { kind: "operator", partnershipId: await aPartnership(database.db) } as const;
    expect(await makePasswordLink(app, elsewhere, lena.email)).toMatchObject({
      because: "unknown",
    });
    const made = await makePasswordLink(app, operator, lena.email);
    const token = made.kind === "made" ? (made.link.split("/").at(-1) ?? "") : "";
    expect((await setPasswordByLetter(app, token, examplePassword, new Headers())).kind).toBe(
      "signed-in",
    );
  });

  test("nobody's mailbox is filled: after three letters one waits", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const asked = { address: "192.0.2.11", language: "nl" } as const;
    for (let letters = 0; letters < 3; letters += 1) {
      expect(await requestPasswordLetter(app, lena.email, asked)).toEqual({ kind: "asked" });
    }
    expect(await requestPasswordLetter(app, lena.email, asked)).toMatchObject({
      because: "too-many-attempts",
    });
  });
});
