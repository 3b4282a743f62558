import { inPartnership } from "../db.ts";
import { recordReturn } from "../mail/mail-store.ts";
import type { App } from "../request-context.ts";
import { readDeliveryReport } from "./read-delivery-report.ts";
import type { ReturnedMail } from "./return-address.ts";

/**
 * Takes what came back to the address of one letter: a report that it failed marks that letter in the outbox; anything
 * else, as an answer of an absent reader, changes nothing.
 */
export async function takeReturnedLetter(
  app: Pick<App, "db">,
  { partnershipId, mailId }: ReturnedMail,
  raw: Uint8Array,
): Promise<{ readonly kind: "taken" | "ignored" }> {
  const report = await readDeliveryReport(raw);
  if (report?.action !== "failed") return { kind: "ignored" };
  await inPartnership(app.db, { partnershipId }, (tx) => recordReturn(tx, mailId, report.reason));
  return { kind: "taken" };
}
