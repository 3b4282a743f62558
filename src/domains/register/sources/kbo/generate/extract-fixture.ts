import { fileName, type KboFile, kboColumns } from "../../../rules/kbo-layout.ts";
import { writeCell } from "../../../rules/kbo-line.ts";
import { writeZip } from "./zip-writer.ts";

/** Text of each file; a file that is left out has its header only, one that is null is not in the ZIP. */
export type ExtractFiles = { readonly [File in KboFile]?: string | null };

export const headerOf = (file: KboFile): string => `${kboColumns[file].map(writeCell).join(",")}\n`;

const meta = `${headerOf("meta")}"SnapshotDate","04-10-2025"\n"ExtractType","full"\n"ExtractNumber","140"\n`;

/** Writes a small extract of which every byte can be chosen. */
export async function writeExtract(path: string, files: ExtractFiles): Promise<string> {
  const zip = writeZip(path);
  for (const file of Object.keys(kboColumns) as KboFile[]) {
    const text = files[file] ?? (file === "meta" ? meta : headerOf(file));
    if (files[file] !== null) await zip.add(fileName(file), [text]);
  }
  await zip.finish();
  return path;
}

/** Text of each file of an update, by its name without `.csv`; what is left out has its header only. */
export type UpdateFiles = Readonly<Record<string, string | null>>;

/** Writes a small update of which every byte can be chosen. */
export async function writeUpdate(
  path: string,
  number: number | string,
  files: UpdateFiles,
): Promise<string> {
  const zip = writeZip(path);
  const meta = `${headerOf("meta")}"SnapshotDate","05-10-2025"\n"ExtractType","update"\n"ExtractNumber","${number}"\n`;
  const all: Record<string, string | null> = { meta, code: headerOf("code") };
  for (const file of Object.keys(kboColumns) as KboFile[]) {
    if (file === "meta" || file === "code") continue;
    all[`${file}_delete`] = `${writeCell(kboColumns[file][0])}\n`;
    all[`${file}_insert`] = headerOf(file);
  }
  for (const [name, text] of Object.entries({ ...all, ...files })) {
    if (text !== null) await zip.add(`${name}.csv`, [text]);
  }
  await zip.finish();
  return path;
}
