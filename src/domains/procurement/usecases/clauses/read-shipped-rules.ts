import { z } from "zod";
import { AppError } from "#kernel/app-error";
import type { Day } from "#kernel/day";
import { type ReferenceFile, rowsOf } from "#platform/reference-file";
import {
  certainties,
  figureKeys,
  figureUnits,
  type ProcurementRules,
  regimes,
} from "../../rules/clauses/procurement-rules.ts";
import { clauseFamilies, purchaseKinds } from "../../rules/library/families.ts";

const day = z.iso.date().transform((text) => text as Day);
const words = z.object({ nl: z.string(), fr: z.string(), en: z.string() });
const address = z.url({ protocol: /^https?$/ });
const certainty = z.enum(certainties);
const regime = z.enum(regimes);
const kind = z.enum(purchaseKinds);
const figureKey = z.enum(figureKeys);
const only = z.object({ regimes: z.array(regime).optional(), kinds: z.array(kind).optional() });
const optional = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape).transform((value) => {
    // What is not said stays away: exactOptionalPropertyTypes knows no undefined.
    return Object.fromEntries(
      Object.entries(value).filter(([, one]) => one !== undefined),
    ) as typeof value;
  });

const ruleText = optional({
  text: words,
  only: only.optional(),
  source: z.string().optional(),
  certainty: certainty.optional(),
});

const shapes = {
  edition: z.object({ number: z.number().int().positive() }),
  source: z.object({
    publisher: z.string().min(1),
    title: z.string().min(1),
    url: address.nullable(),
    checkedOn: day.nullable(),
  }),
  figure: z.object({
    unit: z.enum(figureUnits),
    value: z.number().int().positive(),
    from: day,
    until: day.nullable(),
    article: z.string(),
    source: z.string(),
    further: z.array(z.string()),
    certainty,
    name: words,
    note: words,
  }),
  procedure: z.object({
    position: z.number().int(),
    name: words,
    article: z.string(),
    source: z.string(),
    certainty,
    ceiling: z.record(kind, figureKey.nullable()),
    note: words,
  }),
  duty: z.object({
    regimes: z.array(regime),
    text: words,
    article: z.string(),
    source: z.string(),
    certainty,
  }),
  field: z.object({
    name: words,
    codes: z.array(z.object({ code: z.string(), name: words })),
    source: z.string(),
  }),
  sector: z.object({
    activities: z.array(z.string()),
    cpv: z.array(z.string().regex(/^\d{2,8}$/)),
    listed: z.enum(["no", "perhaps"]),
    source: z.string(),
    certainty,
  }),
  route: z.object({
    position: z.number().int(),
    from: day,
    until: day.nullable(),
    name: words,
    what: words,
    article: z.string().min(1),
    source: z.string(),
    further: z.array(z.string()),
    certainty,
    weights: z.record(regime, z.number()),
    shifts: z.record(kind, z.number()),
    conditions: z.array(ruleText).min(1),
    risks: z.array(ruleText).min(1),
    counters: z
      .array(
        optional({
          claim: words,
          answer: words,
          only: only.optional(),
          source: z.string().optional(),
        }),
      )
      .min(1),
    fields: z.array(
      optional({ field: z.string(), code: z.string().optional(), only: only.optional() }),
    ),
  }),
};

const row = z.object({
  kind: z.enum(Object.keys(shapes) as [keyof typeof shapes, ...(keyof typeof shapes)[]]),
  key: z.string().min(1),
  content: z.unknown(),
});

/**
 * The shipped rules, checked: every source, figure and field that is referred to is there.
 * @throws AppError `reference.unreadable` naming the row
 * @see docs/sources/procurement-rules.md
 */
export function readShippedRules(file: ReferenceFile): ProcurementRules {
  const rows = rowsOf(file, row);
  const of = <Kind extends keyof typeof shapes>(wanted: Kind) =>
    rows
      .filter((one) => one.kind === wanted)
      .map(({ key, content }) => {
        const read = shapes[wanted].safeParse(content);
        if (read.success) return { key, ...(read.data as z.infer<(typeof shapes)[Kind]>) };
        throw unreadable(file, `${wanted} ${key}: ${z.prettifyError(read.error)}`);
      });
  const rules = {
    edition: of("edition")[0]?.number ?? 1,
    changes: 0,
    sources: of("source"),
    figures: of("figure").map((figure) => ({
      ...figure,
      key: figureKey.parse(figure.key),
      origin: "shipped" as const,
    })),
    procedures: of("procedure"),
    duties: of("duty"),
    fields: of("field"),
    sectors: of("sector"),
    routes: of("route").map((route) => ({
      ...route,
      key: z.enum(clauseFamilies).parse(route.key),
    })),
    notes: [],
  } as unknown as ProcurementRules;
  const dangling = danglingIn(rules);
  if (dangling.length > 0) throw unreadable(file, `not there: ${dangling.join(", ")}`);
  return rules;
}

const unreadable = (file: ReferenceFile, why: string) =>
  new AppError("reference.unreadable", `reference/${file.name}.json ${why}`);

/** Sources, fields and codes that are referred to but do not stand in the file. */
function danglingIn(rules: ProcurementRules): string[] {
  const sources = new Set(rules.sources.map(({ key }) => key));
  const codes = new Map(rules.fields.map(({ key, codes: all }) => [key, all.map((c) => c.code)]));
  const referred = [
    ...rules.figures.flatMap(({ source, further }) => [source ?? "", ...further]),
    ...[...rules.procedures, ...rules.duties, ...rules.fields, ...rules.sectors].map(
      ({ source }) => source,
    ),
    ...rules.routes.flatMap((route) => [
      route.source,
      ...route.further,
      ...[...route.conditions, ...route.risks, ...route.counters].flatMap(
        ({ source }) => source ?? [],
      ),
    ]),
  ];
  const fields = rules.routes.flatMap((route) =>
    route.fields
      .filter(({ field, code }) => !codes.has(field) || (code && !codes.get(field)?.includes(code)))
      .map(({ field, code }) => `${field} ${code ?? ""}`),
  );
  return [...new Set(referred.filter((key) => !sources.has(key))), ...fields];
}
