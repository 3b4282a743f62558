import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inPartnership } from "#platform/db";
import { aTestDatabase, type TestDatabase } from "../../../../tests/database/test-database.ts";
import { anAccessApp, aPartnership, aPerson, cookieHeaderOf } from "../examples/index.ts";
import { answerEngine, callbackAddress } from "./answer-engine.ts";
import type { AccessApp } from "./auth-of.ts";
import { invitePerson } from "./invite-person.ts";
import { addRoleMapping, readRoleMappings, removeRoleMapping } from "./map-external-roles.ts";
import { readAudit } from "./read-audit.ts";
import { resolveActor } from "./resolve-actor.ts";
import { startOutsideSignIn } from "./sign-in.ts";

const roleClaim = "abb_loketLB_rol_3d";
const url = "http://localhost:4680";

/** What the provider says about each person; changed by the tests. */
const told = new Map<string, Record<string, unknown>>();
const claimsOfHalle = (more: Record<string, unknown> = {}) => ({
  given_name: "Hanne",
  family_name: "Voorbeeld",
  vo_id: "v-1",
  vo_orgcode: "OVO000107",
  rrn: "00000000000",
  [roleClaim]: ["SocialeEconomie-medewerker"],
  ...more,
});

let database: TestDatabase;
let app: AccessApp;
let server: Server;
let partnershipId: string;
let boss: Awaited<ReturnType<typeof aPerson>>;

beforeAll(async () => {
  database = await aTestDatabase();
  server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on("request", anAcmIdmProvider(issuer).callback());
  const oidc = { issuer, clientId: "regiekamer", clientSecret: "example-secret", name: "ACM/IDM" };
  app = anAccessApp(database.db, { url, oidc });
  partnershipId = await aPartnership(database.db);
  boss = await aPerson(database.db, partnershipId, { role: "administrator" });
  const halle = { role: "municipal-staff", nis: "23027" } as const;
  const mapping = {
    claim: roleClaim,
    value: "SocialeEconomie-medewerker",
    organisationCode: "OVO000107",
  };
  expect(await addRoleMapping(app, boss, { ...mapping, grant: halle })).toEqual({ kind: "added" });
});
afterAll(() => server.close());

/** A real provider with the claims of ACM/IDM. */
function anAcmIdmProvider(issuer: string): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: "regiekamer",
        client_secret: "example-secret",
        redirect_uris: [callbackAddress(url)],
      },
    ],
    scopes: ["openid", "profile", "email", "vo"],
    claims: {
      openid: ["sub"],
      profile: ["given_name", "family_name"],
      email: ["email", "email_verified"],
      vo: ["vo_id", "vo_orgcode", roleClaim, "rrn"],
    },
    findAccount: async (_ctx, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...told.get(id) }),
    }),
    cookies: { keys: ["example"] },
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
  });
}

