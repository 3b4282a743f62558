import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { recordEvidence, withdrawEvidence } from "#steering";
import { settledOf } from "../../rules/follow-up/totals.ts";
import { findPair } from "../../store/follow-up/pair-rows.ts";
import type { GatheringFacts } from "../../store/guests/gathering-facts.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import { subjectOf } from "../guests/hold-guests.ts";

const origin = "networking";
const longestTitle = 300;

/** Evidence is kept in the language in which a region reports. */
const words = followUpWords("nl").evidence;

/**
 * A contract that came of a meeting proves the gathering, once the desk or both sides say so. The word of one is not
 * enough. A contract that is followed in procurement proves itself there, and is not counted twice. Evidence stands in the
 * yearly report: it says neither who the two are nor for how much.
 */
export async function provePair(
  tx: Tx,
  actor: Actor,
  pairId: string,
  gathering: Pick<GatheringFacts, "id" | "title" | "nis">,
  now: Instant,
): Promise<void> {
  const ref = `met:${pairId}`;
  const pair = await findPair(tx, pairId);
  const settled = pair && settledOf(pair);
  const isSure = settled?.basis === "desk" || settled?.basis === "both";
  if (!pair || !isSure || !settled.outcomes.includes("contract") || pair.contractId) {
    await withdrawEvidence(tx, actor, origin, ref, now);
    return;
  }
  const social = [pair.left, pair.right].filter(({ side }) => side === "social").length;
  const regular = [pair.left, pair.right].filter(({ side }) => side === "regular").length;
  await recordEvidence(
    tx,
    actor,
    {
      kind: "contract",
      title: words.contract(gathering.title).slice(0, longestTitle),
      happenedOn: pair.metOn,
      ...subjectOf(gathering),
      tookPart: { organisationsSocial: social, organisationsRegular: regular },
      origin,
      originRef: ref,
      href: `/bijeenkomsten/${gathering.id}/opvolging/${pair.id}`,
    },
    now,
  );
}
