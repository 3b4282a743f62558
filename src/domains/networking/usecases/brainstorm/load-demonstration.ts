import { randomUUID } from "node:crypto";
import { type Actor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { demonstrationRoom } from "../../examples/brainstorm/demonstration.ts";
import { findBrainstorm } from "../../store/brainstorm/brainstorm-rows.ts";
import { addIdea } from "../../store/brainstorm/idea-rows.ts";
import { findGatheringTitled } from "../../store/gatherings/search-gatherings.ts";
import { goToPhase, setUpBrainstorm } from "./set-up-brainstorm.ts";

/** A brainstorm that has begun: ideas of six invented phones, nothing grouped yet. */
export async function loadBrainstormDemonstration(
  app: Pick<App, "db">,
  actor: Actor,
  now: Instant,
): Promise<void> {
  const { gathering, question, explanation, phones } = demonstrationRoom;
  const found = await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const known = await findGatheringTitled(tx, gathering);
    return known && (await findBrainstorm(tx, known)) ? null : known;
  });
  if (!found) return;
  const settings = { question, explanation, votesEach: 3, isModerated: false };
  const set = await setUpBrainstorm(app.db, actor, found, settings, now);
  if (set.kind === "refused") throw new AppError("demonstration.brainstorm", set.because);
  await goToPhase(app.db, actor, found, "ideas", now);
  await inPartnership(app.db, tenantOf(actor), async (tx) => {
    for (const [phone, ideas] of phones.entries()) {
      for (const body of ideas) {
        const voice = `voorbeeld-${phone}`;
        await addIdea(tx, found, { key: randomUUID(), voice, body, state: "shown", at: now });
      }
    }
  });
}
