import { randomUUID } from "node:crypto";
import type { Day, Instant } from "#kernel/day";
import type { Config } from "#platform/config";
import type { OpenDatabase } from "#platform/db";
import { openFiles } from "#platform/files";
import { type Jobs, openJobs } from "#platform/jobs";
import { silentLog } from "#platform/log";
import { openMail } from "#platform/mail";
import type { App } from "#platform/request-context";

/** For tests: the real parts on a test database, with the settings that matter to the test. */
export async function aTestApp(
  database: OpenDatabase & { readonly url: string },
  config: Partial<Config> & { readonly dataFolder: string },
): Promise<App & { readonly jobs: Jobs }> {
  const whole = { mailFrom: "Regiekamer <regiekamer@example.test>", ...config } as Config;
  const jobs = await openJobs({ url: database.url, db: database.db });
  return {
    config: whole,
    db: database.db,
    raw: database.raw,
    log: silentLog,
    files: openFiles({ folder: whole.dataFolder }),
    mail: openMail({ config: whole, jobs }),
    jobs,
    now: () => "2026-11-23T09:00:00.000Z" as Instant,
    today: () => "2026-11-23" as Day,
  };
}

/** A partnership to work for; its id. */
export async function aTestPartnership({ raw }: OpenDatabase, slug: string): Promise<string> {
  const id = randomUUID();
  await raw.begin(async (tx) => {
    await tx`select set_config('regiekamer.partnership', ${id}, true)`;
    await tx`insert into partnership (id, slug, name, legal_form, is_example)
      values (${id}, ${slug}, ${`Voorbeeld ${slug}`}, 'interlokale-vereniging', true)`;
  });
  return id;
}
