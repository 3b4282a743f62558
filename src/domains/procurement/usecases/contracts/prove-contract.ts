import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { recordEvidence, withdrawEvidence } from "#steering";
import { formatCents, formatDay } from "#ui/format";
import {
  agreedStates,
  type Contract,
  type ContractReport,
  measures,
} from "../../rules/contracts/contract.ts";
import { inOrder } from "../../rules/contracts/contract-state.ts";
import { listReports } from "../../store/contracts/report-rows.ts";
import { type ContractStep, listContractSteps } from "../../store/contracts/step-rows.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { contractHref, subjectOf } from "./hold-contract.ts";

const origin = "procurement";
const longestTitle = 300;

/** Evidence is kept in the language in which a region reports. */
const words = contractWords("nl").evidence;

const socialOf = ({ isSocial }: Contract) => ({
  organisationsSocial: isSocial ? 1 : 0,
  organisationsRegular: isSocial ? 0 : 1,
});

/**
 * A signed contract proves itself, once; taken back, lost or removed, it counts nowhere. Its value is told and not counted:
 * what is delivered brings the euros, and a purchase counts once.
 * @returns false when it could not become evidence
 */
export async function proveContract(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  now: Instant,
): Promise<boolean> {
  const ref = `contract:${contract.id}`;
  const step = signedStep(await listContractSteps(tx, contract.id));
  if (!step || contract.removedAt || !agreedStates.includes(contract.state)) {
    return (await withdrawEvidence(tx, actor, origin, ref, now)).kind !== "refused";
  }
  const cents = step.cents ?? contract.amountCents;
  const recorded = await recordEvidence(
    tx,
    actor,
    {
      kind: "contract",
      title: `${contract.title} – ${contract.supplierName}`.slice(0, longestTitle),
      happenedOn: step.happenedOn,
      ...subjectOf(contract),
      tookPart: socialOf(contract),
      description: cents === null ? "" : words.value(formatCents("nl", cents)),
      amountCents: null,
      origin,
      originRef: ref,
      href: contractHref(contract.id),
    },
    now,
  );
  return recorded.kind !== "refused";
}

/** When it was signed, else when it began. */
const signedStep = (steps: readonly ContractStep[]): ContractStep | undefined => {
  const done = inOrder(steps);
  return (
    done.findLast(({ kind }) => kind === "contract") ??
    done.find(({ kind }) => kind === "running" || kind === "ended")
  );
};

/** What was confirmed proves a delivery, with its hours and euros; else it counts nowhere. */
export async function proveReport(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  report: ContractReport,
  now: Instant,
): Promise<boolean> {
  const ref = `delivery:${report.id}`;
  const { hours, places, cents } = report.confirmed;
  const isSomething = measures.some((measure) => (report.confirmed[measure] ?? 0) > 0);
  if (report.state !== "confirmed" || contract.removedAt || !isSomething) {
    return (await withdrawEvidence(tx, actor, origin, ref, now)).kind !== "refused";
  }
  const recorded = await recordEvidence(
    tx,
    actor,
    {
      kind: "delivery",
      title:
        `${words.delivery(formatDay("nl", report.periodFrom), formatDay("nl", report.periodTo))}: ${contract.title} – ${contract.supplierName}`.slice(
          0,
          longestTitle,
        ),
      description: places ? words.places(places) : "",
      happenedOn: report.periodTo,
      ...subjectOf(contract),
      tookPart: socialOf(contract),
      amountCents: cents,
      hours,
      origin,
      originRef: ref,
      href: `${contractHref(contract.id)}#levering-${report.id}`,
    },
    now,
  );
  return recorded.kind !== "refused";
}

/** Everything a contract proves, after something was changed that evidence tells. */
export async function proveAll(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  now: Instant,
): Promise<void> {
  await proveContract(tx, actor, contract, now);
  for (const report of await listReports(tx, contract.id)) {
    if (report.state === "confirmed") await proveReport(tx, actor, contract, report, now);
  }
}
