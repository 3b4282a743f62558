import { z } from "zod";
import { blankUnits } from "./clause.ts";
import { clauseFamilies, clauseLevels, clauseSectors, purchaseKinds } from "./families.ts";

const words = z.object({ nl: z.string().min(1), fr: z.string().min(1), en: z.string().min(1) });
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A row of reference/clauses.json. */
export const shippedClauseShape = z.object({
  key,
  edition: z.number().int().positive(),
  family: z.enum(clauseFamilies),
  level: z.enum(clauseLevels),
  sectors: z.array(z.enum(clauseSectors)),
  purchaseKinds: z.array(z.enum(purchaseKinds)),
  name: words,
  text: z.object({ nl: z.string().min(1), fr: z.string().min(1) }),
  whenToUse: words,
  whenNot: words,
  check: words,
  article: z.string().min(1),
  source: z.object({
    publisher: z.string().min(1),
    title: z.string().min(1),
    url: z.url({ protocol: /^https?$/ }),
    checkedOn: z.iso.date(),
  }),
  noticeFields: z.array(
    z.object({ field: z.string().regex(/^BT-\d{2,3}$/), code: z.string().nullable() }),
  ),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});
export type ShippedClause = z.infer<typeof shippedClauseShape>;

/** A row of reference/clause-blanks.json. */
export const shippedBlankShape = z.object({
  name: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  unit: z.enum(blankUnits),
  meaning: words,
  advice: words,
});
export type ShippedBlank = z.infer<typeof shippedBlankShape>;
