import { z } from "zod";
import { coreSubjects, depths, instrumentKeys, stakeholders } from "./instrument.ts";
import { envelope, key, words } from "./shape-parts.ts";

const oneToThree = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** reference/csr-scan/iso-26000.json */
export const isoShape = z.strictObject({
  ...envelope,
  issues: z.array(
    z.strictObject({
      clause: z.string().regex(/^6\.\d(\.\d{1,2})?$/),
      subject: z.enum(coreSubjects),
      name: words,
    }),
  ),
});

/** reference/csr-scan/<instrument>/instrument.json; the questions of a part lie in <part>.json beside it. */
export const instrumentShape = z.strictObject({
  ...envelope,
  key: z.enum(instrumentKeys),
  version: z.string().regex(/^\d{4}\.\d+$/),
  validFrom: z.iso.date(),
  title: words,
  depths: z.array(z.enum(depths)).min(1),
  profile: z.array(
    z.strictObject({
      key,
      text: words,
      help: words.optional(),
      many: z.boolean(),
      options: z
        .array(z.strictObject({ key, text: words, nace: z.array(z.string()).optional() }))
        .min(2),
    }),
  ),
  parts: z.array(z.strictObject({ key, subject: z.enum(coreSubjects), name: words, intro: words })),
});

/** One question as it stands in <part>.json; its part is the name of the file. */
export const questionShape = z.strictObject({
  key,
  issue: z.string(),
  depths: z.array(z.enum(depths)).min(1),
  when: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  after: z
    .strictObject({ question: key, answers: z.array(z.enum(["yes", "partly", "no"])).min(1) })
    .optional(),
  weight: oneToThree,
  mayNotApply: z.boolean().default(true),
  text: words,
  why: words,
  example: words,
  start: words,
  sdg: z.array(z.number().int().min(1).max(17)),
  vsme: z.array(z.string().regex(/^(B([1-9]|1[01])|C[1-9])$/)),
  facts: z.array(key).default([]),
  activities: z.array(z.string()).default([]),
  action: z.strictObject({ title: words, effort: oneToThree, effect: oneToThree }),
  risk: z
    .strictObject({
      text: words,
      where: z.enum(["own", "chain"]),
      severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      stakeholders: z.array(z.enum(stakeholders)).min(1),
    })
    .optional(),
});
