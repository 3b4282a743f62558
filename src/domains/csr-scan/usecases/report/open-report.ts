import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import type { Effect } from "../../rules/effects/effect.ts";
import type { PlanAction } from "../../rules/plan/plan-action.ts";
import { selectEffects } from "../../store/effects/effect-rows.ts";
import { listEvidenceFiles } from "../../store/fill/evidence-rows.ts";
import { selectHolders } from "../../store/holders.ts";
import { selectPlan } from "../../store/plan/plan-rows.ts";
import { type OpenFacts, readFacts } from "../facts/open-facts.ts";
import { type OpenScan, readScan } from "../fill/open-scan.ts";
import { withHeldScan } from "../hold-scan.ts";

/** Everything a report of a scan is made of. */
export type ReportContent = {
  readonly scan: OpenScan;
  readonly facts: OpenFacts;
  readonly effects: readonly Effect[];
  readonly plan: readonly PlanAction[];
  /** Names of files by their question. */
  readonly evidence: ReadonlyMap<string, readonly string[]>;
  readonly people: number;
};

/** What a link opens, with all that a report tells. */
export const openReport = (
  app: Pick<App, "config" | "db">,
  token: string,
  now: Instant,
): Promise<ReportContent | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: false }, async (tx, held) => {
    const { id } = held.scan;
    const evidence = new Map<string, string[]>();
    for (const { question, name } of await listEvidenceFiles(tx, id)) {
      evidence.set(question, [...(evidence.get(question) ?? []), name]);
    }
    return {
      scan: await readScan(tx, token, held),
      facts: await readFacts(app, tx, held, now),
      effects: await selectEffects(tx, id),
      plan: await selectPlan(tx, id),
      evidence,
      people: (await selectHolders(tx, id)).length,
    };
  });
