import { type Actor, countKnock, type TooMany } from "#access";
import { dayOf, type Instant, parseDay } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import {
  agreedStates,
  type Contract,
  type ContractClause,
  type ContractReport,
} from "../../rules/contracts/contract.ts";
import {
  type FieldProblem,
  readReport,
  type TypedReport,
} from "../../rules/contracts/judge-report.ts";
import { type Progress, progressOf } from "../../rules/contracts/progress.ts";
import { listClauses } from "../../store/contracts/clause-rows.ts";
import { findContract } from "../../store/contracts/contract-rows.ts";
import { type ContractLink, findLink, noteOpened } from "../../store/contracts/links.ts";
import {
  addReportEvent,
  decideReport,
  findReportOfForm,
  insertReport,
  listReports,
  lockReport,
  rewriteReport,
} from "../../store/contracts/report-rows.ts";
import { readContractPlaces } from "./contract-places.ts";
import { readDeliveryToken } from "./delivery-token.ts";
import { auditContract, contractReference, foresee } from "./hold-contract.ts";

/** How often one may report without an account, as the public question form counts. */
const reportLimits = {
  accountAndAddress: { name: "delivery", failures: 20, windowMinutes: 60 },
  address: { name: "delivery-address", failures: 60, windowMinutes: 60 },
  account: { name: "delivery-account", failures: 60, windowMinutes: 60 },
} as const;

/** So many reports of one contract can be made through its link. */
const mostReports = 200;

/** What the supplier may see: what was promised and what it reported, nothing of the desk. */
export type DeliveryView = {
  readonly kind: "view";
  readonly partnership: string;
  readonly buyer: string;
  readonly reference: string;
  readonly title: string;
  readonly supplierName: string;
  readonly startsOn: Contract["startsOn"];
  readonly endsOn: Contract["endsOn"];
  readonly language: Language;
  readonly clauses: readonly ContractClause[];
  /** Without the reports that were taken back. */
  readonly reports: readonly ContractReport[];
  readonly progress: Progress;
  readonly linkUntil: ContractLink["expiresOn"];
  /** Nothing was agreed yet, or it was called off: there is nothing to report. */
  readonly isOpen: boolean;
};

type LinkRefusal = Refusal<"no-such-link" | "expired">;
type Held = { readonly link: ContractLink; readonly contract: Contract };
type PageApp = Pick<App, "config" | "db">;

/** The contract behind a link that works today. */
async function contractBehind(
  tx: Tx,
  linkId: string,
  now: Instant,
  lock: boolean,
): Promise<Held | LinkRefusal> {
  const link = await findLink(tx, linkId);
  const contract = link && (await findContract(tx, link.contractId, { lock }));
  if (!link || !contract || link.withdrawnAt || contract.removedAt) return refuse("no-such-link");
  if (link.expiresOn < dayOf(now)) return refuse("expired");
  return { link, contract };
}

const withLink = async <Result>(
  app: PageApp,
  token: string,
  now: Instant,
  work: (tx: Tx, held: Held, partnershipId: string) => Promise<Result>,
  lock = true,
): Promise<Result | LinkRefusal> => {
  const key = await readDeliveryToken(app.config, token);
  if (!key) return refuse("no-such-link");
  const { partnershipId, linkId } = key;
  return inPartnership(app.db, { partnershipId }, async (tx): Promise<Result | LinkRefusal> => {
    const held = await contractBehind(tx, linkId, now, lock);
    return isRefusal(held) ? held : work(tx, held, partnershipId);
  });
};

/** The page behind the link; whoever has the link is the supplier. */
export const openDelivery = (
  app: PageApp,
  token: string,
  now: Instant,
): Promise<DeliveryView | LinkRefusal> =>
  withLink<DeliveryView>(
    app,
    token,
    now,
    async (tx, { link, contract }, partnershipId) => {
      const today = dayOf(now);
      const language = contract.supplierLanguage;
      const partnership = await findPartnership(tx, partnershipId);
      const places = await readContractPlaces(tx, partnershipId, { language, today });
      const clauses = await listClauses(tx, contract.id);
      const reports = await listReports(tx, contract.id);
      await noteOpened(tx, link.id, now);
      return {
        kind: "view",
        partnership: partnership?.name ?? "",
        buyer: places.nameOf(contract.nis) || (partnership?.name ?? ""),
        reference: contractReference(contract.number),
        title: contract.title,
        supplierName: contract.supplierName,
        startsOn: contract.startsOn,
        endsOn: contract.endsOn,
        language,
        clauses,
        reports: reports.filter(({ state }) => state !== "withdrawn"),
        progress: progressOf(contract, clauses, reports, today),
        linkUntil: link.expiresOn,
        isOpen: agreedStates.includes(contract.state),
      };
    },
    false,
  );

