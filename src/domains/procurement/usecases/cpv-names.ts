import { z } from "zod";
import type { Language } from "#kernel/language";
import { readReferenceFile, rowsOf } from "#platform/reference-file";

const row = z.object({ code: z.string(), nl: z.string(), fr: z.string(), en: z.string() });

let names: Promise<ReadonlyMap<string, Readonly<Record<Language, string>>>> | undefined;

/**
 * What each code of eight digits of the vocabulary is called. Read once and kept.
 * @throws AppError `reference.unreadable`
 */
export const openCpvNames = (
  projectRoot: string,
): Promise<ReadonlyMap<string, Readonly<Record<Language, string>>>> => {
  names ??= readNames(projectRoot).catch((fault: unknown) => {
    names = undefined;
    throw fault;
  });
  return names;
};

async function readNames(projectRoot: string) {
  const file = await readReferenceFile(`${projectRoot}reference`, "cpv-2008");
  return new Map(rowsOf(file, row).map(({ code, ...name }) => [code, name]));
}

/** The 45 divisions with their names, for choosing one. */
export const divisionsOf = (
  all: ReadonlyMap<string, Readonly<Record<Language, string>>>,
  language: Language,
): { readonly code: string; readonly name: string }[] =>
  [...all]
    .filter(([code]) => code.endsWith("000000"))
    .map(([code, name]) => ({ code: code.slice(0, 2), name: name[language] }));
