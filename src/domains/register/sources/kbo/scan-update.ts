import type { ExtractMeta, KboRow, RefusedKboRow, ScanProgress } from "../../rules/kbo-extract.ts";
import {
  deletePart,
  fileName,
  insertPart,
  type KboRowFile,
  updateFilesNeeded,
} from "../../rules/kbo-layout.ts";
import type { UpdateScanRequest } from "../../rules/kbo-update.ts";
import { firstEightOf, isBranchKey, numberOfKey } from "./entity-key.ts";
import { ExtractRefused } from "./extract-refused.ts";
import { NumberSet } from "./number-set.ts";
import { type Archive, type ArchiveLimits, openArchive } from "./open-archive.ts";
import { readMeta } from "./read-meta.ts";
import { RefusedRows } from "./refused-rows.ts";
import { type Pass, placing, runPasses } from "./scan-pass.ts";
import { SpillWriter } from "./spill.ts";

export type UpdateScanResult = {
  readonly meta: ExtractMeta;
  readonly counts: { readonly rows: number; readonly entities: number; readonly refused: number };
  readonly refused: readonly RefusedKboRow[];
  /** `0999000123/address`: a row of these could not be read, so that what it replaces must stay. */
  readonly spoiled: readonly string[];
};

export const spoiledKey = (number: string, file: KboRowFile): string => `${number}/${file}`;

/**
 * Reads an update and writes what concerns the area to the spill folder: whoever is followed, whoever has an
 * address in the area now, and the enterprises of such establishments.
 * @throws ExtractRefused
 */
export async function scanUpdate(
  zipPath: string,
  spillFolder: string,
  request: UpdateScanRequest,
  report: (progress: ScanProgress) => void,
  limits?: ArchiveLimits,
): Promise<UpdateScanResult> {
  const archive = await openArchive(zipPath, updateFilesNeeded, limits);
  try {
    return await new UpdateScan(archive, new SpillWriter(spillFolder), request).run(report);
  } finally {
    archive.close();
  }
}

class UpdateScan {
  readonly #archive: Archive;
  readonly #spill: SpillWriter;
  readonly #request: UpdateScanRequest;
  readonly #wanted = new NumberSet();
  readonly #spokenOf = new NumberSet();
  readonly #refused = new RefusedRows();
  readonly #spoiled = new Set<string>();

  constructor(archive: Archive, spill: SpillWriter, request: UpdateScanRequest) {
    this.#archive = archive;
    this.#spill = spill;
    this.#request = request;
    this.#wanted.addNumbers(request.knownNumbers);
  }

  async run(report: (progress: ScanProgress) => void): Promise<UpdateScanResult> {
    const meta = await readMeta(this.#archive);
    if (meta.type !== "update") throw new ExtractRefused("not-full", { file: fileName("meta") });
    const passes: Pass[] = [
      ...this.#placing(),
      ...this.#both("establishment"),
      ...this.#both("enterprise"),
      ...this.#both("address"),
      ...this.#both("denomination"),
      ...this.#both("contact"),
      ...this.#both("activity"),
    ];
    const rows = await runPasses(this.#archive, passes, this.#refused, report);
    this.#spill.finish();
    return {
      meta,
      counts: { rows, entities: this.#spokenOf.size, refused: this.#refused.count },
      refused: this.#refused.rows,
      spoiled: [...this.#spoiled],
    };
  }

  #placing(): Pass[] {
    const { postcodes } = this.#request;
    if (postcodes === null) return [];
    const part = insertPart("address");
    return [[part, placing(part, postcodes, (key) => this.#wanted.add(key), this.#refused)]];
  }

  #both(file: KboRowFile): Pass[] {
    const wants = (key: number): boolean =>
      (this.#request.postcodes === null && !isBranchKey(key)) || this.#wanted.has(key);
    const refuse = (_row: RefusedKboRow, key?: number): void => {
      if (key !== undefined) this.#spoiled.add(spoiledKey(numberOfKey(key), file));
    };
    const keep = (key: number, part: string, row: KboRow): void => {
      this.#spokenOf.add(key);
      this.#spill.add(key, key, part, row);
    };
    return [
      [
        insertPart(file),
        {
          wants,
          refuse,
          row: (key, line, cells) => {
            if (file === "establishment") this.#wanted.add(firstEightOf(cells[2] ?? ""));
            keep(key, file, [line, ...cells.slice(1)]);
          },
        },
      ],
      [deletePart(file), { wants, refuse, row: (key, line) => keep(key, `-${file}`, [line]) }],
    ];
  }
}
