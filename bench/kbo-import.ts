import { execFileSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { sql } from "kysely";
import { type Entry, openPromise } from "yauzl";
import { readConfig } from "#platform/config";
import type { Db } from "#platform/db";
import { silentLog } from "#platform/log";
import { type KboRowFile, kboColumns } from "../src/domains/register/rules/kbo-layout.ts";
import { fullSizeEnterprises } from "../src/domains/register/sources/kbo/generate/generate-extract.ts";
import { importKboFile } from "../src/domains/register/sources/kbo/import-kbo-file.ts";
import { foundPartnership } from "../src/domains/territory/usecases/found-partnership.ts";
import { openApp } from "../src/open-app.ts";

// A tenth of the real thing: under a minute with making it. --full is the size of extract 140.
const defaultEnterprises = 200_000;
/** Beersel, Dilbeek, Halle, Sint-Pieters-Leeuw. */
const area = ["23003", "23016", "23027", "23077"];

type Options = Record<string, string | true>;

/**
 * An area out of an extract, from the file on disk to the register, beside a floor measured in the same run:
 * the same files unpacked, read by DuckDB with a filter, and counted.
 * Afterwards the update that follows, which in the invented register is that of a month: some 1.5 % of all.
 * Options: --full | --enterprises N, --zip FILE with --update FILE (instead of making them), --data DIR (a data
 * folder to work in).
 */
export async function run(options: Options) {
  const folder = await mkdtemp(join(tmpdir(), "kbo-bench-"));
  const dataFolder = typeof options.data === "string" ? options.data : join(folder, "data");
  try {
    const isGiven = typeof options.zip === "string";
    const zip = isGiven ? String(options.zip) : makeExtract(folder, options, false);
    const given = typeof options.update === "string" ? options.update : null;
    const update = isGiven ? given : makeExtract(folder, options, true);
    const ours = await measureImport(zip, update, dataFolder);
    const floor = await measureFloor(zip, folder);
    const figures = {
      rows: ours.rows,
      seconds: round(ours.seconds),
      floor_seconds: round(floor.seconds),
      rss_mb: Math.round(ours.peakMb),
      ...(ours.update ? { update_seconds: round(ours.update.seconds) } : undefined),
    };
    const table = [
      {
        what: "unpack and count with DuckDB",
        rows: floor.rows,
        seconds: round(floor.seconds),
        "rows/s": Math.round(floor.rows / floor.seconds),
      },
      {
        what: `import ${area.length} municipalities: ${ours.added} enterprises`,
        rows: ours.rows,
        seconds: round(ours.seconds),
        "rows/s": Math.round(ours.rows / ours.seconds),
        "MB at most, database included": figures.rss_mb,
      },
      { what: "the same file again", seconds: round(ours.againSeconds) },
      ...(ours.update
        ? [
            {
              what: `the update after it: ${ours.update.changed} changed, ${ours.update.added} new`,
              rows: ours.update.rows,
              seconds: round(ours.update.seconds),
            },
          ]
        : []),
    ];
    return { table, figures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const round = (seconds: number): number => Math.round(seconds * 100) / 100;

function makeExtract(folder: string, options: Options, isUpdate: boolean): string {
  const out = join(folder, isUpdate ? "update.zip" : "extract.zip");
  const asked = Number(options.enterprises ?? defaultEnterprises);
  const enterprises = options.full ? fullSizeEnterprises : asked;
  // In a process of its own: what making the file takes must not count as memory of the import.
  const script = `
    const { generateKboExtract } = await import(${JSON.stringify(import.meta.resolve("../src/domains/register/sources/kbo/generate/generate-extract.ts"))});
    await generateKboExtract(${JSON.stringify({
      out,
      enterprises,
      seed: 1,
      edition: isUpdate ? 141 : 140,
      isUpdate,
      referenceFolder: join(readConfig().projectRoot, "reference"),
    })});`;
  execFileSync(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
  return out;
}

async function measureImport(zip: string, update: string | null, dataFolder: string) {
  const config = { ...readConfig(), dataFolder };
  const opened = await openApp(config, silentLog, "guest");
  const { app } = opened;
  const memory = watchMemory(await postmasterOf(app.db));
  try {
    const founded = await foundPartnership(
      app.db,
      { kind: "operator", partnershipId: "" },
      {
        name: "Meting (voorbeeld)",
        legalForm: "interlokale-vereniging",
        nis: area,
        managingNis: area[0] ?? null,
        from: app.today(),
      },
    );
    if (founded.kind === "refused") throw new Error(`No partnership: ${founded.because}`);
    const importOnce = (zipPath: string) =>
      importKboFile(
        { kind: "operator", partnershipId: founded.partnershipId },
        { zipPath, area: { kind: "partnership" } },
        {
          db: app.db,
          dataFolder,
          signal: new AbortController().signal,
          now: app.now,
          today: app.today,
          report: async () => undefined,
        },
      );
    const start = performance.now();
    const answer = await importOnce(zip);
    const seconds = (performance.now() - start) / 1000;
    if (answer.kind === "refused") throw new Error(`Refused: ${JSON.stringify(answer)}`);
    const peakMb = memory.stop();
    const again = performance.now();
    await importOnce(zip);
    const againSeconds = (performance.now() - again) / 1000;
    const { read: rows, added } = answer.counts;
    const after = update ? await timed(() => importOnce(update)) : null;
    return { rows, added, seconds, peakMb, againSeconds, update: after };
  } finally {
    memory.stop();
    await opened.close();
  }
}

async function timed(work: () => ReturnType<typeof importKboFile>) {
  const start = performance.now();
  const answer = await work();
  const seconds = (performance.now() - start) / 1000;
  if (answer.kind === "refused") throw new Error(`Refused: ${JSON.stringify(answer)}`);
  const { read: rows, added, changed } = answer.counts;
  return { rows, added, changed, seconds };
}

/** The most memory of this process and the database's, their shared pages counted once. */
function watchMemory(postmaster: string | null) {
  let peakMb = 0;
  const look = async () => {
    const own = process.memoryUsage.rss() / 1024 ** 2;
    peakMb = Math.max(peakMb, own + (await memoryOfDatabase(postmaster)));
  };
  const timer = setInterval(() => void look().catch(() => undefined), 200);
  return {
    stop: () => {
      clearInterval(timer);
      return peakMb;
    },
  };
}

/** Proportional set size of all processes of the database; 0 where /proc does not tell. */
async function memoryOfDatabase(postmaster: string | null): Promise<number> {
  if (!postmaster) return 0;
  const processes = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const sizes = processes.map(async (pid) => {
    if (pid !== postmaster && (await parentOf(pid)) !== postmaster) return 0;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The process above the one that answers us; null where the database runs on another machine. */
async function postmasterOf(db: Db): Promise<string | null> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return (await parentOf(String(rows[0]?.pid))) ?? null;
}

async function parentOf(pid: string): Promise<string | undefined> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return status.slice(status.lastIndexOf(")") + 2).split(" ")[1];
}

/** What each file is filtered by: work of the same kind as finding an area, and nothing else. */
const filters: Record<KboRowFile, string> = {
  address: "Zipcode in ('1500', '1501', '1502', '1600', '1601', '1602', '1650', '1700')",
  establishment: "EnterpriseNumber like '0%'",
  enterprise: "TypeOfEnterprise = '2'",
  denomination: "TypeOfDenomination = '001'",
  contact: "ContactType = 'EMAIL'",
  activity: "NaceCode = '88993' and NaceVersion = '2025'",
};

async function measureFloor(zipPath: string, folder: string) {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "600MB" });
  const connection = await instance.connect();
  const zip = await openPromise(zipPath, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  let rows = 0;
  const start = performance.now();
  for (const file of Object.keys(filters) as KboRowFile[]) {
    const entry = entries.get(`${file}.csv`);
    if (!entry) throw new Error(`${file}.csv is missing`);
    const pipe = join(folder, `${file}.fifo`);
    execFileSync("mkfifo", [pipe]);
    const columns = kboColumns[file].map((name) => `'${name}': 'VARCHAR'`).join(", ");
    const counted = connection.runAndReadAll(
      `select count(*) as all_rows, count(*) filter (where ${filters[file]}) as kept
       from read_csv('${pipe}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${columns}})`,
    );
    const content = await zip.openReadStreamPromise(entry);
    await pipeline(content, createWriteStream(pipe, { highWaterMark: 1024 ** 2 }));
    rows += Number((await counted).getRows()[0]?.[0] ?? 0);
    await rm(pipe);
  }
  const seconds = (performance.now() - start) / 1000;
  zip.close();
  connection.closeSync();
  return { rows, seconds };
}