/** A browser with cookies per site that goes on until it is sent back to us. */
async function signInAtProvider(start: string, login: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next = { address: new URL(start), form: undefined as URLSearchParams | undefined };
  for (let steps = 0; steps < 12; steps += 1) {
    const answer = await fetch(next.address, {
      redirect: "manual",
      method: next.form ? "POST" : "GET",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(next.form ? { body: next.form } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = answer.headers.get("location");
    if (location) {
      const address = new URL(location, next.address);
      if (address.origin === url) return address;
      next = { address, form: undefined };
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (!action) throw new Error(`The provider answers ${answer.status}: ${page.slice(0, 500)}`);
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const form = new URLSearchParams({ prompt, login, password: "x" });
    next = { address: new URL(action, next.address), form };
  }
  throw new Error("The provider never sent the browser back");
}

async function comeFromOutside(login: string, returnTo = "/kaart") {
  const start = await startOutsideSignIn(app, returnTo, new Headers());
  if ("because" in start) throw new Error(start.because);
  const back = await signInAtProvider(start.url, login);
  const cookie = cookieHeaderOf(start.setCookies);
  const answer = await answerEngine(app, new Request(back, { headers: { cookie } }), "192.0.2.1");
  const opened = cookieHeaderOf(answer.headers.getSetCookie());
  const { actor } = await resolveActor(app, opened);
  return { location: answer.headers.get("location") ?? "", actor, back, cookie };
}

describe("signing in with ACM/IDM", () => {
  test("the whole round trip ends where one was going, with the role of the table", async () => {
    told.set("hanne", claimsOfHalle());
    const { location, actor } = await comeFromOutside("hanne", "/organisatie/1");
    expect(location).toBe("/organisatie/1");
    expect(actor).toMatchObject({
      kind: "person",
      name: "Hanne Voorbeeld",
      partnershipId,
      grants: [{ role: "municipal-staff", nis: "23027" }],
    });
  });

  test("no national number, token or claim stays behind", async () => {
    const rows = [
      await database.owner.raw`select * from person`,
      await database.owner.raw`select * from account where provider_id = 'oidc'`,
      await database.owner.raw`select * from session`,
    ];
    const kept = JSON.stringify(rows);
    expect(kept).toContain("hanne");
    expect(kept).not.toContain("00000000000");
    const [account] = await database.owner.raw`select * from account where provider_id = 'oidc'`;
    expect(account).toMatchObject({ access_token: null, refresh_token: null, id_token: null });
  });

  test("a role taken away at the provider is gone at the next sign-in, and the door closes", async () => {
    told.set("ilse", claimsOfHalle());
    expect((await comeFromOutside("ilse")).actor).toMatchObject({ kind: "person" });
    told.set("ilse", claimsOfHalle({ [roleClaim]: ["IetsAnders"] }));
    const second = await comeFromOutside("ilse");
    expect(second.actor.kind).toBe("visitor");
    expect(second.location).toMatch(/\/aanmelden\?error=no-access/);
  });

  test("who moved to another municipality no longer works for the first", async () => {
    const dilbeek = { role: "municipal-staff", nis: "23016" } as const;
    const mapping = {
      claim: roleClaim,
      value: "SocialeEconomie-medewerker",
      organisationCode: "OVO000222",
    };
    await addRoleMapping(app, boss, { ...mapping, grant: dilbeek });
    told.set("jan", claimsOfHalle());
    await comeFromOutside("jan");
    told.set("jan", claimsOfHalle({ vo_orgcode: "OVO000222" }));
    expect((await comeFromOutside("jan")).actor).toMatchObject({ grants: [dilbeek] });
  });

  test("a stranger whom no table names comes to nothing and leaves no trace", async () => {
    told.set("vreemd", claimsOfHalle({ vo_orgcode: "OVO999999" }));
    const { location, actor } = await comeFromOutside("vreemd");
    expect(location).toMatch(/\/aanmelden\?error=no-access/);
    expect(actor.kind).toBe("visitor");
    const rows = await database.owner.raw`select 1 from account where account_id = 'vreemd'`;
    expect(rows).toHaveLength(0);
  });

  test("an invited address that the provider confirms may enter, to accept there", async () => {
    const email = "karel@voorbeeld.example";
    await invitePerson(app, boss, { email, grant: { role: "reader" } }, "nl");
    told.set("karel", { email, email_verified: false, name: "Karel" });
    expect((await comeFromOutside("karel")).actor.kind).toBe("visitor");
    told.set("karel", { email, email_verified: true, name: "Karel" });
    expect((await comeFromOutside("karel")).actor).toMatchObject({ kind: "person", grants: [] });
  });

  test("an unconfirmed address does not take over somebody's account", async () => {
    const lena = await aPerson(database.db, partnershipId, { role: "administrator" });
    told.set("dief", claimsOfHalle({ email: lena.email, email_verified: false }));
    const { actor, location } = await comeFromOutside("dief");
    expect(actor.kind).toBe("visitor");
    expect(location).toMatch(/error=/);
    told.set("lena", claimsOfHalle({ email: lena.email, email_verified: true }));
    const own = await comeFromOutside("lena");
    expect(own.actor).toMatchObject({ kind: "person", personId: lena.personId });
  });

  test("the answer of the provider works once, and only in the browser that asked", async () => {
    told.set("mia", claimsOfHalle());
    const { back, cookie } = await comeFromOutside("mia");
    const again = await answerEngine(app, new Request(back, { headers: { cookie } }), "192.0.2.1");
    expect((await resolveActor(app, cookieHeaderOf(again.headers.getSetCookie()))).actor.kind).toBe(
      "visitor",
    );
    const start = await startOutsideSignIn(app, "/kaart", new Headers());
    if ("because" in start) throw new Error(start.because);
    const elsewhere = await answerEngine(
      app,
      new Request(await signInAtProvider(start.url, "mia")),
      "192.0.2.1",
    );
    expect(elsewhere.headers.getSetCookie().join()).not.toContain("session_token=");
  });

  test("what was given is in the audit trail", async () => {
    const page = await readAudit(app, boss, { verb: "access.roles-from-outside" }, 1);
    if ("because" in page) throw new Error(page.because);
    expect(page.entries.map((entry) => entry.personName)).toContain("Hanne Voorbeeld");
    const signIns = await readAudit(app, boss, { verb: "access.sign-in" }, 1);
    expect(signIns).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({ personName: "Hanne Voorbeeld", details: { way: "external" } }),
      ]),
    });
  });
});

