import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { findPlanAction } from "../../store/plan/plan-rows.ts";
import { findScanOfAction, wipeOwnerAddress } from "../../store/plan/reminder-rows.ts";
import { findScan, openAnswersOf } from "../../store/scans.ts";
import { readPlanEndToken } from "./plan-links.ts";

/** What the page behind the link in a reminder shows: little, since whoever has the mail may read it. */
export type PlanEndLink = {
  readonly kind: "link";
  readonly partnership: string;
  readonly organisation: string;
  readonly title: string;
  readonly language: Language;
  readonly isOn: boolean;
};

type LinkApp = Pick<App, "config" | "db" | "mail">;

async function withLink<Result>(
  app: LinkApp,
  token: string,
  work: (tx: Tx, scanId: string, link: PlanEndLink, actionId: string) => Promise<Result>,
): Promise<Result | Refusal<"no-such-link">> {
  const named = await readPlanEndToken(app.config, token);
  if (!named) return refuse("no-such-link");
  const { partnershipId, actionId } = named;
  return inPartnership<Result | Refusal<"no-such-link">>(app.db, { partnershipId }, async (tx) => {
    const scanId = await findScanOfAction(tx, actionId);
    const scan = scanId && (await findScan(tx, scanId));
    if (!scan) return refuse("no-such-link");
    await openAnswersOf(tx, scan.id);
    const action = await findPlanAction(tx, scan.id, actionId);
    if (!action) return refuse("no-such-link");
    const partnership = (await findPartnership(tx, partnershipId))?.name ?? "";
    const { name: organisation, language } = scan;
    const isOn = action.ownerEmail !== null;
    const link = { partnership, organisation, title: action.title, language, isOn };
    return work(tx, scan.id, { kind: "link", ...link }, actionId);
  });
}

export const openPlanEnd = (
  app: LinkApp,
  token: string,
): Promise<PlanEndLink | Refusal<"no-such-link">> =>
  withLink(app, token, async (_, __, link) => link);

/** No more reminders: the address is wiped, with the letters to it. */
export const endPlanReminders = (
  app: LinkApp,
  token: string,
): Promise<{ readonly kind: "ended" } | Refusal<"no-such-link">> =>
  withLink(app, token, async (tx, scanId, _, actionId) => {
    await app.mail.forget(tx, await wipeOwnerAddress(tx, scanId, actionId));
    return { kind: "ended" as const };
  });
