import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { type Address, socketPath } from "./address.ts";
import { isAlive } from "./process-identity.ts";

/*
 * Who uses a postmaster is kept in the postmaster: every process holds one connection with a shared
 * lock, the server an exclusive one besides. A process that dies loses its connection and so its
 * locks: there are no lock files that go stale. Whoever leaves and can then take the first lock
 * alone is the last; newcomers wait behind that lock until the database is down, and start it again.
 */
const present = [0x52454749, 1] as const;
const serving = [0x52454749, 2] as const;

export type Holder = { readonly pid: number; readonly since: string };

export type Presence = {
  /** @returns who serves already, or undefined when this process now does */
  becomeServer(): Promise<Holder | undefined>;
  /** From now on it does not keep the process alive: a command that forgets to leave may end. */
  rest(): void;
  /** @returns true for the last one out, who must then stop the postmaster */
  leave(): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * Waits until the postmaster lets us in.
 * @param onLost called once when the connection breaks without our doing
 * @throws when the postmaster is not (or no longer) there
 */
export async function announce(
  address: Address,
  { password, name, onLost }: { password: string; name: string; onLost: () => void },
): Promise<Presence> {
  const socket = await openSocket(address);
  let closing = false;
  let used = false;
  const options = {
    host: "127.0.0.1",
    port: address.port,
    database: "postgres",
    username: "regiekamer_owner",
    password,
    max: 1,
    max_lifetime: null,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: name, idle_in_transaction_session_timeout: 0 },
    onclose: () => {
      if (!closing) onLost();
      closing = true;
    },
    // The driver would connect again and think its locks are still there.
    socket: () => {
      if (used) throw new Error("the connection was lost");
      used = true;
      return socket;
    },
  };
  const sql = postgres(options as postgres.Options<Record<string, postgres.PostgresType>>);
  const close = async () => {
    closing = true;
    await sql.end({ timeout: 1 });
    socket.destroy();
  };
  try {
    await sql`select pg_advisory_lock_shared(${present[0]}::int, ${present[1]}::int)`;
  } catch (error) {
    await close();
    throw error;
  }
  return {
    close,
    becomeServer: () => becomeServer(sql),
    rest: () => {
      socket.unref();
    },
    leave: async () => {
      closing = true;
      socket.ref();
      await sql`select pg_advisory_unlock_shared(${present[0]}::int, ${present[1]}::int)`;
      return tryLock(sql, present);
    },
  };
}

function openSocket(address: Address): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket =
      address.kind === "socket"
        ? connect(socketPath(address.folder, address.port))
        : connect(address.port, "127.0.0.1");
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.removeListener("error", reject);
      resolve(socket);
    });
  });
}

type Sql = postgres.Sql<Record<string, unknown>>;

async function tryLock(sql: Sql, [group, which]: readonly [number, number]): Promise<boolean> {
  const rows = await sql<{ got: boolean }[]>`
    select pg_try_advisory_lock(${group}::int, ${which}::int) as got`;
  return rows[0]?.got ?? false;
}

async function becomeServer(sql: Sql): Promise<Holder | undefined> {
  const attempts = 50;
  for (let attempt = 1; ; attempt += 1) {
    if (await tryLock(sql, serving)) return undefined;
    const holder = await findHolder(sql);
    // PostgreSQL needs a moment to see that a killed server has gone.
    const mayGo = !holder || attempt < 4 || !isAlive(holder.pid);
    if (!mayGo || attempt === attempts) return holder ?? { pid: 0, since: "a moment" };
    await pause(100);
  }
}

async function findHolder(sql: Sql): Promise<Holder | undefined> {
  const rows = await sql<{ application_name: string; since: string }[]>`
    select a.application_name, to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS "UTC"') as since
    from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.granted
      and l.classid::bigint = ${serving[0]}::bigint and l.objid::bigint = ${serving[1]}::bigint
      and l.database = (select oid from pg_database where datname = current_database())`;
  const found = rows[0];
  const pid = Number(/-(\d+)$/.exec(found?.application_name ?? "")?.[1]);
  return found && { pid, since: found.since };
}
