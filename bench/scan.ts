import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { readConfig } from "#platform/config";
import { inPartnership } from "#platform/db";
import { closeDocuments } from "#platform/documents/render-pdf";
import { silentLog } from "#platform/log";
import type { App } from "#platform/request-context";
import { listPartnerships } from "#territory";
import { openDemonstration } from "../src/demonstration.ts";
import { currentEdition } from "../src/domains/csr-scan/store/editions.ts";
import { openAllAnswers } from "../src/domains/csr-scan/store/scans.ts";
import { openProfile } from "../src/domains/csr-scan/usecases/profile/open-profile.ts";
import { makeReport } from "../src/domains/csr-scan/usecases/report/make-report.ts";
import { giveScanToken } from "../src/domains/csr-scan/usecases/scan-links.ts";
import { openApp } from "../src/open-app.ts";

const looks = 25;

/** The profile of one scan beside `--scans` (10,000) finished ones: everything its page asks of the database. */
export async function run(options: Record<string, string | true>) {
  const scans = Number(options.scans ?? 10_000);
  const dataFolder = await mkdtemp(join(tmpdir(), "bench-scan-"));
  const config = { ...readConfig({ REGIEKAMER_SECRET: "bench-".repeat(8) }), dataFolder };
  const { app, close } = await openApp(config, silentLog, "server");
  try {
    await openDemonstration(app, { desk: false });
    const [partnership] = await listPartnerships(app.db);
    const partnershipId = partnership?.id ?? "";
    const token = await writeScans(app, partnershipId, scans);
    const times: number[] = [];
    let size = 0;
    for (let look = 0; look < looks; look += 1) {
      const started = performance.now();
      const opened = await openProfile(app, token);
      times.push(performance.now() - started);
      if ("profile" in opened) size = opened.profile.benchmark?.size ?? 0;
    }
    times.sort((a, b) => a - b);
    const pdf = await timeReport(app, token);
    const at = (share: number) => Math.round((times[Math.floor(looks * share)] ?? 0) * 10) / 10;
    return {
      table: [{ scans, group_at_least: size, p50_ms: at(0.5), p95_ms: at(0.95), ...pdf }],
      figures: { scans, profile_ms: at(0.5), profile_p95_ms: at(0.95), ...pdf },
    };
  } finally {
    await close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** The report of a full scan as PDF: the very first one, for which the fonts are read, and the next. */
async function timeReport(app: App, token: string) {
  const seconds: number[] = [];
  for (const language of ["nl", "fr"] as const) {
    const started = performance.now();
    await makeReport(app, token, { format: "pdf", language, now: app.now() });
    seconds.push(Math.round(performance.now() - started) / 1000);
  }
  await closeDocuments();
  return { pdf_seconds: seconds[0] ?? 0, next_pdf_seconds: seconds[1] ?? 0 };
}

/** Invented companies in fifteen sectors and five sizes, every question of the edition answered. */
async function writeScans(app: App, partnershipId: string, scans: number): Promise<string> {
  const holderId = await inPartnership(app.db, { partnershipId }, async (tx) => {
    const { id, instrument } = await currentEdition(tx, "company");
    const option = (key: string) =>
      JSON.stringify(
        instrument.profile.find((field) => field.key === key)?.options.map((one) => one.key) ?? [],
      );
    await openAllAnswers(tx);
    await sql`
      insert into csr_scan (partnership_id, edition_id, instrument, depth, name, nis, profile, state, finished_at)
      select current_partnership(), ${id}, 'company', 'full', 'Benchvoorbeeld ' || n, '23027',
        jsonb_build_object('size', jsonb_build_array(${option("size")}::jsonb -> (n % 5)),
          'sector', jsonb_build_array(${option("sector")}::jsonb -> (n / 7 % 15)),
          'premises', jsonb_build_array('yes')), 'finished', now()
      from generate_series(1, ${scans}::int) as n`.execute(tx);
    await sql`
      insert into csr_result (partnership_id, scan_id, edition_id, instrument, whose, profile, finished_on, letters, shares)
      select partnership_id, scan.id, edition_id, instrument, scan.id, profile, date '2026-11-24',
        (select string_agg(substr('yyypnnu-', 1 + abs(hashtext(scan.id::text || at)) % 8, 1), '')
          from generate_series(1, ${instrument.questions.length}::int) as at),
        (select jsonb_object_agg(part, (abs(hashtext(scan.id::text || part)) % 101) / 100.0)
          from jsonb_array_elements_text(${JSON.stringify(instrument.parts.map(({ key }) => key))}::text::jsonb) as part)
      from csr_scan as scan where name like 'Benchvoorbeeld %'`.execute(tx);
    await sql`
      insert into csr_answer (partnership_id, scan_id, question, value)
      select partnership_id, scan.id, question, 'yes'
      from (select * from csr_scan where name = 'Benchvoorbeeld 1') as scan,
        jsonb_array_elements_text(${JSON.stringify(instrument.questions.map(({ key }) => key))}::text::jsonb) as question`.execute(
      tx,
    );
    const { rows } = await sql<{ id: string }>`
      insert into csr_holder (partnership_id, scan_id, is_owner)
      select partnership_id, id, true from csr_scan where name = 'Benchvoorbeeld 1' returning id`.execute(
      tx,
    );
    return rows[0]?.id ?? "";
  });
  await app.raw.unsafe("analyze").catch(() => undefined);
  return giveScanToken(app.config, { partnershipId, holderId });
}
