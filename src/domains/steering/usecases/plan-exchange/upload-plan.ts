import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { AppError, isAppError } from "#kernel/app-error";
import { addDays, dayOf } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { createPlanImport } from "../../store/plan-exchange/plan-imports.ts";
import type { ExchangeDeps } from "./open-plan-import.ts";
import { type PlanFileProblem, planFileLimits, readPlanFile } from "./read-plan-file.ts";

/** The file waits so long for its person to go on. */
const keptDays = 90;

export type UploadedPlan =
  | { readonly kind: "uploaded"; readonly importId: string }
  | Refusal<"not-permitted">
  | PlanFileProblem;

/** Receives a file: reads it once to be sure there are tables in it, and keeps it. Changes nothing of the plan. */
export async function uploadPlan(
  deps: ExchangeDeps,
  actor: Actor,
  upload: { readonly name: string; readonly content: Uint8Array },
): Promise<UploadedPlan> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  const { db, files, now, language } = deps;
  try {
    return await inPartnership(db, tenantOf(actor), async (tx): Promise<UploadedPlan> => {
      const person = personOf(actor);
      const meta = {
        name: upload.name,
        mediaType: "application/octet-stream",
        purpose: "plan-import",
        personId: person?.id,
        expiresOn: addDays(dayOf(now), keptDays),
        maxBytes: planFileLimits.maxBytes,
      };
      const file = await files.save(tx, meta, upload.content);
      const opened = await files.open(tx, file.id);
      if (opened === null) throw new AppError("files.missing", file.name);
      const read = await readPlanFile(opened.path, file.name, language);
      if (read.kind === "refused") {
        await files.remove(tx, file.id);
        return read;
      }
      return { kind: "uploaded", importId: await createPlanImport(tx, file, person, now) };
    });
  } catch (fault) {
    if (isAppError(fault, "files.too-large")) return refuse("too-large");
    throw fault;
  }
}