export type Reported =
  | { readonly kind: "reported"; readonly reportId: string }
  | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] }
  | TooMany
  | LinkRefusal
  | Refusal<
      "not-open" | "too-many-reports" | "no-such-report" | "already-confirmed" | "changed-since"
    >;

export type ReportOrder = {
  readonly typed: TypedReport;
  /** The report that is corrected, as it was seen; null: a new one. */
  readonly own: { readonly id: string; readonly version: number } | null;
  /** Of the form as it was opened: sent twice, it is one report. */
  readonly formKey: string;
  /** Where the request came from, to count by. */
  readonly address: string;
};

/** The supplier reports a period, or corrects what the buyer did not confirm. */
export async function reportDelivery(
  app: PageApp,
  token: string,
  order: ReportOrder,
  now: Instant,
): Promise<Reported> {
  const key = await readDeliveryToken(app.config, token);
  if (!key) return refuse("no-such-link");
  const tooMany = await countKnock(app, reportLimits, { email: token, address: order.address });
  if (tooMany) return tooMany;
  return withLink<Reported>(app, token, now, async (tx, { contract }) => {
    if (!agreedStates.includes(contract.state)) return refuse("not-open");
    const visitor: Actor = { kind: "visitor", partnershipId: key.partnershipId };
    return writeReport(tx, visitor, contract, order, "link", now);
  });
}

/** Writes a report down, however it came; the contract is held. */
export async function writeReport(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  { typed, own, formKey }: Omit<ReportOrder, "address">,
  via: "link" | "desk",
  now: Instant,
): Promise<Reported> {
  const { id } = contract;
  const key = /^[\w-]{8,64}$/.test(formKey) ? formKey : null;
  const same = key && !own ? await findReportOfForm(tx, id, key) : null;
  if (same) return { kind: "reported", reportId: same.id };
  const reports = await listReports(tx, id);
  if (!own && reports.length >= mostReports) return refuse("too-many-reports");
  const before = own ? await lockReport(tx, id, own.id) : null;
  if (own) {
    if (!before || before.state === "withdrawn") return refuse("no-such-report");
    if (before.state === "confirmed") return refuse("already-confirmed");
    if (before.version !== own.version) return refuse("changed-since");
  }
  const clauses = await listClauses(tx, id);
  const known = { contract, clauses, reports, own: before?.id ?? null, today: dayOf(now) };
  const read = readReport(typed, parseDay, known);
  if ("problems" in read) return { kind: "problems", problems: read.problems };
  const who = via === "link" ? contract.supplierName : nameOf(actor);
  if (before) {
    await rewriteReport(tx, before.id, read.report, now);
    await addReportEvent(tx, before.id, {
      kind: "corrected",
      before: reportedContent(before),
      after: read.report,
      personName: who,
      at: now,
    });
  }
  const reportId =
    before?.id ??
    (await insertReport(tx, id, read.report, { via, by: who, formKey: key, at: now }));
  if (!before) {
    const event = { kind: "reported", after: read.report, personName: who, at: now } as const;
    await addReportEvent(tx, reportId, event);
  }
  await foresee(tx, id);
  await auditContract(tx, actor, before ? "report-change" : "report", contract, { via });
  return { kind: "reported", reportId };
}

const nameOf = (actor: Actor): string => (actor.kind === "person" ? actor.name : "");

/** What a report says, without what became of it. */
export const reportedContent = (report: ContractReport) => ({
  periodFrom: report.periodFrom,
  periodTo: report.periodTo,
  hours: report.hours,
  places: report.places,
  cents: report.cents,
  note: report.note,
});

export type ReportTakenBack =
  | { readonly kind: "withdrawn" }
  | LinkRefusal
  | Refusal<"no-such-report" | "already-confirmed">;

/** The supplier takes a report back that the buyer did not confirm. */
export const withdrawReport = (
  app: PageApp,
  token: string,
  reportId: string,
  now: Instant,
): Promise<ReportTakenBack> =>
  withLink<ReportTakenBack>(app, token, now, async (tx, { contract }, partnershipId) => {
    const report = await lockReport(tx, contract.id, reportId);
    if (!report) return refuse("no-such-report");
    if (report.state === "confirmed") return refuse("already-confirmed");
    if (report.state === "withdrawn") return { kind: "withdrawn" };
    const by = { by: contract.supplierName, at: now };
    await decideReport(tx, report.id, { state: "withdrawn", ...by });
    await addReportEvent(tx, report.id, {
      kind: "withdrawn",
      personName: contract.supplierName,
      at: now,
    });
    await foresee(tx, contract.id);
    const visitor: Actor = { kind: "visitor", partnershipId };
    await auditContract(tx, visitor, "report-withdraw", contract);
    return { kind: "withdrawn" };
  });
