import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileName, type KboFile, kboColumns } from "../../../rules/kbo-layout.ts";
import { type ExtractOptions, extractText, updateFiles, updateText } from "./extract-rows.ts";
import type { PostcodeChoice } from "./invented-register.ts";
import { writeZip } from "./zip-writer.ts";

/** Enterprises in extract 140 of 4 October 2025. */
export const fullSizeEnterprises = 1_938_238;

export type GenerateOptions = {
  readonly out: string;
  readonly enterprises: number;
  readonly seed: number;
  /** Number of the extract, from 140; a later one of the same seed has changes. */
  readonly edition?: number;
  /** Not the whole extract but the update that brings the edition before to this one. */
  readonly isUpdate?: boolean;
  /** Only addresses in these municipalities (NIS); everywhere when empty. */
  readonly nis?: readonly string[];
  /** Folder with the product's reference facts. */
  readonly referenceFolder: string;
};

export type Generated = {
  readonly file: string;
  readonly bytes: number;
  readonly unpackedBytes: number;
};

/**
 * Writes an invented extract in the publisher's layout, full or update, with constant memory.
 * The same options give the same bytes.
 * @see docs/sources/kbo.md
 */
export async function generateKboExtract(options: GenerateOptions): Promise<Generated> {
  const extract: ExtractOptions = {
    enterprises: options.enterprises,
    seed: options.seed,
    edition: options.edition ?? 140,
    postcodes: await postcodesIn(options.referenceFolder, options.nis ?? []),
    naceCodes: await naceCodes(options.referenceFolder),
    codes: await codeRows(options.referenceFolder),
  };
  const zip = writeZip(options.out);
  let unpackedBytes = 0;
  if (options.isUpdate) {
    for (const file of updateFiles) {
      unpackedBytes += await zip.add(file.name, updateText(file, extract));
    }
  } else {
    for (const file of Object.keys(kboColumns) as KboFile[]) {
      unpackedBytes += await zip.add(fileName(file), extractText(file, extract));
    }
  }
  return { file: options.out, bytes: await zip.finish(), unpackedBytes };
}

type ReferenceRows = {
  readonly columns: string[];
  readonly rows: (string | number | boolean | null)[][];
};

const readReference = async (folder: string, name: string): Promise<ReferenceRows> =>
  JSON.parse(await readFile(join(folder, `${name}.json`), "utf8")) as ReferenceRows;

async function postcodesIn(folder: string, nis: readonly string[]): Promise<PostcodeChoice[]> {
  const { rows } = await readReference(folder, "postcodes");
  return rows
    .filter(([, of]) => nis.length === 0 || nis.includes(String(of)))
    .map(([postcode, , , nameNl, nameFr, region]) => ({
      postcode: String(postcode),
      nameNl: String(nameNl),
      nameFr: String(nameFr),
      region: String(region),
    }));
}

async function naceCodes(folder: string): Promise<string[]> {
  const { rows } = await readReference(folder, "nace-2025");
  return rows.filter(([, level]) => level === 5).map(([code]) => String(code).replaceAll(".", ""));
}

async function codeRows(folder: string): Promise<string[][]> {
  const { rows } = await readReference(folder, "kbo-codes");
  const forms = await readReference(folder, "juridical-forms");
  const both = (category: string, code: string, nl: string, fr: string): string[][] => [
    [category, code, "FR", fr],
    [category, code, "NL", nl],
  ];
  return [
    ...rows.flatMap(([category, code, nl, fr]) =>
      both(String(category), String(code), String(nl), String(fr)),
    ),
    ...forms.rows.flatMap(([code, nl, fr]) =>
      both("JuridicalForm", String(code), String(nl), String(fr)),
    ),
  ];
}
