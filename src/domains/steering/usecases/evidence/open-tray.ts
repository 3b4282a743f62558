import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { type Suggestion, suggestActions } from "../../rules/evidence/suggest-actions.ts";
import type { ActionLine } from "../../store/evidence/action-lines.ts";
import { countWaiting, listTray, type TrayEvidence } from "../../store/evidence/tray.ts";
import { candidatesFor } from "./candidates.ts";
import { type EvidenceApp, readReach } from "./evidence-app.ts";
import { listPlaces, type Place } from "./list-places.ts";

export const trayPageSize = 20;

export type WaitingEvidence = TrayEvidence & {
  readonly suggestions: readonly Suggestion[];
  readonly mayEdit: boolean;
};

export type Tray = {
  readonly kind: "tray";
  readonly waiting: readonly WaitingEvidence[];
  readonly total: number;
  readonly page: number;
  readonly places: readonly Place[];
  /** To link several pieces at once: actions of the years on this page, by number. */
  readonly actions: readonly Pick<ActionLine, "id" | "number" | "title">[];
  readonly mayAdd: boolean;
};

/** Evidence without an action, each piece with the actions it may belong to and why. */
export async function openTray(
  { db }: Pick<EvidenceApp, "db">,
  actor: Actor,
  asked: { readonly page: number; readonly language: Language; readonly today: Day },
): Promise<Tray | Refusal<"not-permitted">> {
  const reach = readReach(actor);
  if (isRefusal(reach)) return reach;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const total = await countWaiting(tx, reach);
    const page = Math.min(asked.page, Math.max(1, Math.ceil(total / trayPageSize)));
    const offset = (page - 1) * trayPageSize;
    const waiting = await listTray(tx, reach, { limit: trayPageSize, offset });
    const candidates = await candidatesFor(tx, actor, waiting);
    return {
      kind: "tray",
      waiting: waiting.map((one) => ({
        ...one,
        mayEdit: !refusalFor(actor, "evidence.edit", { nis: one.nis }),
        suggestions: suggestActions(one, candidates.prepared, candidates.kinds, mostSuggested),
      })),
      total,
      page,
      places: await listPlaces(
        tx,
        actor,
        asked,
        waiting.flatMap(({ nis }) => nis),
      ),
      actions: candidates.prepared.actions
        .slice(-mostInChoice)
        .map(({ id, number, title }) => ({ id, number, title })),
      mayAdd: mayReach(actor, "evidence.edit"),
    };
  });
}

const mostSuggested = 2;
/** A list to choose from that is longer is no choice; the page of the evidence itself searches. */
const mostInChoice = 300;
