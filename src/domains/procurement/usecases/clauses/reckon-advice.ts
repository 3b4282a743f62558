import type { Actor } from "#access";
import type { Day } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import type { Advice, PolicyCheck } from "../../rules/clauses/advice.ts";
import { type AdviceFacts, countedValue } from "../../rules/clauses/advice-facts.ts";
import type { AdviceText } from "../../rules/clauses/advice-record.ts";
import { adviseClauses } from "../../rules/clauses/advise-clauses.ts";
import { sectorOfActivity } from "../../rules/clauses/sector-of-activity.ts";
import type { ClauseSector } from "../../rules/library/families.ts";
import { thresholdFor } from "../../rules/library/policy.ts";
import { clausesFor } from "../../store/library/clauses.ts";
import { policyOf } from "../../store/library/policies.ts";
import { type AskingApp, askCapacity } from "./ask-capacity.ts";
import { currentRules } from "./open-rules.ts";

export type Reckoned = { readonly advice: Advice; readonly texts: readonly AdviceText[] };

/** The advice on a purchase by the rules, the register, the policy and the library of now. */
export async function reckonAdvice(
  app: AskingApp,
  actor: Actor,
  facts: AdviceFacts,
  today: Day,
): Promise<Reckoned> {
  const { partnershipId } = actor;
  const { capacity, activity, readWorks } = await askCapacity(app, partnershipId, facts, today);
  const sector = sectorOfActivity(activity);
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const rules = await currentRules(tx);
    const policy = await checkPolicy(tx, facts, sector);
    const texts = await textsFor(tx, facts, sector);
    return { advice: adviseClauses(facts, rules, { capacity, policy, sector, readWorks }), texts };
  });
}

/** The municipality's policy held against the purchase; null when it has none on that day. */
async function checkPolicy(
  tx: Tx,
  facts: AdviceFacts,
  sector: ClauseSector | null,
): Promise<PolicyCheck | null> {
  if (facts.nis === null) return null;
  const policy = await policyOf(tx, facts.nis, facts.day);
  if (!policy) return null;
  const threshold = thresholdFor(policy.thresholds, { kind: facts.kind, sector });
  const { cents } = countedValue(facts);
  const reaches = threshold !== null && cents !== null && cents >= threshold.fromCents;
  return {
    title: policy.title,
    version: policy.version,
    sharePercent: policy.sharePercent,
    asks: reaches ? threshold.ask : null,
    fromCents: threshold?.fromCents ?? null,
    href: `/opdrachtgever/${facts.nis}`,
  };
}

async function textsFor(
  tx: Tx,
  facts: AdviceFacts,
  sector: ClauseSector | null,
): Promise<AdviceText[]> {
  const clauses = await clausesFor(tx, {
    purchaseKind: facts.kind,
    on: facts.day,
    ...(sector === null ? {} : { sector }),
  });
  return clauses.map((clause) => ({
    family: clause.family,
    key: clause.key,
    version: clause.version,
    level: clause.level,
    name: clause.name,
    text: clause.text,
    blanks: clause.blanks,
    article: clause.article,
    approvedBy: clause.approvedBy,
    isOfSector: clause.sectors.length > 0,
  }));
}
