import { CompiledQuery, DummyDriver, Kysely, Transaction } from "kysely";
import { PostgresJSDialect } from "kysely-postgres-js";
import postgres from "postgres";
import { AppError } from "#kernel/app-error";

/** Every domain adds its tables in its own `store/tables.ts` by declaring this interface again. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, so foundation knows no domain
export interface Tables {}

export type Db = Kysely<Tables>;
/** Inside a transaction; the only thing a store function that writes will take. */
export type Tx = Transaction<Tables>;

/** Raw access for COPY and LISTEN, which Kysely does not speak. */
export type RawSql = postgres.Sql<Record<string, unknown>>;

export type OpenDatabase = { readonly db: Db; readonly raw: RawSql; close(): Promise<void> };

/** `2026-11-23 08:30:00.123456+00` as PostgreSQL writes it in UTC, to `2026-11-23T08:30:00.123Z`. */
const toInstant = (text: string): string => {
  const [day = "", clock = ""] = text.replace(/[+-]\d{2}(:?\d{2})?$/, "").split(" ");
  const [seconds = "", fraction = ""] = clock.split(".");
  return `${day}T${seconds}.${fraction.slice(0, 3).padEnd(3, "0")}Z`;
};

const asText = (value: unknown): string => String(value);

/**
 * Opens a pool.
 * @param url a PostgreSQL address, version 15 or newer
 * @param as  "app": as the role that obeys row-level security; "owner": for migrations and reference facts
 * @param connections at most so many at once
 */
export function openDatabase(url: string, as: "app" | "owner", connections = 10): OpenDatabase {
  const address = new URL(url);
  // libpq's way to name a socket folder, which the driver only knows as an option.
  const socketFolder = address.searchParams.get("host");
  address.searchParams.delete("host");
  const raw = postgres(address.href, {
    ...(socketFolder ? { host: socketFolder } : {}),
    max: connections,
    onnotice: () => undefined,
    connection: {
      TimeZone: "UTC",
      application_name: `regiekamer-${as}`,
      ...(as === "app" ? { role: "regiekamer_app" } : {}),
    },
    types: {
      // Counts and money stay below 2^53; a string would travel into sums.
      int8: { to: 20, from: [20], serialize: asText, parse: Number },
      day: { to: 1082, from: [1082], serialize: asText, parse: asText },
      instant: { to: 1184, from: [1184], serialize: asText, parse: toInstant },
    },
  }) as unknown as RawSql;
  const db = new Kysely<Tables>({ dialect: new PostgresJSDialect({ postgres: raw }) });
  return { db, raw, close: () => db.destroy() };
}

/** Did writing fail because somebody else wrote the same first? @param constraint its name in the schema */
export const breaksUnique = (fault: unknown, constraint: string): boolean =>
  fault instanceof postgres.PostgresError &&
  fault.code === "23505" &&
  fault.constraint_name === constraint;

export type Tenant = {
  readonly partnershipId: string;
  /** Who acts; absent for visitors and for the command line. */
  readonly personId?: string | undefined;
};

/** Sets whom an already open transaction works for. */
export async function enterPartnership(tx: Tx, tenant: Tenant): Promise<void> {
  await tx.executeQuery(entering(tenant));
}

const entering = ({ partnershipId, personId }: Tenant): CompiledQuery =>
  CompiledQuery.raw(
    `select set_config('regiekamer.partnership', $1, true), set_config('regiekamer.person', $2, true)`,
    [partnershipId, personId ?? ""],
  );

const begin = CompiledQuery.raw("begin");
const beginInOneMoment = CompiledQuery.raw("begin isolation level repeatable read read only");
const commit = CompiledQuery.raw("commit");
const rollback = CompiledQuery.raw("rollback");

/**
 * One transaction for one partnership: row-level security shows and accepts only its rows.
 * Use cases open it; stores receive the `tx`. Questions that do not wait for each other
 * (`Promise.all`) travel together and are answered in their order.
 */
export const inPartnership = <Result>(
  db: Db,
  tenant: Tenant,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> => inTransaction(db, tenant, work, begin);

/** The same for reading only, with everything as it was when the first question was asked. */
export const inOneMoment = <Result>(
  db: Db,
  tenant: Tenant,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> => inTransaction(db, tenant, work, beginInOneMoment);

async function inTransaction<Result>(
  db: Db,
  tenant: Tenant,
  work: (tx: Tx) => Promise<Result>,
  opening: CompiledQuery,
): Promise<Result> {
  const executor = db.getExecutor();
  return executor.provideConnection(async (connection) => {
    let isOpen = true;
    const tx: Tx = new Transaction<Tables>({
      ...ofNoDriver,
      // Kysely's own transactions send a question only when the one before is answered.
      executor: executor.withConnectionProvider({
        provideConnection: async (use) => {
          if (!isOpen) throw new AppError("db.transaction-over", "The transaction is over");
          return use(connection);
        },
      }),
    });
    // A connection answers in order, so the work need not wait for these two.
    const begun = [opening, entering(tenant)].map((query) => connection.executeQuery(query));
    try {
      const [result] = await Promise.all([work(tx), ...begun]);
      isOpen = false;
      await connection.executeQuery(commit);
      return result;
    } catch (fault) {
      isOpen = false;
      await connection.executeQuery(rollback).catch(() => undefined);
      throw fault;
    }
  });
}

/** A transaction borrows its connection; it never opens one. */
const dialect = new PostgresJSDialect({ postgres: () => Promise.reject(new Error("no driver")) });
const ofNoDriver = { config: { dialect }, dialect, driver: new DummyDriver() };
