import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import {
  type Gathering,
  type GatheringContent,
  whereWhenOf,
} from "../../rules/gatherings/gathering.ts";
import {
  changedFields,
  contentOf,
  isElsewhere,
  pickContent,
} from "../../rules/gatherings/gathering-changes.ts";
import { updateGathering } from "../../store/gatherings/gathering-rows.ts";
import { hasToldGuests } from "../../store/gatherings/guest-addresses.ts";
import { addGatheringStep } from "../../store/gatherings/steps.ts";
import { auditGathering, doneBy } from "./hold-gathering.ts";
import { proveGathering } from "./prove-gathering.ts";

/**
 * Writes another content over a held gathering, keeps what stood there, and remembers what those invited were told.
 * @returns whether those invited know another time or place
 */
export async function writeContent(
  tx: Tx,
  actor: Actor,
  gathering: Gathering,
  content: GatheringContent,
  now: Instant,
): Promise<boolean> {
  const before = contentOf(gathering);
  const fields = changedFields(before, content);
  if (fields.length === 0) return gathering.toldWhereWhen !== null;
  const by = doneBy(actor, now);
  const moved = isElsewhere(before, content);
  const known = gathering.toldWhereWhen ?? whereWhenOf(before);
  const hasTold = moved && (await hasToldGuests(tx, gathering.id));
  const toldWhereWhen =
    gathering.toldWhereWhen || hasTold ? (isElsewhere(known, content) ? known : null) : null;
  const isOther = moved || fields.includes("title");
  const version = await updateGathering(
    tx,
    gathering.id,
    {
      content,
      toldWhereWhen,
      ...(isOther ? { calendarSequence: gathering.calendarSequence + 1 } : {}),
    },
    by,
  );
  const details = { before: pickContent(before, fields), after: pickContent(content, fields) };
  await addGatheringStep(tx, gathering.id, { kind: "changed", version, details }, by);
  await auditGathering(tx, actor, "change", gathering, { fields: fields.join(", ") });
  if (gathering.state === "held")
    await proveGathering(tx, actor, { ...gathering, ...content }, now);
  return toldWhereWhen !== null;
}
