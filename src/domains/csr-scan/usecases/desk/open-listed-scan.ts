import { type Actor, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { isRescanDue, rescanFrom } from "../../rules/plan/plan-dates.ts";
import { findListedScan, findNextScan, type ListedScan } from "../../store/desk/search-scans.ts";
import { selectHolders } from "../../store/holders.ts";
import { mayFill, mayReadAnswers } from "../fill/desk-scan.ts";
import { scanHref } from "../scan-links.ts";
import { scanSubject } from "./desk-sight.ts";
import { readMunicipalities } from "./municipalities.ts";

/** The page of one scan at the desk. */
export type ScanSheet = {
  readonly scan: ListedScan;
  readonly municipality: string;
  /** Name of who began it; empty when they gave none. */
  readonly begunBy: string;
  /** How many people have a link. */
  readonly holders: number;
  readonly rescan: { readonly from: Day; readonly isDue: boolean } | null;
  readonly nextScanId: string | null;
  readonly mayFill: boolean;
  readonly mayReadAnswers: boolean;
  /** To hand over to the company; null once it was opened. */
  readonly handOver: string | null;
};

export async function openListedScan(
  app: Pick<App, "config" | "db">,
  actor: Actor,
  id: string,
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<ScanSheet | Refusal<"no-such-scan" | "not-permitted">> {
  const { partnershipId } = tenantOf(actor);
  return inPartnership<ScanSheet | Refusal<"no-such-scan" | "not-permitted">>(
    app.db,
    tenantOf(actor),
    async (tx) => {
      const scan = await findListedScan(tx, id);
      if (!scan) return refuse("no-such-scan");
      const refusal = refusalFor(actor, "scan.read", scanSubject(scan));
      if (refusal) return refusal;
      const { nameOf } = await readMunicipalities(tx, partnershipId, { language, today });
      const holders = await selectHolders(tx, id);
      const owner = holders.find(({ isOwner }) => isOwner);
      const nextScanId = await findNextScan(tx, id);
      const isUnopened = scan.begunAtDesk && !scan.lastAnswerAt && owner?.lastSeenAt === null;
      const mayHand = refusalFor(actor, "scan.campaign", scanSubject(scan)) === null;
      return {
        scan,
        municipality: nameOf(scan.nis),
        begunBy: owner?.name ?? "",
        holders: holders.length,
        rescan: scan.finishedAt
          ? {
              from: rescanFrom(scan.finishedAt),
              isDue: nextScanId === null && isRescanDue(scan, today),
            }
          : null,
        nextScanId,
        mayFill: mayFill(actor, scan),
        mayReadAnswers: mayReadAnswers(actor, scan) === null,
        handOver:
          isUnopened && mayHand && owner
            ? await scanHref(app.config, { partnershipId, holderId: owner.id })
            : null,
      };
    },
  );
}
