import { countKnock, recordAudit, type TooMany } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { isMailAddress } from "#platform/mail/letter";
import type { App } from "#platform/request-context";
import type { Holder } from "../../rules/scan/scan.ts";
import { countAnswersByHolder, revokeHolder } from "../../store/fill/holder-rows.ts";
import { findHolder, insertHolder, selectHolders } from "../../store/holders.ts";
import { withHeldScan } from "../hold-scan.ts";
import { scanHref } from "../scan-links.ts";
import { sendScanLetter } from "./letters.ts";
import { type FramedScan, frameScan } from "./open-scan.ts";
import { holderActor, withOwnedScan } from "./own-scan.ts";

type HoldApp = Pick<App, "config" | "db">;

export type Colleagues = {
  readonly scan: FramedScan;
  readonly holders: readonly (Holder & {
    readonly answers: number;
    /** Only who began the scan sees the links of others. */
    readonly href: string | null;
  })[];
};

export const openColleagues = (
  app: HoldApp,
  token: string,
): Promise<Colleagues | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: false }, async (tx, held) => {
    const { partnershipId, scan, holder: me } = held;
    const counts = await countAnswersByHolder(tx, scan.id);
    const holders = await selectHolders(tx, scan.id);
    return {
      scan: await frameScan(tx, token, held),
      holders: await Promise.all(
        holders.map(async (holder) => ({
          ...holder,
          answers: counts.get(holder.id) ?? 0,
          href:
            me.isOwner && !holder.isOwner
              ? await scanHref(app.config, { partnershipId, holderId: holder.id })
              : null,
        })),
      ),
    };
  });

const inviteLimits = {
  accountAndAddress: { name: "scan-invite", failures: 30, windowMinutes: 60 },
  address: { name: "scan-invite-address", failures: 100, windowMinutes: 60 },
  account: { name: "scan-invite-account", failures: 30, windowMinutes: 60 },
} as const;
const mostHolders = 30;
const longestName = 200;

export type Invited = {
  readonly kind: "invited";
  readonly name: string;
  readonly isMailed: boolean;
};

/** A link of their own for a colleague, by mail when an address is given. */
export async function inviteColleague(
  app: HoldApp & Pick<App, "mail">,
  token: string,
  given: { readonly name: string; readonly email: string; readonly parts: readonly string[] },
  address: string,
  now: Instant,
): Promise<
  Invited | TooMany | Refusal<"no-such-scan" | "not-owner" | "no-name" | "email" | "too-many">
> {
  const [name, email] = [given.name.trim().slice(0, longestName), given.email.trim()];
  if (name === "") return refuse("no-name");
  if (email !== "" && !isMailAddress(email)) return refuse("email");
  const tooMany = await countKnock(app, inviteLimits, { email: token, address });
  if (tooMany) return tooMany;
  return withOwnedScan<Invited | Refusal<"too-many">>(app, token, async (tx, held) => {
    const { partnershipId, scan, holder, instrument } = held;
    if ((await selectHolders(tx, scan.id)).length >= mostHolders) return refuse("too-many");
    const parts = instrument.parts.filter(({ key }) => given.parts.includes(key));
    const holderId = await insertHolder(
      tx,
      partnershipId,
      {
        scanId: scan.id,
        name,
        email: email || null,
        personId: null,
        parts: parts.length === 0 ? null : parts.map(({ key }) => key),
        isOwner: false,
      },
      now,
    );
    if (email !== "") {
      const href = await scanHref(app.config, { partnershipId, holderId });
      const { language } = scan;
      const write = (letters: Parameters<Parameters<typeof sendScanLetter>[2]["write"]>[0]) => ({
        subject: letters.colleague.subject(scan.name),
        body: letters.colleague.body({
          who: holder.name || letters.someone,
          parts: parts.map(({ name: part }) => part[language]).join(", ") || letters.all,
          href,
        }),
      });
      const to = { partnershipId, scanId: scan.id, holderId, to: email, language, write };
      await sendScanLetter(tx, app, to, now);
    }
    const subject = { kind: "scan", id: scan.id, name: scan.name };
    await recordAudit(tx, holderActor(held), "scan.invite-colleague", subject);
    return { kind: "invited", name, isMailed: email !== "" };
  });
}

/** The link of a colleague stops working; what was answered with it stays. */
export const revokeColleague = (
  app: HoldApp,
  token: string,
  holderId: string,
  now: Instant,
): Promise<
  { readonly kind: "revoked" } | Refusal<"no-such-scan" | "not-owner" | "no-such-holder">
> =>
  withOwnedScan<{ readonly kind: "revoked" } | Refusal<"no-such-holder">>(
    app,
    token,
    async (tx, held) => {
      const holder = await findHolder(tx, holderId);
      if (!holder || holder.scanId !== held.scan.id || holder.isOwner) {
        return refuse("no-such-holder");
      }
      await revokeHolder(tx, holderId, now);
      const { id, name } = held.scan;
      const subject = { kind: "scan", id, name };
      await recordAudit(tx, holderActor(held), "scan.revoke-colleague", subject);
      return { kind: "revoked" };
    },
  );
