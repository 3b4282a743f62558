import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import { addDays, dayOf, type Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type DemonstrationNeed, demonstrationNeeds } from "../../examples/demonstration.ts";
import { emptyNeed } from "../../rules/need.ts";
import { findMatch } from "../../store/needs/match-rows.ts";
import { closeNeed } from "../needs/change-need.ts";
import { keepNeed } from "../needs/keep-need.ts";
import { openMatching } from "../needs/open-matching.ts";
import { noteStep } from "../needs/take-step.ts";

type DemonstrationApp = Pick<App, "config" | "db" | "files" | "mail">;

/** Invented needs in every state, through the same use cases as a person. */
export async function loadMatchingDemonstration(
  app: DemonstrationApp,
  actor: Actor,
  now: Instant,
): Promise<void> {
  for (const told of demonstrationNeeds) await makeNeed(app, actor, told, now);
}

async function makeNeed(
  app: DemonstrationApp,
  actor: Actor,
  told: DemonstrationNeed,
  now: Instant,
): Promise<void> {
  const today = dayOf(now);
  const need = {
    ...emptyNeed,
    texts: [told.text],
    place: { nis: told.nis, nuts: [] },
    size: told.size ?? {},
    ...(told.recurrence ? { recurrence: told.recurrence } : {}),
  };
  const tenant = { partnershipId: actor.partnershipId };
  const kept = await inPartnership(app.db, tenant, (tx) =>
    keepNeed(tx, actor, { title: told.title, need, origin: { kind: "hand" } }, now),
  );
  const { id } = done(kept);
  for (const step of told.steps) {
    const { world } = await openMatching(app, actor.partnershipId);
    const ref = world.suppliers.find(({ name }) => name.startsWith(step.with))?.id ?? "";
    const match = await inPartnership(app.db, tenant, (tx) => findMatch(tx, id, ref));
    const given = {
      kind: step.kind,
      happenedOn: addDays(today, step.on),
      note: step.note,
      cents: step.cents ?? null,
      followUpOn: step.followUp === undefined ? null : addDays(today, step.followUp),
    };
    const version = match?.version ?? 0;
    done(await noteStep(app, actor, { needId: id, ref, version }, given, now));
  }
  if (told.closed) done(await closeNeed(app.db, actor, id, told.closed, now));
}

function done<Result extends { readonly kind: string }>(
  result: Result | Refusal,
): Exclude<Result, Refusal> {
  if (result.kind === "refused") {
    throw new AppError("demonstration.matching", (result as Refusal).because);
  }
  return result as Exclude<Result, Refusal>;
}
