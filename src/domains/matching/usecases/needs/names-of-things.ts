import { z } from "zod";
import type { Language } from "#kernel/language";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import type { NamesOfThings } from "../../text/ranking/index.ts";
import { readCpvLabels } from "../cpv/read-cpv-labels.ts";
import type { Matching, MatchingApp } from "./open-matching.ts";

type Labels = {
  readonly cpv: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly nace: ReadonlyMap<string, Readonly<Record<Language, string>>>;
};

let labels: Promise<Labels> | undefined;

/** How activities, codes and municipalities are called; what nobody knows is given back as its code. */
export async function namesOf(
  app: Pick<MatchingApp, "config">,
  { world }: Pick<Matching, "world">,
  language: Language,
): Promise<NamesOfThings & { readonly knowsCpv: (code: string) => boolean }> {
  const { cpv, nace } = await labelsOf(app.config.projectRoot);
  const activities = new Map(world.activities.map(({ code, label }) => [code, label[language]]));
  const municipalities = new Map(
    world.municipalities.map(({ nis, name }) => [nis, language === "fr" ? name.fr : name.nl]),
  );
  return {
    activity: (code) => activities.get(code) ?? code,
    cpv: (code) => cpv.get(code.padEnd(8, "0"))?.[language] ?? code,
    nace: (code) => nace.get(code)?.[language] ?? code,
    municipality: (nis) => municipalities.get(nis) ?? nis,
    knowsCpv: (code) => cpv.has(code),
  };
}

/** What CPV codes are called, for who needs nothing else; a code that does not exist has no name. */
export async function cpvNamesOf(
  { config }: Pick<MatchingApp, "config">,
  language: Language,
): Promise<(code: string) => string | undefined> {
  const { cpv } = await labelsOf(config.projectRoot);
  return (code) => cpv.get(code)?.[language];
}

const labelsOf = (projectRoot: string): Promise<Labels> => {
  labels ??= readLabels(projectRoot).catch((fault: unknown) => {
    labels = undefined;
    throw fault;
  });
  return labels;
};

const naceRow = z.object({ code: z.string(), nl: z.string(), fr: z.string(), en: z.string() });

async function readLabels(projectRoot: string): Promise<Labels> {
  const cpv = new Map<string, Record<string, string>>();
  for (const { code, language, text } of await readCpvLabels(projectRoot)) {
    const texts = cpv.get(code);
    if (texts) texts[language] = text;
    else cpv.set(code, { [language]: text });
  }
  const file = await readReferenceFile(`${projectRoot}reference`, "nace-2025");
  const nace = new Map(rowsOf(file, naceRow).map(({ code, ...names }) => [code, names]));
  return { cpv, nace };
}
