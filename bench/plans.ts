import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#platform/config";
import { silentLog } from "#platform/log";
import { listPartnerships } from "#territory";
import { openDemonstration } from "../src/demonstration.ts";
import { readLineFilter } from "../src/domains/procurement/rules/plans/line-filter.ts";
import { readPlanList } from "../src/domains/procurement/usecases/plans/list-plan-lines.ts";
import { loadPlanFile } from "../src/domains/procurement/usecases/plans/load-plan-file.ts";
import { readStaleLines } from "../src/domains/procurement/usecases/plans/read-lines.ts";
import { openApp } from "../src/open-app.ts";

const open = join(
  import.meta.dirname,
  "../../shared/data/plans/gemeentelijke_projecten_meerjarenplan_2026.parquet",
);
const looks = 15;

/** Loads the planned actions of all Flemish municipalities, reads every line, and asks for the list. Option: --file FILE. */
export async function run(options: Record<string, string | true>) {
  const path = typeof options.file === "string" ? options.file : open;
  const dataFolder = await mkdtemp(join(tmpdir(), "bench-plans-"));
  const config = { ...readConfig({ REGIEKAMER_SECRET: "bench-".repeat(8) }), dataFolder };
  const { app, close } = await openApp(config, silentLog, "server");
  try {
    await openDemonstration(app, { desk: false });
    const [partnership] = await listPartnerships(app.db);
    const actor = { kind: "operator", partnershipId: partnership?.id ?? "" } as const;
    const content = new Uint8Array(await readFile(path));
    const now = app.now();
    const loading = performance.now();
    const loaded = await loadPlanFile({ app, now, language: "nl" }, actor, {
      name: "plan.parquet",
      content,
    });
    if (loaded.kind !== "loaded") throw new Error(loaded.kind);
    const reading = performance.now();
    const lines = await readStaleLines(app, actor.partnershipId, { now });
    const done = performance.now();
    const listMs = await timeList(async (query) => {
      const filter = readLineFilter(new URLSearchParams(query));
      await readPlanList(app, actor, filter, { language: "nl", now, page: 1 });
    });
    const figures = {
      rows: loaded.counts.rows,
      load_seconds: round((reading - loading) / 1_000),
      lines_read: lines,
      read_seconds: round((done - reading) / 1_000),
      ms_per_line: round((done - reading) / lines),
      list_ms: listMs.members,
      list_flanders_ms: listMs.flanders,
      memory_mb: Math.round(process.memoryUsage().rss / 1_048_576),
    };
    return { table: [figures], figures };
  } finally {
    await close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

async function timeList(ask: (query: string) => Promise<void>) {
  const median = async (query: string) => {
    const times: number[] = [];
    for (let look = 0; look < looks; look += 1) {
      const start = performance.now();
      await ask(query);
      times.push(performance.now() - start);
    }
    return round(times.sort((one, other) => one - other)[Math.floor(looks / 2)] ?? 0);
  };
  return { members: await median(""), flanders: await median("waar=vlaanderen&q=groen") };
}
