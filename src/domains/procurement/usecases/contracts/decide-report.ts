import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { holdsNationalNumber } from "#kernel/national-number";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db, Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import {
  type Contract,
  type ContractReport,
  type MaybeFigures,
  measures,
} from "../../rules/contracts/contract.ts";
import { longestReportNote } from "../../rules/contracts/judge-report.ts";
import {
  addReportEvent,
  decideReport,
  lockReport,
  type ReportEventKind,
} from "../../store/contracts/report-rows.ts";
import type { LetterText } from "./contract-letters.ts";
import { checkContractLetter, writeContractLetter } from "./contract-letters.ts";
import { auditContract, doneBy, foresee, type HeldRefusal, withContract } from "./hold-contract.ts";
import { proveReport } from "./prove-contract.ts";
import { reportedContent } from "./supplier-page.ts";

export type Decided =
  | { readonly kind: "done"; readonly isEvidence: boolean }
  /** The supplier corrected it, or a colleague decided meanwhile; nothing was written. */
  | { readonly kind: "stale"; readonly theirs: ContractReport }
  | HeldRefusal
  | Refusal<
      | "no-such-report"
      | "no-reason"
      | "too-long"
      | "national-number"
      | "not-an-amount"
      | "nothing"
      | "address"
      | "subject"
      | "body"
    >;

export type ReportRef = {
  readonly contractId: string;
  readonly reportId: string;
  /** Of the report as it was seen. */
  readonly version: number;
};

const onReport = (
  db: Db,
  actor: Actor,
  { contractId, reportId, version }: ReportRef,
  work: (tx: Tx, contract: Contract, report: ContractReport) => Promise<Decided>,
): Promise<Decided> =>
  withContract<Decided>(db, actor, contractId, async (tx, contract) => {
    const report = await lockReport(tx, contractId, reportId);
    if (!report) return refuse("no-such-report");
    return report.version === version
      ? work(tx, contract, report)
      : { kind: "stale", theirs: report };
  });

/** Confirms a report, as it was made or with other figures: both stay. Confirmed, it counts and is evidence. */
export const confirmReport = (
  db: Db,
  actor: Actor,
  ref: ReportRef,
  given: { readonly figures: MaybeFigures; readonly note: string },
  now: Instant,
): Promise<Decided> =>
  onReport(db, actor, ref, async (tx, contract, report) => {
    if (report.state === "withdrawn") return refuse("no-such-report");
    const { figures } = given;
    const note = given.note.trim();
    const wrong = measures.find((measure) => (figures[measure] ?? 0) < 0);
    if (wrong) return refuse("not-an-amount", wrong);
    if (measures.every((measure) => figures[measure] === null)) return refuse("nothing", "hours");
    const isCorrected = measures.some((measure) => figures[measure] !== report[measure]);
    if (isCorrected && note === "") return refuse("no-reason", "note");
    const bad = judgeWords(note, "note");
    if (bad) return bad;
    const decision = { state: "confirmed", confirmed: figures, note } as const;
    return settle(tx, actor, { contract, report }, decision, "confirmed", now);
  });

/** Disputes a report with a reason, and tells the supplier in a letter that was looked at first. */
export const disputeReport = (
  app: Pick<App, "db" | "mail">,
  actor: Actor,
  ref: ReportRef,
  given: { readonly reason: string; readonly letter: LetterText | null },
  now: Instant,
): Promise<Decided> =>
  onReport(app.db, actor, ref, async (tx, contract, report) => {
    if (report.state === "withdrawn") return refuse("no-such-report");
    const reason = given.reason.trim();
    if (reason === "") return refuse("no-reason", "reason");
    const bad = judgeWords(reason, "reason");
    if (bad) return bad;
    const letter = given.letter && checkContractLetter(given.letter);
    if (letter && "because" in letter) return letter;
    const decision = { state: "disputed", note: reason } as const;
    const done = await settle(tx, actor, { contract, report }, decision, "disputed", now);
    if (letter) await writeContractLetter(tx, app, actor, contract, "dispute", letter, now);
    return done;
  });

/** Takes a decision back: the report waits again, and is evidence no more. */
export const undoDecision = (
  db: Db,
  actor: Actor,
  ref: ReportRef,
  now: Instant,
): Promise<Decided> =>
  onReport(db, actor, ref, async (tx, contract, report) => {
    if (report.state !== "confirmed" && report.state !== "disputed") {
      return refuse("no-such-report");
    }
    return settle(tx, actor, { contract, report }, { state: "waiting" }, "undone", now);
  });

function judgeWords(text: string, field: string): Refusal<"too-long" | "national-number"> | null {
  if (text.length > longestReportNote) return refuse("too-long", field);
  return holdsNationalNumber(text) ? refuse("national-number", field) : null;
}

async function settle(
  tx: Tx,
  actor: Actor,
  { contract, report }: { readonly contract: Contract; readonly report: ContractReport },
  decision: {
    readonly state: "confirmed" | "disputed" | "waiting";
    readonly confirmed?: MaybeFigures;
    readonly note?: string;
  },
  kind: ReportEventKind,
  now: Instant,
): Promise<Decided> {
  const by = doneBy(actor, now);
  await decideReport(tx, report.id, { ...decision, by: by.name, at: now });
  const said = reportedContent(report);
  await addReportEvent(tx, report.id, {
    kind,
    before: decision.confirmed ? said : null,
    after: decision.confirmed ? { ...said, ...decision.confirmed } : null,
    note: decision.note ?? "",
    personName: by.name,
    at: now,
  });
  await foresee(tx, contract.id);
  const deed = { confirmed: "confirm", disputed: "dispute", waiting: "undo-report" } as const;
  await auditContract(tx, actor, deed[decision.state], contract);
  const after = await lockReport(tx, contract.id, report.id);
  const isEvidence = after ? await proveReport(tx, actor, contract, after, now) : false;
  return { kind: "done", isEvidence };
}
