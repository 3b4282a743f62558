import { appendFileSync, mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { KboRecord, KboRow, KboRows } from "../../rules/kbo-extract.ts";
import type { KboRowFile } from "../../rules/kbo-layout.ts";
import type { KboChange } from "../../rules/kbo-update.ts";
import { isEnterpriseKey, numberOfKey } from "./entity-key.ts";

/** Enterprises are divided over so many files; one at a time is read back, so the largest must fit in memory. */
export const spillFiles = 64;

const flushAt = 64 * 1024;

const pathOf = (folder: string, at: number): string => join(folder, `${at}.jsonl`);

/**
 * A line of a spill file: with whom it belongs and of whom it speaks (first eight digits), file, rows. Of an
 * update the file has a minus before it when its rows go.
 */
type SpillLine<File extends string = string> = [number, number, File, KboRow[]];

/**
 * Kept rows on their way from the files of the extract, each in its own order, to one record per enterprise:
 * every enterprise has its spill file, so that no more than one file's worth is ever sorted in memory.
 */
export class SpillWriter {
  readonly #folder: string;
  readonly #pieces: string[] = Array.from({ length: spillFiles }, () => "");
  #current: SpillLine | null = null;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Rows of one entity that follow each other become one line. */
  add(together: number, entity: number, file: string, row: KboRow): void {
    const current = this.#current;
    if (current && current[1] === entity && current[2] === file) {
      current[3].push(row);
      return;
    }
    this.#write();
    this.#current = [together, entity, file, [row]];
  }

  finish(): void {
    this.#write();
    this.#pieces.forEach((_, at) => {
      this.#flush(at);
    });
  }

  #write(): void {
    if (!this.#current) return;
    const at = this.#current[0] % spillFiles;
    const piece = `${this.#pieces[at]}${JSON.stringify(this.#current)}\n`;
    this.#pieces[at] = piece;
    this.#current = null;
    if (piece.length > flushAt) this.#flush(at);
  }

  #flush(at: number): void {
    appendFileSync(pathOf(this.#folder, at), this.#pieces[at] ?? "");
    this.#pieces[at] = "";
  }
}

/** Records by enterprise, spill file after spill file, each by number. */
export async function* readSpill(folder: string): AsyncGenerator<readonly KboRecord[]> {
  for (let at = 0; at < spillFiles; at += 1) {
    const text = await readFile(pathOf(folder, at), "utf8");
    const byEnterprise = new Map<number, KboRows[]>();
    for (const line of text.split("\n")) {
      if (line === "") continue;
      const [enterprise, entity, file, rows] = JSON.parse(line) as SpillLine<KboRowFile>;
      const parts = byEnterprise.get(enterprise);
      const part = { entity: numberOfKey(entity), file, rows };
      if (parts) parts.push(part);
      else byEnterprise.set(enterprise, [part]);
    }
    const numbers = [...byEnterprise.keys()].filter(isEnterpriseKey).sort((a, b) => a - b);
    yield numbers.map((number) => ({
      number: numberOfKey(number),
      parts: byEnterprise.get(number) ?? [],
    }));
  }
}

/** What an update says by entity, spill file after spill file, each by number. */
export async function* readChanges(
  folder: string,
  isSpoiled: (number: string, file: KboRowFile) => boolean,
): AsyncGenerator<readonly KboChange[]> {
  for (let at = 0; at < spillFiles; at += 1) {
    const text = await readFile(pathOf(folder, at), "utf8");
    const byEntity = new Map<string, OpenChange>();
    for (const line of text.split("\n")) {
      if (line === "") continue;
      const [, entity, file, rows] = JSON.parse(line) as SpillLine<KboRowFile | `-${KboRowFile}`>;
      const number = numberOfKey(entity);
      const plain = file.replace("-", "") as KboRowFile;
      if (isSpoiled(number, plain)) continue;
      const change = byEntity.get(number) ?? { number, deletes: new Map(), inserts: new Map() };
      byEntity.set(number, change);
      if (plain !== file) change.deletes.set(plain, rows[0]?.[0] ?? 1);
      else change.inserts.set(plain, [...(change.inserts.get(plain) ?? []), ...rows]);
    }
    yield [...byEntity.values()].sort((a, b) => (a.number < b.number ? -1 : 1));
  }
}

type OpenChange = KboChange & {
  readonly deletes: Map<KboRowFile, number>;
  readonly inserts: Map<KboRowFile, readonly KboRow[]>;
};
