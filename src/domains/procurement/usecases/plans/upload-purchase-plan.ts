import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { AppError, isAppError } from "#kernel/app-error";
import { addDays, dayOf } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { createPurchasePlan, findDonePlan } from "../../store/plans/purchase-plans.ts";
import type { PlanDeps } from "./plan-deps.ts";
import { type PlanFileProblem, planFileLimits, readPlanFile } from "./read-plan-file.ts";

/** The file is kept so long: a line leads back to it, and a wrong reading is done again. */
const keptDays = 400;

export type UploadedPlan =
  | { readonly kind: "uploaded"; readonly planId: string }
  /** Exactly this file was taken over before and still stands. */
  | { readonly kind: "known"; readonly planId: string }
  | Refusal<"not-permitted">
  | PlanFileProblem;

/** Receives a file: reads it once to be sure there are tables in it, and keeps it. Changes no line. */
export async function uploadPurchasePlan(
  { app, now }: PlanDeps,
  actor: Actor,
  upload: { readonly name: string; readonly content: Uint8Array },
): Promise<UploadedPlan> {
  const refusal = refusalFor(actor, "purchase.import");
  if (refusal) return refusal;
  try {
    return await inPartnership(app.db, tenantOf(actor), async (tx): Promise<UploadedPlan> => {
      const person = personOf(actor);
      const meta = {
        name: upload.name,
        mediaType: "application/octet-stream",
        purpose: "purchase-plan",
        personId: person?.id,
        expiresOn: addDays(dayOf(now), keptDays),
        maxBytes: planFileLimits.maxBytes,
      };
      const file = await app.files.save(tx, meta, upload.content);
      const known = await findDonePlan(tx, file.sha256);
      if (known) {
        await app.files.remove(tx, file.id);
        return { kind: "known", planId: known.id };
      }
      const opened = await app.files.open(tx, file.id);
      if (opened === null) throw new AppError("files.missing", file.name);
      const read = await readPlanFile(opened.path, file.name);
      if (read.kind === "refused") {
        await app.files.remove(tx, file.id);
        return read;
      }
      return { kind: "uploaded", planId: await createPurchasePlan(tx, file, person, now) };
    });
  } catch (fault) {
    if (isAppError(fault, "files.too-large")) return refuse("too-large");
    throw fault;
  }
}
