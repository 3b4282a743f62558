import { type Actor, countKnock, type TooMany, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import type { App } from "#platform/request-context";
import { listHoldersByEmail } from "../../store/fill/holder-rows.ts";
import { scanHref } from "../scan-links.ts";
import { sendScanLetter } from "./letters.ts";

const againLimits = {
  accountAndAddress: { name: "scan-link", failures: 3, windowMinutes: 60 },
  address: { name: "scan-link-address", failures: 20, windowMinutes: 60 },
  account: { name: "scan-link-account", failures: 5, windowMinutes: 60 },
} as const;

/**
 * Mails the links that were given to an address. The answer is the same whether the address is known or not: nobody
 * learns from it who fills in a scan.
 */
export async function sendLinksAgain(
  app: Pick<App, "config" | "db" | "mail">,
  actor: Actor,
  given: { readonly email: string; readonly language: Language },
  address: string,
  now: Instant,
): Promise<{ readonly kind: "asked" } | TooMany | Refusal<"email">> {
  const email = given.email.trim();
  if (!isMailAddress(email)) return refuse("email");
  const tooMany = await countKnock(app, againLimits, { email, address });
  if (tooMany) return tooMany;
  const { partnershipId } = tenantOf(actor);
  await inPartnership(app.db, { partnershipId }, async (tx) => {
    const holders = await listHoldersByEmail(tx, email);
    const [newest] = holders;
    if (!newest) return;
    const links = await Promise.all(
      holders.map(
        async ({ holderId, name }) =>
          `${name}: ${await scanHref(app.config, { partnershipId, holderId })}`,
      ),
    );
    const { scanId, holderId } = newest;
    await sendScanLetter(
      tx,
      app,
      {
        partnershipId,
        scanId,
        holderId,
        to: email,
        language: given.language,
        write: ({ again }) => ({ subject: again.subject(), body: again.body(links.join("\n")) }),
      },
      now,
    );
  });
  return { kind: "asked" };
}
