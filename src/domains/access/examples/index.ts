import { randomUUID } from "node:crypto";
import { type Config, readConfig } from "#platform/config";
import { type Db, enterPartnership, inPartnership } from "#platform/db";
import { silentLog } from "#platform/log";
import type { Letter, Mail } from "#platform/mail";
import type { Actor, Grant } from "../rules/actor.ts";
import { addMembership } from "../store/memberships.ts";
import { addPerson } from "../store/people.ts";
import type { AccessApp } from "../usecases/auth-of.ts";
import { keepPassword } from "../usecases/set-password.ts";

/** A password that is strong enough and is nobody's. */
export const examplePassword = "vier paarden eten kiwi";

/** A mailbox to look in: letters are kept, not sent. */
export type ExampleMailbox = Mail & { readonly letters: Letter[] };

export function anExampleMailbox(): ExampleMailbox {
  const letters: Letter[] = [];
  return {
    letters,
    queue: async (_tx, letter) => {
      letters.push(letter);
      return randomUUID();
    },
    list: async () => [],
    forget: async () => {
      letters.length = 0;
    },
    takeBack: async () => 0,
  };
}

/** What the server process offers to access, on a given database. */
export function anAccessApp(
  db: Db,
  settings: Partial<Config> = {},
): AccessApp & { readonly mail: ExampleMailbox } {
  const config = { ...readConfig({ REGIEKAMER_SECRET: "example-".repeat(6) }), ...settings };
  return { config, db, log: silentLog, mail: anExampleMailbox() };
}

/** A partnership recognisably invented. @returns its id */
export async function aPartnership(db: Db, name = "Voorbeeldverband"): Promise<string> {
  const id = randomUUID();
  await db.transaction().execute(async (tx) => {
    await enterPartnership(tx, { partnershipId: id });
    await tx
      .insertInto("partnership")
      .values({
        id,
        slug: `voorbeeld-${id.slice(0, 8)}`,
        name,
        legal_form: "interlokale-vereniging",
        managing_nis: null,
        is_example: true,
      })
      .execute();
  });
  return id;
}

/** A person with a role and a password, as an actor. */
export async function aPerson(
  db: Db,
  partnershipId: string,
  grant: Grant,
  person: { readonly name?: string; readonly email?: string; readonly password?: string } = {},
): Promise<Extract<Actor, { kind: "person" }> & { readonly email: string }> {
  const name = person.name ?? "Lena Voorbeeld";
  const email = person.email ?? `${randomUUID().slice(0, 8)}@voorbeeld.example`;
  const made = await inPartnership(db, { partnershipId }, async (tx) => {
    const added = await addPerson(tx, { name, email, language: null, verified: true });
    const weak = await keepPassword(tx, added, person.password ?? examplePassword);
    if (weak) throw new Error(`The example password is refused: ${weak.because}`);
    await addMembership(tx, partnershipId, added.id, grant, "invitation");
    return added;
  });
  return { kind: "person", personId: made.id, name, email, partnershipId, grants: [grant] };
}

/** The Cookie header a browser sends back after these Set-Cookie lines. */
export const cookieHeaderOf = (setCookies: readonly string[]): string =>
  setCookies.map((line) => line.split(";")[0]).join("; ");
