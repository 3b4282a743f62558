import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import {
  listExpiredAskers,
  listFilesOfAsker,
  moveExpiry,
  readKeepMonths,
  wipeAsker,
  writeKeepMonths,
} from "../store/asker-data.ts";

/**
 * The daily chore: name, mail and phone of everybody whose day has come are wiped, with the letters sent there and
 * the files that came from them.
 * @returns how many were forgotten
 */
export async function forgetAskers(
  app: Pick<App, "files" | "mail">,
  tx: Tx,
  partnershipId: string,
  today: Day,
): Promise<number> {
  const ids = await listExpiredAskers(tx, today);
  for (const id of ids) {
    await app.mail.forget(tx, await wipeAsker(tx, id));
    for (const fileId of await listFilesOfAsker(tx, id)) await app.files.remove(tx, fileId);
  }
  if (ids.length > 0) {
    const actor: Actor = { kind: "operator", partnershipId };
    await recordAudit(tx, actor, "question.forget-askers", undefined, { questions: ids.length });
  }
  return ids.length;
}

export async function readKeeping(
  db: Db,
  actor: Actor,
): Promise<{ readonly months: number } | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "question.keep");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => ({ months: await readKeepMonths(tx) }));
}

/** Sets for how many months after closing who asked is kept; questions that are closed already move along. */
export async function changeKeeping(
  db: Db,
  actor: Actor,
  months: number,
): Promise<{ readonly kind: "changed" } | Refusal<"not-permitted" | "months">> {
  const refusal = refusalFor(actor, "question.keep");
  if (refusal) return refusal;
  if (!Number.isInteger(months) || months < 1 || months > 60) return refuse("months", "months");
  return inPartnership(db, tenantOf(actor), async (tx) => {
    await writeKeepMonths(tx, months);
    await moveExpiry(tx, months);
    await recordAudit(tx, actor, "question.keep", undefined, { months });
    return { kind: "changed" };
  });
}
