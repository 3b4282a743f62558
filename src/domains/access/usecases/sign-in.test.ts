import { beforeAll, describe, expect, test } from "vitest";
import { aTestDatabase, type TestDatabase } from "../../../../tests/database/test-database.ts";
import {
  anAccessApp,
  aPartnership,
  aPerson,
  cookieHeaderOf,
  examplePassword,
} from "../examples/index.ts";
import { passwordHashOf } from "../store/accounts.ts";
import type { AccessApp } from "./auth-of.ts";
import { removePerson } from "./manage-people.ts";
import { readSessions, revokeOtherSessions, revokeSession } from "./manage-sessions.ts";
import { noPartnership, resolveActor } from "./resolve-actor.ts";
import { changePassword } from "./set-password.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

let database: TestDatabase;
let app: AccessApp;
let partnershipId: string;

beforeAll(async () => {
  database = await aTestDatabase();
  app = anAccessApp(database.db);
  const before = await resolveActor(app, undefined);
  expect(before.actor).toEqual({ kind: "visitor", partnershipId: noPartnership });
  partnershipId = await aPartnership(database.db);
});

const firefox = "Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0";
let addresses = 0;
const from = () => {
  addresses += 1;
  return { address: `192.0.2.${addresses}`, headers: new Headers({ "user-agent": firefox }) };
};

async function cookieOf(email: string, password = examplePassword): Promise<string> {
  const answer = await signIn(app, { email, password }, from());
  if (answer.kind !== "signed-in") throw new Error(`not signed in: ${answer.because}`);
  return cookieHeaderOf(answer.setCookies);
}

describe("signing in with a password", () => {
  test("opens a session that says who it is", async () => {
    const lena = await aPerson(database.db, partnershipId, {
      role: "municipal-staff",
      nis: "23027",
    });
    const cookie = await cookieOf(` ${lena.email.toUpperCase()} `);
    const { actor, sessionId, theme } = await resolveActor(app, `theme=dark; ${cookie}`);
    expect(actor).toEqual({
      kind: "person",
      personId: lena.personId,
      name: "Lena Voorbeeld",
      partnershipId,
      grants: [{ role: "municipal-staff", nis: "23027" }],
    });
    expect(theme).toBe("system");
    const sessions = await readSessions(app, actor);
    expect(sessions).toMatchObject([{ id: sessionId, userAgent: firefox }]);
  });

  test("the password is kept as Argon2id and nothing else", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const kept = await passwordHashOf(database.db, lena.personId);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(kept).not.toContain(examplePassword);
    const plain = database.db
      .updateTable("account")
      .set({ password: "plain text" })
      .where("person_id", "=", lena.personId);
    await expect(plain.execute()).rejects.toThrow(/account_password_check/);
  });

  test("a wrong password and an unknown address get the same answer", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const wrong = await signIn(app, { email: lena.email, password: "drie paarden" }, from());
    const unknown = await signIn(
      app,
      { email: "niemand@x.example", password: "drie paarden" },
      from(),
    );
    const noAddress = await signIn(app, { email: "geen adres", password: "drie paarden" }, from());
    expect(wrong).toEqual({ kind: "refused", because: "wrong-credentials" });
    expect(unknown).toEqual(wrong);
    expect(noAddress).toEqual(wrong);
  });

  test("the cookie is out of reach of scripts and other sites; on https it belongs to this host alone", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const given = { email: lena.email, password: examplePassword };
    const plain = await signIn(app, given, from());
    expect(plain.kind === "signed-in" && plain.setCookies[0]).toMatch(
      /^regiekamer\.session_token=.*HttpOnly; SameSite=Lax$/,
    );
    const secureApp = anAccessApp(database.db, { url: "https://regie.example" });
    const secure = await signIn(secureApp, given, from());
    const line = secure.kind === "signed-in" ? (secure.setCookies[0] ?? "") : "";
    expect(line).toMatch(/^__Host-regiekamer\.session_token=/);
    expect(line).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax/);
    expect(line).not.toMatch(/Domain=/);
    expect((await resolveActor(secureApp, cookieHeaderOf([line]))).actor.kind).toBe("person");
  });

  test("a cookie that we did not sign is nobody's", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const cookie = await cookieOf(lena.email);
    const forged = cookie.replace(/=(.)/, (_, first) => `=${first === "A" ? "B" : "A"}`);
    expect((await resolveActor(app, forged)).actor.kind).toBe("visitor");
    const { token } = await database.db
      .selectFrom("session")
      .select("token")
      .where("person_id", "=", lena.personId)
      .executeTakeFirstOrThrow();
    for (const value of [token, `${token}.`, `${token}.AAAA`, `.${token}`, "%00"]) {
      const header = `regiekamer.session_token=${value}`;
      expect((await resolveActor(app, header)).actor.kind).toBe("visitor");
    }
  });

  test("a session that is over is nobody's", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const cookie = await cookieOf(lena.email);
    await database.raw`update session set expires_at = now() - interval '1 second' where person_id = ${lena.personId}`;
    expect((await resolveActor(app, cookie)).actor.kind).toBe("visitor");
  });
});