describe("the table of roles", () => {
  test("is for administrators, refuses half rows and the same row twice", async () => {
    const coordinator = await aPerson(database.db, partnershipId, { role: "coordinator" });
    const row = {
      claim: roleClaim,
      value: "Lezer",
      organisationCode: null,
      grant: { role: "reader" },
    } as const;
    expect(await addRoleMapping(app, coordinator, row)).toMatchObject({ because: "not-permitted" });
    expect(await readRoleMappings(app, coordinator)).toMatchObject({ because: "not-permitted" });
    expect(await addRoleMapping(app, boss, { ...row, claim: " " })).toMatchObject({
      because: "no-claim",
    });
    expect(
      await addRoleMapping(app, boss, { ...row, grant: { role: "organisation" } }),
    ).toMatchObject({
      because: "organisation-missing",
    });
    expect(await addRoleMapping(app, boss, row)).toEqual({ kind: "added" });
    expect(await addRoleMapping(app, boss, row)).toMatchObject({ because: "already-there" });
    const rows = await readRoleMappings(app, boss);
    const id = "because" in rows ? "" : (rows.find(({ value }) => value === "Lezer")?.id ?? "");
    expect(await removeRoleMapping(app, boss, id)).toEqual({ kind: "removed" });
  });

  test("another partnership's table gives nothing there", async () => {
    const elsewhere = await aPartnership(database.db);
    told.set("hanne", claimsOfHalle());
    await comeFromOutside("hanne");
    const rows = await inPartnership(database.db, { partnershipId: elsewhere }, (tx) =>
      tx.selectFrom("membership").selectAll().execute(),
    );
    expect(rows).toEqual([]);
  });
});

test("the session library answers nothing but what is named", async () => {
  const ask = async (path: string, method = "GET") =>
    (await answerEngine(app, new Request(`${url}/toegang${path}`, { method }), "192.0.2.1")).status;
  for (const path of [
    "/get-session",
    "/list-sessions",
    "/ok",
    "/error",
    "/passkey/list-user-passkeys",
    "",
  ]) {
    expect(await ask(path)).toBe(404);
  }
  for (const path of [
    "/sign-up/email",
    "/sign-in/email",
    "/update-user",
    "/delete-user",
    "/callback/oidc",
  ]) {
    expect(await ask(path, "POST")).toBe(404);
  }
  expect(await ask("/passkey/generate-register-options")).toBe(401);
  expect(await ask("/passkey/generate-authenticate-options")).toBe(200);
});
