import { chmod, chown, stat } from "node:fs/promises";
import { type Identity, runProgram } from "./run-program.ts";

/** "nobody" on every Linux; PostgreSQL refuses to run as root, and no user has to be made for this. */
const nobody: Identity = { uid: 65_534, gid: 65_534 };

/**
 * Whom PostgreSQL must run as.
 * @param ourUid user number of this process
 * @param cluster its owner, if it exists
 * @param folders else the first one that belongs to an ordinary user, so that this user can later
 *   start without root; initdb demands that the user has a name
 * @returns undefined when this process is no root and runs PostgreSQL as itself
 */
export async function chooseIdentity(
  ourUid: number,
  cluster: string,
  folders: readonly string[],
): Promise<Identity | undefined> {
  if (ourUid !== 0) return undefined;
  const keeper = await ordinaryOwner(cluster);
  if (keeper) return keeper;
  for (const folder of folders) {
    const owner = await ordinaryOwner(folder);
    if (owner && (await hasName(owner.uid))) return owner;
  }
  return nobody;
}

async function ordinaryOwner(folder: string): Promise<Identity | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

const hasName = async (uid: number): Promise<boolean> =>
  (await runProgram("/usr/bin/id", ["-un", String(uid)])).code === 0;

/** Whether that identity can enter and read a folder; asked of the kernel, so access lists count too. */
export async function canReach(folder: string, as: Identity | undefined): Promise<boolean> {
  const { code } = await runProgram("/bin/sh", ["-c", 'test -x "$1"', "sh", folder], { as });
  return code === 0;
}

/** Gives a folder we made to the identity. */
export async function handOver(path: string, as: Identity | undefined): Promise<void> {
  if (as) await chown(path, as.uid, as.gid);
}

/**
 * Lets the identity pass through a folder of root that is closed to everybody else, without letting
 * it (or anybody) list what lies there.
 */
export async function openPassage(folder: string, as: Identity): Promise<void> {
  if (await canReach(folder, as)) return;
  const { uid, mode } = await stat(folder);
  const groupMayNothing = (mode & 0o070) === 0;
  if (uid !== 0 || !groupMayNothing) return;
  await chown(folder, uid, as.gid);
  await chmod(folder, (mode & 0o777) | 0o010);
}