describe("too many tries", () => {
  test("after five failures this account waits at this address, right password or not", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const home = from();
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await signIn(app, { email: lena.email, password: "fout" }, home);
      expect(answer).toMatchObject({ because: "wrong-credentials" });
    }
    const right = { email: lena.email, password: examplePassword };
    expect(await signIn(app, right, home)).toEqual({
      kind: "refused",
      because: "too-many-attempts",
      about: "15",
    });
    expect((await signIn(app, right, from())).kind).toBe("signed-in");
    await database.raw`update attempt set resets_at = now() - interval '1 second'`;
    expect((await signIn(app, right, home)).kind).toBe("signed-in");
  });

  test("an unknown address waits just as long, so that waiting tells nothing", async () => {
    const home = from();
    const answers: string[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const answer = await signIn(app, { email: "niemand@y.example", password: "fout" }, home);
      answers.push(answer.kind === "refused" ? answer.because : answer.kind);
    }
    expect(answers).toEqual([...Array(5).fill("wrong-credentials"), "too-many-attempts"]);
  });

  test("tries at the same moment do not slip through together", async () => {
    const home = from();
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        signIn(app, { email: "z@z.example", password: "fout" }, home),
      ),
    );
    const wrong = all.filter(
      (one) => one.kind === "refused" && one.because === "wrong-credentials",
    );
    expect(wrong).toHaveLength(5);
  });

  test("one address that tries many names waits too", async () => {
    const home = from();
    const answers = new Set<string>();
    for (let tries = 0; tries < 51; tries += 1) {
      const answer = await signIn(app, { email: `n${tries}@y.example`, password: "fout" }, home);
      answers.add(answer.kind === "refused" ? answer.because : "in");
    }
    expect(answers).toContain("too-many-attempts");
  });

  test("a success wipes the slate of this account here", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const home = from();
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 3; tries += 1) {
        await signIn(app, { email: lena.email, password: "fout" }, home);
      }
      const right = await signIn(app, { email: lena.email, password: examplePassword }, home);
      expect(right.kind).toBe("signed-in");
    }
  });

  test("what is kept of a try names no one", async () => {
    await signIn(app, { email: "herkenbaar@y.example", password: "fout" }, from());
    const rows = await database.raw`select bucket from attempt`;
    expect(JSON.stringify(rows)).not.toMatch(/herkenbaar|192\.0\.2/);
  });
});

describe("sessions", () => {
  test("one that is revoked counts no more at the very next request", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const [here, there] = [await cookieOf(lena.email), await cookieOf(lena.email)];
    const { actor } = await resolveActor(app, here);
    const other = (await resolveActor(app, there)).sessionId ?? "";
    expect(await revokeSession(app, actor, other)).toEqual({ kind: "revoked" });
    expect((await resolveActor(app, there)).actor.kind).toBe("visitor");
    expect((await resolveActor(app, here)).actor.kind).toBe("person");
  });

  test("somebody else's session cannot be revoked", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const other = await aPerson(database.db, partnershipId, { role: "administrator" });
    const cookie = await cookieOf(lena.email);
    const { sessionId = "" } = await resolveActor(app, cookie);
    expect(await revokeSession(app, other, sessionId)).toMatchObject({ because: "unknown" });
    expect((await resolveActor(app, cookie)).actor.kind).toBe("person");
  });

  test("all others end, this one stays", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const cookies = [
      await cookieOf(lena.email),
      await cookieOf(lena.email),
      await cookieOf(lena.email),
    ];
    const { actor, sessionId } = await resolveActor(app, cookies[0]);
    expect(await revokeOtherSessions(app, actor, sessionId)).toEqual({ kind: "revoked", count: 2 });
    const kinds = await Promise.all(
      cookies.map(async (one) => (await resolveActor(app, one)).actor.kind),
    );
    expect(kinds).toEqual(["person", "visitor", "visitor"]);
  });

  test("signing out ends the session and takes the cookie away", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const cookie = await cookieOf(lena.email);
    const { actor, sessionId } = await resolveActor(app, cookie);
    expect(await signOut(app, actor, sessionId)).toMatch(
      /^regiekamer\.session_token=; .*Max-Age=0/,
    );
    expect((await resolveActor(app, cookie)).actor.kind).toBe("visitor");
  });

  test("a role taken away counts no more at the very next request", async () => {
    const boss = await aPerson(database.db, partnershipId, { role: "administrator" });
    const lena = await aPerson(database.db, partnershipId, { role: "coordinator" });
    const cookie = await cookieOf(lena.email);
    expect(await removePerson(app, boss, lena.personId)).toEqual({ kind: "changed" });
    const { actor } = await resolveActor(app, cookie);
    expect(actor).toMatchObject({ kind: "person", grants: [] });
  });
});

describe("another password", () => {
  const session = { id: undefined, address: "192.0.2.250" };

  test("needs the present one, must be strong, and ends the other sessions", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "reader" });
    const [here, there] = [await cookieOf(lena.email), await cookieOf(lena.email)];
    const { actor, sessionId } = await resolveActor(app, here);
    const at = { id: sessionId, address: "192.0.2.251" };
    const wanted = "drie wolken boven zee";
    expect(await changePassword(app, actor, { current: "mis", wanted }, at)).toMatchObject({
      because: "wrong-password",
    });
    const weak = { current: examplePassword, wanted: "Wachtwoord2026!" };
    expect(await changePassword(app, actor, weak, at)).toMatchObject({ because: "common" });
    const good = { current: examplePassword, wanted };
    expect(await changePassword(app, actor, good, at)).toEqual({
      kind: "changed",
      sessionsEnded: 1,
    });
    expect((await resolveActor(app, there)).actor.kind).toBe("visitor");
    expect((await resolveActor(app, here)).actor.kind).toBe("person");
    await cookieOf(lena.email, wanted);
    await expect(cookieOf(lena.email)).rejects.toThrow("wrong-credentials");
  });

  test("a visitor changes nothing", async () => {
    const visitor = { kind: "visitor", partnershipId } as const;
    const change = { current: "", wanted: examplePassword };
    expect(await changePassword(app, visitor, change, session)).toMatchObject({
      because: "not-permitted",
    });
  });
});
