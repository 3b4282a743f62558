import { beforeAll, describe, expect, test } from "vitest";
import { inPartnership } from "#platform/db";
import { aTestDatabase, type TestDatabase } from "../../../../tests/database/test-database.ts";
import {
  anAccessApp,
  aPartnership,
  aPerson,
  cookieHeaderOf,
  examplePassword,
} from "../examples/index.ts";
import { listPeople } from "../store/memberships.ts";
import { acceptAsNewcomer, acceptAsPerson, readInvitation } from "./accept-invitation.ts";
import { invitePerson, readInvitations, withdrawInvitation } from "./invite-person.ts";
import { resolveActor } from "./resolve-actor.ts";
import { signIn } from "./sign-in.ts";

let database: TestDatabase;
let app: ReturnType<typeof anAccessApp>;
let partnershipId: string;
let boss: Awaited<ReturnType<typeof aPerson>>;

beforeAll(async () => {
  database = await aTestDatabase();
  app = anAccessApp(database.db);
  partnershipId = await aPartnership(database.db, "Voorbeeldverband Zuid");
  boss = await aPerson(
    database.db,
    partnershipId,
    { role: "administrator" },
    { name: "Bo Beheer" },
  );
});

const from = { address: "192.0.2.1", headers: new Headers() };
const newcomer = { name: "Noor Nieuw", password: examplePassword, language: "nl" } as const;

let count = 0;
async function invite(grant: Parameters<typeof invitePerson>[2]["grant"] = { role: "reader" }) {
  count += 1;
  const email = `noor${count}@voorbeeld.example`;
  const invited = await invitePerson(app, boss, { email, grant }, "nl");
  if (invited.kind !== "invited") throw new Error(invited.because);
  const token = invited.link.split("/").at(-1) ?? "";
  return { email, token, ...invited };
}

