import { z } from "zod";
import { cellKinds, factKinds, factLists, factModules, factUnits, placeWays } from "./fact.ts";
import { envelope, key, words } from "./shape-parts.ts";

const localName = z.string().regex(/^[A-Za-z0-9][\w-]*$/);
const place = z.strictObject({
  name: localName,
  down: z.number().int().optional(),
  right: z.number().int().optional(),
  write: z.enum(placeWays).optional(),
});
const concept = z.strictObject({
  concept: localName,
  volume: localName.optional(),
  members: z.record(localName, localName).optional(),
});
const option = z.strictObject({
  key,
  text: words,
  member: localName.optional(),
  choice: z.string().min(1).optional(),
  at: z.number().int().min(0).optional(),
});
const valued = {
  key,
  text: words,
  unit: z.enum(factUnits).optional(),
  unitFrom: key.optional(),
  options: z.array(option).min(2).optional(),
  list: z.enum(factLists).optional(),
  place: place.optional(),
  xbrl: concept.optional(),
};
const column = z.strictObject({
  ...valued,
  kind: z.enum(cellKinds),
  axis: localName.optional(),
  suggestions: z.array(z.strictObject({ code: z.string().min(1), text: words })).optional(),
});
const condition = z.strictObject({
  fact: key,
  is: z.array(key).min(1).optional(),
  atLeast: z.number().optional(),
});

export const factSectionShape = z.strictObject({
  key,
  disclosure: z.string().regex(/^(B([1-9]|1[01])|C[1-9])$/),
  module: z.enum(factModules),
  title: words,
  omit: z.strictObject({ name: localName, member: localName }).optional(),
});

export const factShape = z.strictObject({
  ...valued,
  section: key,
  kind: z.enum(factKinds),
  need: z.enum(["always", "if-applicable", "may"]),
  help: words.optional(),
  when: z.array(condition).min(1).optional(),
  columns: z.array(column).min(2).optional(),
  rowsBy: key.optional(),
  most: z.number().int().positive().optional(),
});

/** <instrument>/facts.json */
export const factsShape = z.strictObject({
  ...envelope,
  sections: z.array(factSectionShape),
  facts: z.array(factShape),
});
