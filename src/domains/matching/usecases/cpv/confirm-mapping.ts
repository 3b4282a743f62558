import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { existingCpvCodes } from "#register";
import {
  foldedText,
  type MappingOrigin,
  type MappingProblem,
} from "../../rules/cpv/confirmed-mapping.ts";
import { insertMapping, lockMappingOf, undoMappingRow } from "../../store/cpv/mappings.ts";
import { bumpMatchingVersion } from "../../store/matching-version.ts";

export type MappingToConfirm = {
  readonly text: string;
  /** Eight digits; a check digit after a dash may stand behind them. */
  readonly cpv: string;
  readonly origin: MappingOrigin;
};

export type MappingConfirmed =
  | { readonly kind: "confirmed"; readonly id: string }
  /** The same words had this code already. */
  | { readonly kind: "known"; readonly id: string }
  | Refusal<"not-permitted" | MappingProblem>;

const longestText = 4_000;
const codeShape = /^(\d{8})(?:-\d)?$/;

/**
 * Keeps which code a person gave a text, in the transaction of whoever calls. From the next text on it overrules the
 * model, also for nearly the same words, and the next training learns from it. Another code for the same words replaces
 * the earlier one.
 */
export async function confirmMapping(
  tx: Tx,
  actor: Actor,
  { text, cpv, origin }: MappingToConfirm,
  now: Instant,
): Promise<MappingConfirmed> {
  const refusal = refusalFor(actor, "match.teach");
  if (refusal) return refusal;
  const said = text.trim().replace(/\s+/g, " ");
  const folded = foldedText(said);
  if (!folded) return refuse("no-text");
  if (said.length > longestText) return refuse("text-too-long", String(longestText));
  const code = codeShape.exec(cpv.replace(/\s/g, ""))?.[1];
  if (!code) return refuse("not-a-code", cpv.trim());
  if (!(await existingCpvCodes(tx, [code])).has(code)) return refuse("no-such-code", code);
  const before = await lockMappingOf(tx, folded);
  if (before?.cpv === code) return { kind: "known", id: before.id };
  const person = personOf(actor);
  if (before) await undoMappingRow(tx, before.id, person?.name ?? "", now);
  const id = await insertMapping(tx, { text: said, folded, cpv: code, origin, person }, now);
  await bumpMatchingVersion(tx);
  await recordAudit(
    tx,
    actor,
    "match.confirm-mapping",
    { kind: "cpv-mapping", id, name: said.slice(0, 100) },
    { cpv: code, ...(before ? { before: before.cpv } : {}) },
  );
  return { kind: "confirmed", id };
}

export type MappingUndone =
  | { readonly kind: "undone" }
  | Refusal<"not-permitted" | "no-such-mapping">;

/** Takes a confirmed mapping back; the model answers again until somebody confirms another. */
export async function undoMapping(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<MappingUndone> {
  const refusal = refusalFor(actor, "match.teach");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<MappingUndone> => {
    const undone = await undoMappingRow(tx, id, personOf(actor)?.name ?? "", now);
    if (!undone) return refuse("no-such-mapping");
    await bumpMatchingVersion(tx);
    await recordAudit(
      tx,
      actor,
      "match.undo-mapping",
      { kind: "cpv-mapping", id, name: undone.text.slice(0, 100) },
      { cpv: undone.cpv },
    );
    return { kind: "undone" };
  });
}
