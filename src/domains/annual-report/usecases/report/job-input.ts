import { z } from "zod";
import { wholeForms } from "../../rules/report/report-forms.ts";

/** What the job that makes files knows when it begins. */
export const reportJobInput = z.object({
  reportId: z.string(),
  /** Null: of the draft as it is then. */
  freezeNumber: z.number().nullable(),
  forms: z.array(z.enum(wholeForms)),
  /** Municipalities whose page is made too. */
  nis: z.array(z.string()),
});
export type ReportJobInput = z.infer<typeof reportJobInput>;
