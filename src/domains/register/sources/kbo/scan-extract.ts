import { parseKboDay } from "../../rules/kbo-day.ts";
import type {
  ExtractMeta,
  KboRow,
  RefusedKboRow,
  ScanCounts,
  ScanProgress,
  ScanRequest,
} from "../../rules/kbo-extract.ts";
import { fileName, type KboRowFile, kboColumns } from "../../rules/kbo-layout.ts";
import { readCells } from "../../rules/kbo-line.ts";
import { isBranchKey, isEnterpriseKey } from "./entity-key.ts";
import { ExtractRefused } from "./extract-refused.ts";
import { NumberSet } from "./number-set.ts";
import { type Archive, type ArchiveLimits, openArchive } from "./open-archive.ts";
import { Owners } from "./owners.ts";
import { findCell, type RowHandler, readHeader, scanFile } from "./scan-file.ts";
import { SpillWriter } from "./spill.ts";

/** Refused rows are all counted, and so many kept: a file of another shape must not fill the disk. */
export const refusedRowsKept = 10_000;

export type ScanResult = {
  readonly meta: ExtractMeta;
  readonly counts: ScanCounts;
  readonly refused: readonly RefusedKboRow[];
  readonly vanished: readonly string[];
};

const zipcodeColumn = kboColumns.address.indexOf("Zipcode");

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
  const archive = await openArchive(zipPath, limits);
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
  readonly #inArea: Uint8Array | null;
  readonly #refused: RefusedKboRow[] = [];
  readonly #refusedPlaces = new Set<string>();
  #refusedCount = 0;
  #rows = 0;
  #bytes = 0;
  #totalBytes = 0;
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
    this.#inArea = request.postcodes && postcodeMap(request.postcodes);
  }

  async run(): Promise<ScanResult> {
    const meta = readMeta(await this.#textOf("meta.csv"));
    const passes: readonly (readonly [KboRowFile, Partial<RowHandler>])[] = [
      ...(this.#inArea ? [["address", this.#placing(this.#inArea)] as const] : []),
      ["establishment", this.#owning()],
      ["enterprise", this.#keeping("enterprise")],
      ["address", this.#keeping("address")],
      ["denomination", this.#keeping("denomination")],
      ["contact", this.#keeping("contact")],
      ["activity", this.#keeping("activity")],
    ];
    this.#totalBytes = passes.reduce(
      (sum, [file]) => sum + this.#archive.bytesOf(fileName(file)),
      0,
    );
    for (const [file, handler] of passes) {
      await this.#pass(file, handler);
    }
    this.#spill.finish();
    return {
      meta,
      counts: {
        rows: this.#rows,
        enterprises: this.#enterprises,
        establishments: this.#establishments,
        refused: this.#refusedCount,
      },
      refused: this.#refused,
      vanished: this.#request.knownNumbers.filter((number) => {
        const key = Number(number.slice(0, 8));
        return isEnterpriseKey(key) && !this.#found.has(key);
      }),
    };
  }

  async #pass(file: KboRowFile, handler: Partial<RowHandler>): Promise<void> {
    const reader = scanFile(file, {
      wants: handler.wants ?? (() => false),
      row: handler.row ?? (() => undefined),
      refuse: (row) => this.#refuse(row),
    });
    const before = this.#rows;
    await this.#archive.read(fileName(file), (chunk) => {
      reader.read(chunk);
      this.#bytes += chunk.length;
      this.#rows = before + Math.max(0, reader.lines - 1);
      this.#report({
        file: fileName(file),
        rows: this.#rows,
        bytes: this.#bytes,
        totalBytes: this.#totalBytes,
      });
    });
    reader.finish();
    if (reader.lines === 0) {
      throw new ExtractRefused("column-missing", {
        file: fileName(file),
        line: 1,
        column: kboColumns[file][0],
      });
    }
    this.#rows = before + reader.lines - 1;
  }

  /** First look at the addresses: whose lie in the area? */
  #placing(inArea: Uint8Array): Partial<RowHandler> {
    return {
      wants: (key, bytes, start, end, line) => {
        if (isBranchKey(key)) return false;
        const cell = findCell(bytes, start, end, zipcodeColumn);
        if (!cell) {
          const raw = bytes.toString("utf8", start, Math.min(end, start + 200));
          this.#refuse({ file: "address.csv", line, because: "half-a-line", raw });
        } else if (cell.to - cell.from === 4 && inArea[fourDigits(bytes, cell.from)] === 1) {
          this.#wanted.add(key);
        }
        return false;
      },
    };
  }

  /** Wanted establishments make their enterprise wanted. */
  #owning(): Partial<RowHandler> {
    return {
      wants: (key) => this.#inArea === null || this.#wanted.has(key),
      row: (key, line, cells) => {
        const enterprise = firstEight(cells[2] ?? "");
        this.#wanted.add(key);
        this.#wanted.add(enterprise);
        this.#owners.set(key, enterprise);
        this.#establishments += 1;
        this.#keep(key, "establishment", line, cells);
      },
    };
  }

  #keeping(file: KboRowFile): Partial<RowHandler> {
    const isAll = this.#inArea === null;
    return {
      wants: (key) => (isAll && !isBranchKey(key)) || this.#wanted.has(key),
      row: (key, line, cells) => {
        if (file === "enterprise") {
          this.#found.add(key);
          this.#enterprises += 1;
        }
        this.#keep(key, file, line, cells);
      },
    };
  }

  #keep(key: number, file: KboRowFile, line: number, cells: readonly string[]): void {
    const enterprise = isEnterpriseKey(key) ? key : this.#owners.of(key);
    // An address or activity of an establishment that establishment.csv does not know belongs to nobody.
    if (enterprise === -1) return;
    const row: KboRow = [line, ...cells.slice(1)];
    this.#spill.add(enterprise, key, file, row);
  }

  #refuse(row: RefusedKboRow): void {
    const place = `${row.file}:${row.line}`;
    // Addresses are read twice.
    if (this.#refusedPlaces.has(place)) return;
    this.#refusedCount += 1;
    if (this.#refused.length >= refusedRowsKept) return;
    this.#refusedPlaces.add(place);
    this.#refused.push(row);
  }

  async #textOf(name: string): Promise<string> {
    const chunks: Buffer[] = [];
    if (this.#archive.bytesOf(name) > 64 * 1024)
      throw new ExtractRefused("too-big", { file: name });
    await this.#archive.read(name, (chunk) => chunks.push(chunk));
    const bytes = Buffer.concat(chunks);
    readHeader("meta", bytes, 0, Math.max(0, bytes.indexOf(10)));
    return bytes.toString("utf8");
  }
}

const firstEight = (printed: string): number => Number(printed.replaceAll(".", "").slice(0, 8));

function fourDigits(bytes: Buffer, from: number): number {
  let value = 0;
  for (let at = from; at < from + 4; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return 0;
    value = value * 10 + digit;
  }
  return value;
}

function postcodeMap(postcodes: readonly string[]): Uint8Array {
  const map = new Uint8Array(10_000);
  for (const postcode of postcodes) map[Number(postcode)] = 1;
  return map;
}

/** @throws ExtractRefused when it is an update file, or says no day */
function readMeta(text: string): ExtractMeta {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const reading = readCells(line);
    if (reading.kind === "cells") values.set(reading.cells[0] ?? "", reading.cells[1] ?? "");
  }
  if (values.get("ExtractType")?.toLowerCase() === "update") {
    throw new ExtractRefused("not-full", { file: "meta.csv" });
  }
  const snapshotDay = parseKboDay(values.get("SnapshotDate") ?? "");
  if (!snapshotDay)
    throw new ExtractRefused("no-snapshot-day", { file: "meta.csv", column: "SnapshotDate" });
  return { snapshotDay, extractNumber: values.get("ExtractNumber") ?? "" };
}
