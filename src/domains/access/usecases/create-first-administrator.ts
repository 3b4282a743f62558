import { z } from "zod";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { enterPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Actor } from "../rules/actor.ts";
import { judgePassword, type WeakPassword } from "../rules/judge-password.ts";
import { addMembership, partnershipName } from "../store/memberships.ts";
import { addPerson, hasPeople, holdSetUp, setOperator } from "../store/people.ts";
import { recordAudit } from "./record-audit.ts";
import { keepPassword } from "./set-password.ts";

export type FirstAdministrator = {
  readonly partnershipId: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language | null;
};

export type FirstAdministratorMade =
  | { readonly kind: "created"; readonly personId: string; readonly name: string }
  | Refusal<WeakPassword | "already-set-up" | "no-name" | "no-email">;

/** Is nobody here yet, so that the set-up may be walked through without an account? */
export const needsFirstAdministrator = async (app: Pick<App, "db">): Promise<boolean> =>
  !(await hasPeople(app.db));

/**
 * Makes the first person of the installation, administrator of the partnership just founded. Only while there
 * is nobody at all: of two who try at the same moment one succeeds. Open a session with `openSession`.
 */
export async function createFirstAdministrator(
  app: Pick<App, "db">,
  first: FirstAdministrator,
): Promise<FirstAdministratorMade> {
  const name = first.name.trim();
  if (name === "" || name.length > 200) return refuse("no-name", "name");
  const email = z.email().max(254).safeParse(first.email.trim());
  if (!email.success) return refuse("no-email", "email");
  const partnership = await partnershipName(app.db, first.partnershipId);
  const weak = judgePassword(first.password, { name, email: email.data, partnership });
  if (weak) return refuse(weak.because, "password");
  return app.db.transaction().execute(async (tx): Promise<FirstAdministratorMade> => {
    await holdSetUp(tx);
    if (await hasPeople(tx)) return refuse("already-set-up");
    const { partnershipId, language } = first;
    // Whoever sets up the installation has the machine; their address needs no letter to be believed.
    const person = await addPerson(tx, { name, email: email.data, language, verified: true });
    await enterPartnership(tx, { partnershipId, personId: person.id });
    await keepPassword(tx, person, first.password);
    await addMembership(tx, partnershipId, person.id, { role: "administrator" }, "set-up");
    await setOperator(tx, person.email, true);
    const grants = [{ role: "administrator" }] as const;
    const actor: Actor = { kind: "person", personId: person.id, name, partnershipId, grants };
    await recordAudit(tx, actor, "access.set-up", { kind: "person", id: person.id, name });
    return { kind: "created", personId: person.id, name };
  });
}
