import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { File } from "./store-notices.ts";

/** All notices in XML below a folder, in memory, by name. @throws when there is none */
export async function loadNoticeFiles(folder: string): Promise<File[]> {
  const names = await readdir(folder, { recursive: true });
  const wanted = names.filter((name) => name.endsWith(".xml")).sort();
  if (wanted.length === 0) throw new Error(`${folder} holds no XML`);
  return Promise.all(
    wanted.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
}
