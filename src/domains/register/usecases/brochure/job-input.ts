import { z } from "zod";
import { languages } from "#kernel/language";
import { brochureParts } from "../../rules/brochure/brochure.ts";

/** What the job knows when it begins: all that was chosen, and how much may be shown. */
export const brochureJobInput = z.object({
  query: z.string(),
  format: z.enum(["pdf", "docx"]),
  face: z.enum(["desk", "public"]),
  choice: z.object({
    language: z.enum(languages),
    title: z.string(),
    intro: z.string(),
    contact: z.array(z.string()).readonly(),
    parts: z.array(z.enum(brochureParts)).readonly(),
  }),
});
export type BrochureJobInput = z.infer<typeof brochureJobInput>;
