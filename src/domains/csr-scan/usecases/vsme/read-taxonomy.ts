import { readFile } from "node:fs/promises";
import { z } from "zod";
import { AppError } from "#kernel/app-error";
import type { ListChoice, Taxonomy } from "../../rules/vsme/taxonomy.ts";

const members = z.union([z.string(), z.array(z.string()), z.null()]);
const shape = z.object({
  template: z.string(),
  taxonomy: z.url(),
  namespaces: z.record(z.string(), z.string()),
  concepts: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      period: z.enum(["instant", "duration"]),
      members,
      axes: z.array(z.string()),
    }),
  ),
  axes: z.array(
    z.object({ name: z.string(), typed: z.boolean(), usual: z.string().nullable(), members }),
  ),
  rows: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
});

const known = new Map<string, Promise<Taxonomy>>();

/**
 * The VSME taxonomy as it is shipped; read once.
 * @param folder with what is shipped (reference/)
 * @throws AppError `reference.unreadable`
 */
export function readTaxonomy(folder: string): Promise<Taxonomy> {
  const path = `${folder}/csr-scan/vsme.json`;
  const there = known.get(path) ?? read(path);
  known.set(path, there);
  return there;
}

async function read(path: string): Promise<Taxonomy> {
  const text = await readFile(path, "utf8").catch((cause) => {
    throw new AppError("reference.unreadable", `${path} cannot be read`, { cause });
  });
  const content = shape.safeParse(JSON.parse(text));
  if (!content.success) {
    throw new AppError("reference.unreadable", `${path}: ${z.prettifyError(content.error)}`);
  }
  const { template, taxonomy, namespaces, concepts, axes, rows } = content.data;
  const lists = new Map<string, Map<string, ListChoice>>();
  for (const [list, key, member, words] of rows) {
    const choices = lists.get(list) ?? new Map<string, ListChoice>();
    lists.set(list, choices.set(key, { key, member, text: words }));
  }
  return {
    template,
    entryPoint: taxonomy,
    namespaces,
    concepts: new Map(concepts.map((concept) => [concept.name, concept])),
    axes: new Map(axes.map((axis) => [axis.name, axis])),
    lists,
  };
}
