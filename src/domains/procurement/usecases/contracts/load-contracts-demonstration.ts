import { type Actor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import { addDays, asDay, type Day, dayOf, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { findOrganisations } from "#register";
import {
  type DemonstrationContract,
  type DemonstrationReport,
  demonstrationContracts,
} from "../../examples/contracts/demonstration.ts";
import { addMonths, lastOfMonths } from "../../rules/contracts/add-months.ts";
import type { ContractContent } from "../../rules/contracts/contract.ts";
import { findContract } from "../../store/contracts/contract-rows.ts";
import { listReports } from "../../store/contracts/report-rows.ts";
import { saveClause } from "./change-promises.ts";
import { confirmReport, disputeReport } from "./decide-report.ts";
import { withContract } from "./hold-contract.ts";
import { addContract } from "./save-contract.ts";
import { makeLink } from "./supplier-link.ts";
import { writeReport } from "./supplier-page.ts";
import { takeContractStep } from "./take-contract-step.ts";

type DemonstrationApp = Pick<App, "config" | "db" | "files" | "mail">;

/** Invented contracts in every state, through the same use cases as people. */
export async function loadContractsDemonstration(
  app: DemonstrationApp,
  actor: Actor,
  now: Instant,
): Promise<void> {
  for (const told of demonstrationContracts) await makeContract(app, actor, told, now);
}

async function makeContract(
  app: DemonstrationApp,
  actor: Actor,
  told: DemonstrationContract,
  now: Instant,
): Promise<void> {
  const today = dayOf(now);
  const first = asDay(`${today.slice(0, 7)}-01`);
  const content = await contentOfExample(app, actor, told, { first, today });
  const steps = told.steps
    .filter(({ kind }) => kind !== "lost")
    .map(({ kind, on, note, cents }) => ({
      kind,
      happenedOn: addDays(today, on),
      note,
      cents: cents ?? null,
    }));
  const source = { kind: "hand", ref: null, href: null, label: null } as const;
  const added = await addContract(app.db, actor, content, { source, steps }, now);
  if (added.kind !== "added") throw new AppError("demonstration.contract", told.title);
  const { id } = added;
  for (const promise of told.promises) {
    const given = {
      libraryKey: null,
      libraryVersion: null,
      body: "",
      hours: null,
      places: null,
      cents: null,
      milestones: [],
      ...promise,
    };
    await saveClause(app.db, actor, id, given, null, now);
  }
  await loseExample(app, actor, told, id, now);
  if (told.promises.length > 0) await makeLink(app, actor, id, now);
  for (const report of told.reports) await makeReport(app, actor, id, report, first);
}

async function contentOfExample(
  app: DemonstrationApp,
  actor: Actor,
  told: DemonstrationContract,
  { first, today }: { readonly first: Day; readonly today: Day },
): Promise<ContractContent> {
  const found = await findOrganisations(app, actor, told.supplier, { limit: 1, today });
  const organisationId = "kind" in found ? null : (found[0]?.id ?? null);
  const startsOn = told.from === null ? null : addMonths(first, told.from);
  return {
    nis: told.nis,
    title: told.title,
    description: "",
    organisationId,
    supplierName: told.supplier,
    isSocial: true,
    amountCents: told.cents,
    startsOn,
    endsOn: startsOn && told.months ? lastOfMonths(startsOn, told.months) : null,
    reportMonths: 3,
    ownerPersonId: actor.kind === "person" ? actor.personId : null,
    ownerName: "",
    reach: told.email
      ? { kind: "typed", email: told.email, consentOn: startsOn ?? today }
      : { kind: "none" },
    supplierLanguage: "nl",
  };
}

/** A lost contract was something before. */
async function loseExample(
  app: DemonstrationApp,
  actor: Actor,
  { steps }: DemonstrationContract,
  id: string,
  now: Instant,
): Promise<void> {
  const lost = steps.find(({ kind }) => kind === "lost");
  if (!lost) return;
  const contract = await inPartnership(app.db, tenantOf(actor), (tx) => findContract(tx, id));
  await takeContractStep(
    app.db,
    actor,
    id,
    {
      kind: "lost",
      happenedOn: addDays(dayOf(now), lost.on),
      note: lost.note,
      cents: null,
      lostBecause: lost.because ?? "other",
      version: contract?.version ?? 0,
    },
    now,
  );
}

/** A report of one month, five days after it, and what the buyer made of it three days later. */
async function makeReport(
  app: DemonstrationApp,
  actor: Actor,
  id: string,
  told: DemonstrationReport,
  first: Day,
): Promise<void> {
  const from = addMonths(first, told.month);
  const to = lastOfMonths(from, 1);
  const at = (days: number): Instant => `${addDays(to, days)}T09:30:00.000Z` as Instant;
  const typed = {
    from,
    to,
    hours: told.hours ?? "",
    places: told.places ?? "",
    cents: told.euros ?? "",
    note: told.note ?? "",
    sure: false,
  };
  const made = await withContract(app.db, actor, id, (tx, contract) =>
    writeReport(tx, actor, contract, { typed, own: null, formKey: "" }, "link", at(5)),
  );
  if (made.kind !== "reported") throw new AppError("demonstration.report", JSON.stringify(made));
  const ref = { contractId: id, reportId: made.reportId, version: 1 };
  const { outcome } = told;
  if (!outcome) return;
  if (typeof outcome === "object" && "dispute" in outcome) {
    await disputeReport(app, actor, ref, { reason: outcome.dispute, letter: null }, at(8));
    return;
  }
  const [report] = await inPartnership(app.db, tenantOf(actor), async (tx) =>
    (await listReports(tx, id)).filter((one) => one.id === made.reportId),
  );
  if (!report) return;
  const { hours, places, cents } = report;
  const figures = { hours, places, cents };
  const given =
    outcome === "confirmed"
      ? { figures, note: "" }
      : { figures: { ...figures, hours: outcome.hours }, note: outcome.because };
  await confirmReport(app.db, actor, ref, given, at(8));
}
