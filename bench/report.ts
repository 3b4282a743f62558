import { systemToday } from "#platform/clock";
import { readConfig } from "#platform/config";
import { inPartnership, openDatabase, type RawSql } from "#platform/db";
import { silentLog } from "#platform/log";
import type { App } from "#platform/request-context";
import { listFrames } from "#steering";
import { listMemberNis, listPartnerships } from "#territory";
import { build } from "../scripts/build.ts";
import { openApp } from "../src/open-app.ts";
import { startServer } from "../tests/server/start-server.ts";
import { generateDesk, type Taggable } from "./desk/generated-desk.ts";

const years = 10;
/** PDF, DOCX, PPTX and XLSX, which are made before the pages of the municipalities. */
const wholeForms = 4;

type Timed = { readonly p50: number; readonly p95: number; readonly errors: number };

/** Asks for the pages in turn, `clients` at a time. Milliseconds until the last byte. */
async function time(
  urls: readonly string[],
  cookie: string,
  rounds: number,
  clients: number,
): Promise<Timed> {
  const asked = Array.from({ length: rounds }, (_, at) => urls[at % urls.length] ?? "");
  const taken: number[] = [];
  let errors = 0;
  const client = async () => {
    for (let url = asked.pop(); url !== undefined; url = asked.pop()) {
      const start = performance.now();
      const answer = await fetch(url, { headers: { cookie } });
      await answer.arrayBuffer();
      taken.push(performance.now() - start);
      if (answer.status !== 200) errors += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  taken.sort((one, other) => one - other);
  const at = (share: number) =>
    Math.round((taken[Math.floor(taken.length * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), errors };
}

async function signIn(url: string, said: string): Promise<string> {
  const [, email = "", password = ""] = /Sign in as (\S+) with (\S+)/.exec(said) ?? [];
  const answer = await fetch(`${url}/aanmelden`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url },
    body: new URLSearchParams({ email, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Ten years of work in the partnership of the demonstration. @returns its address of a cell */
async function fillDesk(app: App, owner: RawSql, actions: number, evidence: number): Promise<void> {
  const [partnership] = await listPartnerships(app.db);
  if (!partnership) throw new Error("the demonstration has a partnership");
  const { id } = partnership;
  const today = systemToday();
  const lastYear = Number(today.slice(0, 4));
  await continueFrame(app.raw, id, lastYear);
  const taggable = await inPartnership(app.db, { partnershipId: id }, async (tx) => {
    const all: Taggable[] = [];
    for (let year = lastYear - years + 1; year <= lastYear; year += 1) {
      for (const frame of await listFrames(tx, year)) {
        for (const { code } of frame.priorities) all.push({ year, frameId: frame.id, code });
      }
    }
    return all;
  });
  const nis = await listMemberNis(app.db, id, today);
  const size = { actions, evidence, lastYear, years, today, seed: 42 };
  await generateDesk(app.raw, id, nis, taggable, size);
  // In a server in use the database does this by itself, some minutes after so much work.
  await owner.unsafe("vacuum analyze");
}

/** The years after the last shipped frame ask what it asked, as a partnership that goes on would write. */
async function continueFrame(raw: RawSql, partnershipId: string, year: number): Promise<void> {
  await raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${partnershipId}, true)`;
    const [known] = await tx`select 1 from frame where key = 'voorbeeld-vervolg'`;
    if (known) return;
    const [frame] = await tx`insert into frame (partnership_id, key, origin)
      values (current_partnership(), 'voorbeeld-vervolg', 'own') returning id`;
    await tx`insert into frame_version (partnership_id, frame_id, version, name, valid_from, source)
      select partnership_id, ${frame?.id}, 1, '{"nl": "Voorbeeldkader"}', ${`${year}-01-01`}::date,
        '{"publisher": "", "title": "", "url": "", "checkedOn": null, "note": {}}'
      from frame where id = ${frame?.id}`;
    await tx`insert into frame_priority (partnership_id, frame_id, version, code, position, name, minimum, counted_per, suggested_kinds)
      select p.partnership_id, ${frame?.id}, 1, p.code, p.position, p.name, p.minimum, 'municipality', p.suggested_kinds
      from frame_priority p join frame f on f.partnership_id = p.partnership_id and f.id = p.frame_id
      where f.key = 'wse-2023' and p.version = 1`;
  });
}

/** The yearly report as one waits for it: from asking until its files stand. Null: not measured. */
async function timeReport(url: string, cookie: string, year: number): Promise<number | null> {
  const address = `${url}/jaarverslag/${year}?taal=nl`;
  const post = (values: Record<string, string>) =>
    fetch(address, {
      method: "POST",
      redirect: "manual",
      headers: { origin: url, cookie },
      body: new URLSearchParams(values),
    });
  await post({ deed: "start", language: "nl" });
  const start = performance.now();
  const frozen = (await post({ deed: "freeze", sentTo: "" })).headers.get("location");
  if (!frozen) return null;
  const limitSeconds = 120;
  while (performance.now() - start < limitSeconds * 1_000) {
    const page = await (await fetch(new URL(frozen, url), { headers: { cookie } })).text();
    const files = page.match(/jaarverslag\/bestand\//g)?.length ?? 0;
    if (files >= wholeForms) return Math.round((performance.now() - start) / 100) / 10;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}

/**
 * The desk after ten years of work: board, one cell, all years, today, and the yearly report.
 * @param options --actions N (50000), --evidence N (500000), --rounds N (200) per page, --clients N (4)
 */
export async function run(options: Record<string, string | true>) {
  const actions = Number(options.actions ?? 50_000);
  const evidence = Number(options.evidence ?? 500_000);
  const rounds = Number(options.rounds ?? 200);
  const clients = Number(options.clients ?? 4);
  build(console.error);
  const server = await startServer({ args: ["--demo"] });
  const opened = await openApp(
    { ...readConfig(), dataFolder: server.dataFolder },
    silentLog,
    "guest",
  );
  const owner = openDatabase(opened.databaseUrl, "owner", 1);
  try {
    const cookie = await signIn(server.url, server.output());
    const start = performance.now();
    await fillDesk(opened.app, owner.raw, actions, evidence);
    const fillSeconds = Math.round((performance.now() - start) / 1_000);
    const lastYear = Number(systemToday().slice(0, 4));
    const board = Array.from({ length: years }, (_, at) => `/dekking?jaar=${lastYear - at}`);
    const pages = {
      board,
      cell: ["/dekking/2025/wse-2023/WSE-LR1", "/dekking/2024/wse-2023/WSE-LR2?gemeente=23027"],
      "all years": ["/dekking?beeld=jaren"],
      today: ["/vandaag"],
      tray: ["/bewijs", "/bewijs?page=20"],
      "evidence of a year": Array.from(
        { length: years },
        (_, at) => `/bewijs/lijst?jaar=${lastYear - at}`,
      ),
      "all evidence": ["/bewijs/lijst?jaar=alle", "/bewijs/lijst?jaar=alle&soort=scan"],
    };
    const table: Record<string, unknown>[] = [];
    const p95: Record<string, number> = {};
    for (const [page, paths] of Object.entries(pages)) {
      const urls = paths.map((path) => server.url + path);
      await time(urls, cookie, 20, clients);
      const timed = await time(urls, cookie, rounds, clients);
      p95[page] = timed.p95;
      table.push({ page, clients, rounds, ...timed });
    }
    const seconds = await timeReport(server.url, cookie, lastYear - 1);
    table.push({ page: "report frozen until its four files stand (seconds)", p50: seconds });
    table.push({ page: "filling the desk (seconds)", p50: fillSeconds });
    return {
      table,
      figures: {
        actions,
        evidence,
        board_p95_ms: p95.board ?? 0,
        today_p95_ms: p95.today ?? 0,
        ...(seconds === null ? {} : { seconds }),
      },
    };
  } finally {
    await owner.close();
    await opened.close();
    await server.stop();
  }
}