describe("an invitation", () => {
  test("goes out as a letter and gives the role it names", async () => {
    const { email, token, link, mailed } = await invite({ role: "municipal-staff", nis: "23027" });
    expect(mailed).toBe(false);
    const letter = app.mail.letters.at(-1);
    expect(letter).toMatchObject({ to: email, subject: "Uitnodiging van Voorbeeldverband Zuid" });
    expect(letter?.text).toContain(link);
    expect(letter?.text).toContain("Bo Beheer");
    const accepted = await acceptAsNewcomer(app, token, newcomer, from);
    if (accepted.kind !== "signed-in") throw new Error(accepted.because);
    const { actor } = await resolveActor(app, cookieHeaderOf(accepted.setCookies));
    expect(actor).toMatchObject({
      name: "Noor Nieuw",
      partnershipId,
      grants: [{ role: "municipal-staff", nis: "23027" }],
    });
    const again = await signIn(app, { email, password: examplePassword }, from);
    expect(again.kind).toBe("signed-in");
  });

  test("works once", async () => {
    const { token } = await invite();
    expect((await acceptAsNewcomer(app, token, newcomer, from)).kind).toBe("signed-in");
    expect(await acceptAsNewcomer(app, token, newcomer, from)).toMatchObject({
      because: "invitation-closed",
    });
    expect(await readInvitation(app, token)).toMatchObject({ because: "invitation-closed" });
  });

  test("works once when two take it up at the same moment", async () => {
    const { token } = await invite();
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => acceptAsNewcomer(app, token, newcomer, from)),
    );
    expect(all.filter(({ kind }) => kind === "signed-in")).toHaveLength(1);
  });

  test("expires", async () => {
    const { token } = await invite();
    await inPartnership(database.db, { partnershipId }, (tx) =>
      tx
        .updateTable("invitation")
        .set({ expires_at: "2020-01-01T00:00:00.000Z" as never })
        .where("accepted_at", "is", null)
        .execute(),
    );
    expect(await acceptAsNewcomer(app, token, newcomer, from)).toMatchObject({
      because: "invitation-closed",
    });
  });

  test("can be withdrawn, and a newer one to the same address takes its place", async () => {
    const first = await invite();
    await invitePerson(app, boss, { email: first.email, grant: { role: "reader" } }, "nl");
    expect(await readInvitation(app, first.token)).toMatchObject({ because: "invitation-closed" });
    const second = await invite();
    const open = await readInvitations(app, boss);
    const id = "because" in open ? "" : (open.find((one) => one.email === second.email)?.id ?? "");
    expect(await withdrawInvitation(app, boss, id)).toEqual({ kind: "withdrawn" });
    expect(await readInvitation(app, second.token)).toMatchObject({ because: "invitation-closed" });
    expect(await withdrawInvitation(app, boss, id)).toMatchObject({ because: "unknown" });
  });

  test("a token that was never made leads nowhere", async () => {
    const { token } = await invite();
    const changed = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
    for (const wrong of [changed, "", "x", token.slice(1), `${token}0`, "../../etc/passwd"]) {
      expect(await readInvitation(app, wrong)).toMatchObject({ because: "invitation-closed" });
    }
  });

  test("a weak password is refused and the invitation stays open", async () => {
    const { token } = await invite();
    const weak = { ...newcomer, password: "NoorNieuw2026" };
    expect(await acceptAsNewcomer(app, token, weak, from)).toEqual({
      kind: "refused",
      because: "about-yourself",
      about: "password",
    });
    expect(await readInvitation(app, token)).toMatchObject({ known: false });
  });

  test("only its hash is kept", async () => {
    const { token } = await invite();
    const rows = await inPartnership(database.db, { partnershipId }, (tx) =>
      tx.selectFrom("invitation").selectAll().execute(),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("to an address with an account is taken up by signing in, which then serves both partnerships", async () => {
    const elsewhere = await aPartnership(database.db, "Voorbeeldverband Noord");
    const email = "kent@voorbeeld.example";
    const known = await aPerson(database.db, elsewhere, { role: "coordinator" }, { email });
    const invited = await invitePerson(app, boss, { email, grant: { role: "reader" } }, "fr");
    const token = invited.kind === "invited" ? (invited.link.split("/").at(-1) ?? "") : "";
    expect(await readInvitation(app, token)).toMatchObject({ known: true });
    expect(await acceptAsNewcomer(app, token, newcomer, from)).toMatchObject({
      because: "known-person",
    });
    const answer = await signIn(app, { email, password: examplePassword }, from);
    const cookie = answer.kind === "signed-in" ? cookieHeaderOf(answer.setCookies) : "";
    const before = await resolveActor(app, cookie);
    expect(before.actor).toMatchObject({ partnershipId: elsewhere, grants: known.grants });
    const session = { id: before.sessionId, address: from.address };
    expect(await acceptAsPerson(app, before.actor, token, session)).toEqual({ kind: "accepted" });
    const after = await resolveActor(app, cookie);
    expect(after.actor).toMatchObject({ partnershipId, grants: [{ role: "reader" }] });
  });

  test("an account without a password comes in by the link and gets in no other way", async () => {
    const { email, token } = await invite();
    const accepted = await acceptAsNewcomer(app, token, { ...newcomer, password: null }, from);
    expect(accepted.kind).toBe("signed-in");
    for (const password of ["", "null", examplePassword]) {
      const answer = await signIn(app, { email, password }, from);
      expect(answer).toMatchObject({ because: "wrong-credentials" });
    }
  });
});

describe("who may invite", () => {
  test("a coordinator, but not to make an administrator", async () => {
    const coordinator = await aPerson(database.db, partnershipId, { role: "coordinator" });
    const to = (role: "administrator" | "coordinator") => ({
      email: "iemand@voorbeeld.example",
      grant: { role },
    });
    expect(await invitePerson(app, coordinator, to("administrator"), "nl")).toMatchObject({
      because: "role-too-high",
    });
    expect(await invitePerson(app, coordinator, to("coordinator"), "nl")).toMatchObject({
      kind: "invited",
    });
  });

  test("a reader may neither invite nor see who was invited", async () => {
    const reader = await aPerson(database.db, partnershipId, { role: "reader" });
    const asked = { email: "x@voorbeeld.example", grant: { role: "reader" } } as const;
    expect(await invitePerson(app, reader, asked, "nl")).toMatchObject({
      because: "not-permitted",
    });
    expect(await readInvitations(app, reader)).toMatchObject({ because: "not-permitted" });
  });

  test("municipal staff without a municipality and a half address are refused", async () => {
    const staff = { email: "x@voorbeeld.example", grant: { role: "municipal-staff" } } as const;
    expect(await invitePerson(app, boss, staff, "nl")).toMatchObject({
      because: "municipality-missing",
    });
    const half = { email: "x@", grant: { role: "reader" } } as const;
    expect(await invitePerson(app, boss, half, "nl")).toMatchObject({ because: "no-email" });
  });

  test("people of another partnership are not seen", async () => {
    const elsewhere = await aPartnership(database.db);
    const people = await inPartnership(database.db, { partnershipId: elsewhere }, (tx) =>
      listPeople(tx, partnershipId),
    );
    expect(people).toEqual([]);
  });
});
