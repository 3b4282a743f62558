import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { type EvidenceKind, recordEvidence, withdrawEvidence } from "#steering";
import type { GatheringKind } from "../../rules/gathering.ts";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { countAttendance } from "../../store/gatherings/attendance.ts";
import { findGathering } from "../../store/gatherings/gathering-rows.ts";
import { countOutcomes } from "../../store/minutes/minutes-outcome-rows.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { minutesWords } from "../../text/minutes/index.ts";
import { gatheringHref } from "./hold-gathering.ts";

const origin = "networking";
const longestTitle = 300;

const kinds: Readonly<Record<GatheringKind, EvidenceKind>> = {
  fair: "event",
  "round-table": "round-table",
  meeting: "meeting",
  brainstorm: "brainstorm",
};

/** Evidence is kept in the language in which a region reports. */
const words = gatheringWords("nl");

/**
 * A gathering that was held proves itself, with how many came and no names; cancelled, taken back or removed, it counts nowhere.
 * @returns false when it could not become evidence
 */
export async function proveGathering(
  tx: Tx,
  actor: Actor,
  gathering: Gathering,
  now: Instant,
): Promise<boolean> {
  const ref = `gathering:${gathering.id}`;
  if (gathering.state !== "held" || gathering.removedAt) {
    return (await withdrawEvidence(tx, actor, origin, ref, now)).kind !== "refused";
  }
  const { organisations, people } = await countAttendance(tx, gathering.id);
  const { decisions, actions } = await countOutcomes(tx, gathering.id);
  const recorded = await recordEvidence(
    tx,
    actor,
    {
      kind: kinds[gathering.kind],
      title: `${words.kinds[gathering.kind]}: ${gathering.title}`.slice(0, longestTitle),
      ...(decisions + actions > 0
        ? { description: minutesWords("nl").evidence(decisions, actions) }
        : {}),
      happenedOn: dayOf(gathering.startsAt),
      nis: gathering.nis ? [gathering.nis] : [],
      tookPart: organisations
        ? {
            organisationsSocial: organisations.social,
            organisationsRegular: organisations.regular,
            organisationsPublic: organisations.authority,
            people,
          }
        : {},
      amountCents: spentCents(gathering),
      actionId: gathering.actionId,
      origin,
      originRef: ref,
      href: gatheringHref(gathering.id),
    },
    now,
  );
  return recorded.kind !== "refused";
}

function spentCents({ costs }: Gathering): number | null {
  const known = costs.flatMap(({ actualCents }) => actualCents ?? []);
  return known.length > 0 ? known.reduce((sum, cents) => sum + cents, 0) : null;
}

/** After who was present changed: brings the evidence of a gathering that was held up to date. */
export async function refreshGatheringEvidence(
  tx: Tx,
  actor: Actor,
  gatheringId: string,
  now: Instant,
): Promise<void> {
  const gathering = await findGathering(tx, gatheringId);
  if (gathering?.state === "held") await proveGathering(tx, actor, gathering, now);
}
