import { type Actor, listColleagues, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Contract, ContractClause, ContractReport } from "../../rules/contracts/contract.ts";
import { type Progress, progressOf } from "../../rules/contracts/progress.ts";
import {
  isTooLate,
  lateReminder,
  momentsOf,
  type Reminder,
} from "../../rules/contracts/reminders-due.ts";
import { listClauses } from "../../store/contracts/clause-rows.ts";
import { findContract } from "../../store/contracts/contract-rows.ts";
import { type ContractLink, findLastLink } from "../../store/contracts/links.ts";
import { listReminders, type SentReminder } from "../../store/contracts/reminders.ts";
import {
  listReportEvents,
  listReports,
  type ReportEvent,
} from "../../store/contracts/report-rows.ts";
import { type ContractStep, listContractSteps } from "../../store/contracts/step-rows.ts";
import { type SupplierAddress, supplierAddress } from "./contract-address.ts";
import { readContractPlaces } from "./contract-places.ts";
import { subjectOf } from "./hold-contract.ts";
import { deliveryHref } from "./supplier-link.ts";

export type OpenedContract = {
  readonly kind: "contract";
  readonly contract: Contract;
  readonly place: string;
  readonly clauses: readonly ContractClause[];
  readonly reports: readonly ContractReport[];
  readonly reportEvents: readonly ReportEvent[];
  readonly steps: readonly ContractStep[];
  readonly progress: Progress;
  /** The last link that was made, withdrawn or not. */
  readonly link: (ContractLink & { readonly isExpired: boolean }) | null;
  /** Only for who may change the contract, and only while it works. */
  readonly linkHref: string | null;
  readonly address: SupplierAddress | null;
  readonly isOwnerGone: boolean;
  readonly reminders: readonly SentReminder[];
  /** What would still go by itself. */
  readonly coming: readonly Reminder[];
  readonly mayEdit: boolean;
};

/** One contract with all that is known of it. */
export async function openContract(
  app: Pick<App, "db" | "config">,
  actor: Actor,
  id: string,
  { language, now }: { readonly language: Language; readonly now: Instant },
): Promise<OpenedContract | Refusal<"no-such-contract">> {
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const contract = await findContract(tx, id);
    if (!contract || refusalFor(actor, "contract.read", subjectOf(contract))) {
      return refuse("no-such-contract");
    }
    const today = dayOf(now);
    const mayEdit = refusalFor(actor, "contract.edit", subjectOf(contract)) === null;
    const places = await readContractPlaces(tx, actor.partnershipId, { language, today });
    const clauses = await listClauses(tx, id);
    const reports = await listReports(tx, id);
    const link = await findLastLink(tx, id);
    const isExpired = link !== null && link.expiresOn < today;
    const isLive = link !== null && !link.withdrawnAt && !isExpired;
    const colleagues = await listColleagues(tx);
    const reminders = await listReminders(tx, id);
    return {
      kind: "contract",
      contract,
      place: places.nameOf(contract.nis),
      clauses,
      reports,
      reportEvents: await listReportEvents(tx, id),
      steps: await listContractSteps(tx, id),
      progress: progressOf(contract, clauses, reports, today),
      link: link && { ...link, isExpired },
      linkHref: mayEdit && isLive ? await deliveryHref(app, actor.partnershipId, link.id) : null,
      address: mayEdit ? await supplierAddress(tx, contract, today) : null,
      isOwnerGone:
        contract.ownerPersonId !== null &&
        !colleagues.some((one) => one.id === contract.ownerPersonId),
      reminders,
      coming: clauses.length === 0 ? [] : comingOf(contract, reports, reminders, today),
      mayEdit,
    };
  });
}

/** Reminders that did not go yet, the first first. */
function comingOf(
  contract: Contract,
  reports: readonly ContractReport[],
  sent: readonly SentReminder[],
  today: Day,
): Reminder[] {
  const late = lateReminder(contract, reports);
  const moments = momentsOf(contract).filter(({ on }) => !isTooLate(on, today));
  return [...moments, ...(late ? [late] : [])]
    .filter(({ kind, ofDay }) => !sent.some((one) => one.kind === kind && one.ofDay === ofDay))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}
