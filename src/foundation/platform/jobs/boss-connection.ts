import { type Db as BossDatabase, PgBoss } from "pg-boss";
import postgres from "postgres";
import { heartbeatSeconds } from "./job-run.ts";

/** Letters must not wait behind an import of an hour, so they have a queue of their own. */
export const queues = ["work", "letters"] as const;
export type QueueName = (typeof queues)[number];

export const schema = "pgboss";

export type BossConnection = { readonly db: BossDatabase; close(): Promise<void> };

/**
 * A small pool in the shape pg-boss expects: JSON is handed over as text, moments come back as Date.
 * The application's own pool does neither.
 */
export function openBossConnection(
  url: string,
  as: "app" | "owner",
  connections: number,
): BossConnection {
  const address = new URL(url);
  const socketFolder = address.searchParams.get("host");
  address.searchParams.delete("host");
  const asIs = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  const pool = postgres(address.href, {
    ...(socketFolder ? { host: socketFolder } : {}),
    max: connections,
    onnotice: () => undefined,
    connection: {
      TimeZone: "UTC",
      application_name: "regiekamer-jobs",
      ...(as === "app" ? { role: "regiekamer_app" } : {}),
    },
    types: {
      json: {
        to: 114,
        from: [114, 3802],
        serialize: asIs,
        parse: (text: string) => JSON.parse(text),
      },
      int8: { to: 20, from: [20], serialize: String, parse: Number },
    },
  });
  const db: BossDatabase = {
    async executeSql(text, values) {
      const answer = values?.length
        ? await pool.unsafe(text, values as never[])
        : await several(pool, text);
      const sets = answer as unknown as Record<string, unknown>[] | Record<string, unknown>[][];
      return { rows: Array.isArray(sets[0]) ? sets.flat() : [...sets] };
    },
    async listen(channel, onNotification, onReconnect) {
      const listening = await pool.listen(channel, onNotification, onReconnect);
      return { close: () => listening.unlisten() };
    },
  };
  return { db, close: () => pool.end({ timeout: 5 }) };
}

// Maintenance comes as several statements at once, transaction included: only the simple protocol
// takes those, and only a connection that nobody else uses meanwhile.
async function several(pool: postgres.Sql, text: string) {
  const connection = await pool.reserve();
  try {
    return await connection.unsafe(text).simple();
  } catch (fault) {
    await connection`rollback`.catch(() => undefined);
    throw fault;
  } finally {
    connection.release();
  }
}

/** Everything pg-boss would do by itself and we do not need is off. */
export const quietly = {
  schema,
  schedule: false,
  registerInstance: false,
  monitorVacuum: false,
  reindex: false,
  openTelemetry: { enabled: false },
} as const;

/**
 * Makes or renews the tables of pg-boss and lets the application's role use them. Harmless to repeat,
 * also at the same time.
 */
export async function installQueues(url: string): Promise<void> {
  const owner = openBossConnection(url, "owner", 1);
  try {
    const boss = new PgBoss({ ...quietly, db: owner.db, supervise: false });
    // An error nobody listens to would end the process; start() itself throws what matters.
    boss.on("error", () => undefined);
    await boss.start();
    for (const name of queues) {
      // The last attempt is there to write down that the three before it were lost.
      const settings = { retryLimit: 3, heartbeatSeconds, expireInSeconds: 86_399, notify: true };
      if ((await boss.getQueue(name)) === null) await boss.createQueue(name, settings);
      else await boss.updateQueue(name, settings);
    }
    await boss.stop({ graceful: false, close: false });
    await owner.db.executeSql(
      `grant usage on schema ${schema} to regiekamer_app;
       grant select, insert, update, delete on all tables in schema ${schema} to regiekamer_app;
       grant usage, select on all sequences in schema ${schema} to regiekamer_app;
       grant execute on all functions in schema ${schema} to regiekamer_app`,
    );
  } finally {
    await owner.close();
  }
}
