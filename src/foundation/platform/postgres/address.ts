import { createHash, randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { AppError } from "#kernel/app-error";
import { handOver } from "./identity.ts";
import type { Identity } from "./run-program.ts";

/** Where a postmaster listens: a private socket folder, or loopback where sockets are impossible. */
export type Address =
  | { readonly kind: "socket"; readonly folder: string; readonly port: number }
  | { readonly kind: "loopback"; readonly port: number };

const socketPort = 5432;
// 107 on Linux, 103 on macOS.
const longestPathBytes = 103;
// The setting is a comma-separated list with quoting of its own.
const plainPath = /^\/[\w./-]+$/;

/** Socket folders to try for a home, best first; the second is short however deep the home lies. */
export function socketFoldersFor(home: string, uid: number): string[] {
  const name = createHash("sha256").update(home).digest("hex").slice(0, 16);
  return [join(home, "run"), `/tmp/regiekamer-${uid}-${name}`];
}

export const socketPath = (folder: string, port: number): string =>
  join(folder, `.s.PGSQL.${port}`);

/**
 * Prepares the first usable folder, closed to everybody but PostgreSQL's user.
 * @param previous kept when it still can be used, so that a restart keeps its address
 */
export async function chooseAddress(
  folders: readonly string[],
  owner: { uid: number; as: Identity | undefined },
  previous?: Address,
): Promise<Address> {
  for (const folder of folders) {
    if (await isUsable(folder, owner)) return { kind: "socket", folder, port: socketPort };
  }
  for (const wanted of previous?.kind === "loopback" ? [previous.port, 0] : [0]) {
    const port = await tryListening({ host: "127.0.0.1", port: wanted });
    if (port) return { kind: "loopback", port };
  }
  throw new AppError(
    "postgres.did-not-start",
    "PostgreSQL cannot listen: this machine allows neither a socket in a folder nor a local port",
  );
}

async function isUsable(
  folder: string,
  { uid, as }: { uid: number; as: Identity | undefined },
): Promise<boolean> {
  const path = socketPath(folder, socketPort);
  if (!plainPath.test(path) || Buffer.byteLength(path) > longestPathBytes) return false;
  try {
    if (await mkdir(folder, { recursive: true, mode: 0o700 })) await handOver(folder, as);
    const found = await lstat(folder);
    // Somebody else's folder under our name would let them stand between us and the database.
    if (!found.isDirectory() || (found.uid !== uid && found.uid !== process.getuid?.()))
      return false;
    await handOver(folder, as);
    await chmod(folder, 0o700);
  } catch {
    return false;
  }
  const probe = join(folder, `p${randomBytes(4).toString("hex")}`);
  const listens = (await tryListening({ path: probe })) !== undefined;
  await rm(probe, { force: true });
  return listens;
}

/** @returns the port (0 for a path) when this machine lets us listen there, undefined when not */
function tryListening(
  where: { path: string } | { host: string; port: number },
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", () => resolve(undefined));
    server.listen(where, () => {
      const bound = server.address();
      const port = typeof bound === "object" && bound ? bound.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** The command line part that makes a postmaster listen there and nowhere else. */
export function listenArguments(address: Address): string[] {
  const [folder, hosts] = address.kind === "socket" ? [address.folder, ""] : ["", "127.0.0.1"];
  return [
    ...["-c", `listen_addresses=${hosts}`],
    ...["-c", `unix_socket_directories=${folder}`],
    ...["-c", `port=${address.port}`],
    ...["-c", "unix_socket_permissions=0700"],
  ];
}

/** For `openDatabase`: libpq's form, the socket folder in the query. */
export function urlOf(address: Address, password: string): string {
  const host = address.kind === "socket" ? "localhost" : "127.0.0.1";
  const query = address.kind === "socket" ? `?host=${encodeURIComponent(address.folder)}` : "";
  return `postgres://regiekamer_owner:${password}@${host}:${address.port}/regiekamer${query}`;
}
