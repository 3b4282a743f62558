import type {
  ExtractMeta,
  KboRow,
  RefusedKboRow,
  ScanCounts,
  ScanProgress,
  ScanRequest,
} from "../../rules/kbo-extract.ts";
import { fileName, type KboRowFile, kboFilesNeeded, wholePart } from "../../rules/kbo-layout.ts";
import { firstEightOf, isBranchKey, isEnterpriseKey } from "./entity-key.ts";
import { ExtractRefused } from "./extract-refused.ts";
import { NumberSet } from "./number-set.ts";
import { type Archive, type ArchiveLimits, openArchive } from "./open-archive.ts";
import { Owners } from "./owners.ts";
import { readMeta } from "./read-meta.ts";
import { RefusedRows } from "./refused-rows.ts";
import type { RowHandler } from "./scan-file.ts";
import { type Pass, placing, runPasses } from "./scan-pass.ts";
import { SpillWriter } from "./spill.ts";

export type ScanResult = {
  readonly meta: ExtractMeta;
  readonly counts: ScanCounts;
  readonly refused: readonly RefusedKboRow[];
  readonly vanished: readonly string[];
};

/**
 * Reads an extract and writes what concerns the area to the spill folder. Four questions, in this order:
 * which addresses lie in the area, which establishments have one, which enterprises own those or sit there
 * themselves, and then everything said about them.
 * @throws ExtractRefused
 */
export async function scanExtract(
  zipPath: string,
  spillFolder: string,
  request: ScanRequest,
  report: (progress: ScanProgress) => void,
  limits?: ArchiveLimits,
): Promise<ScanResult> {
  const archive = await openArchive(zipPath, kboFilesNeeded.map(fileName), limits);
  try {
    const scan = new ExtractScan(archive, new SpillWriter(spillFolder), request, report);
    return await scan.run();
  } finally {
    archive.close();
  }
}

class ExtractScan {
  readonly #archive: Archive;
  readonly #spill: SpillWriter;
  readonly #request: ScanRequest;
  readonly #report: (progress: ScanProgress) => void;
  /** Enterprises and establishments whose rows are kept. */
  readonly #wanted = new NumberSet();
  readonly #found = new NumberSet();
  readonly #owners = new Owners();
  readonly #refused = new RefusedRows();
  #enterprises = 0;
  #establishments = 0;

  constructor(
    archive: Archive,
    spill: SpillWriter,
    request: ScanRequest,
    report: (progress: ScanProgress) => void,
  ) {
    this.#archive = archive;
    this.#spill = spill;
    this.#request = request;
    this.#report = report;
    this.#wanted.addNumbers(request.knownNumbers);
  }

  async run(): Promise<ScanResult> {
    const meta = await readMeta(this.#archive);
    if (meta.type !== "full") throw new ExtractRefused("not-full", { file: fileName("meta") });
    const passes: Pass[] = [
      ...this.#placing(),
      [wholePart("establishment"), this.#owning()],
      this.#keeping("enterprise"),
      this.#keeping("address"),
      this.#keeping("denomination"),
      this.#keeping("contact"),
      this.#keeping("activity"),
    ];
    const rows = await runPasses(this.#archive, passes, this.#refused, this.#report);
    this.#spill.finish();
    return {
      meta,
      counts: {
        rows,
        enterprises: this.#enterprises,
        establishments: this.#establishments,
        refused: this.#refused.count,
      },
      refused: this.#refused.rows,
      vanished: this.#request.knownNumbers.filter((number) => {
        const key = Number(number.slice(0, 8));
        return isEnterpriseKey(key) && !this.#found.has(key);
      }),
    };
  }

  /** First look at the addresses, unless everything is wanted anyhow. */
  #placing(): Pass[] {
    const { postcodes } = this.#request;
    if (postcodes === null) return [];
    const part = wholePart("address");
    return [[part, placing(part, postcodes, (key) => this.#wanted.add(key), this.#refused)]];
  }

  /** Wanted establishments make their enterprise wanted. */
  #owning(): Partial<RowHandler> {
    return {
      wants: (key) => this.#request.postcodes === null || this.#wanted.has(key),
      row: (key, line, cells) => {
        const enterprise = firstEightOf(cells[2] ?? "");
        this.#wanted.add(key);
        this.#wanted.add(enterprise);
        this.#owners.set(key, enterprise);
        this.#establishments += 1;
        this.#keep(key, "establishment", line, cells);
      },
    };
  }

  #keeping(file: KboRowFile): Pass {
    const isAll = this.#request.postcodes === null;
    const handler: Partial<RowHandler> = {
      wants: (key) => (isAll && !isBranchKey(key)) || this.#wanted.has(key),
      row: (key, line, cells) => {
        if (file === "enterprise") {
          this.#found.add(key);
          this.#enterprises += 1;
        }
        this.#keep(key, file, line, cells);
      },
      refuse: (_row, key) => {
        // A row we cannot read is still there: its enterprise has not stopped.
        if (file === "enterprise" && key !== undefined) this.#found.add(key);
      },
    };
    return [wholePart(file), handler];
  }

  #keep(key: number, file: KboRowFile, line: number, cells: readonly string[]): void {
    const enterprise = isEnterpriseKey(key) ? key : this.#owners.of(key);
    // An address or activity of an establishment that establishment.csv does not know belongs to nobody.
    if (enterprise === -1) return;
    const row: KboRow = [line, ...cells.slice(1)];
    this.#spill.add(enterprise, key, file, row);
  }
}
