import { rmdir } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { AppError, isAppError } from "#kernel/app-error";
import { type Address, chooseAddress, urlOf } from "./address.ts";
import { clusterOf, inspectHome, readMark } from "./data-folder.ts";
import { notReadable } from "./faults.ts";
import { findPostmaster, launch, type Postmaster, shutDown } from "./postmaster.ts";
import { announce, type Presence } from "./presence.ts";
import { type Place, provision } from "./provision.ts";

export type Mode = "server" | "guest";

export type Site = Place & { readonly socketFolders: readonly string[]; readonly uid: number };

type Attached = {
  readonly postmaster: Postmaster;
  readonly presence: Presence;
  readonly url: string;
  readonly launched: boolean;
};

export type Supervised = {
  readonly url: string;
  readonly startedByUs: boolean;
  pid(): number;
  stop(): Promise<void>;
};

// Restoring after a crash may take minutes.
const patienceMs = 600_000;
const pollMs = 50;
// Starts that failed for a reason that usually passes, such as another process that was faster.
const mostFailures = 100;

/** Joins the postmaster of a home or starts it, and does so again whenever it is lost. */
export async function supervise(site: Site, mode: Mode): Promise<Supervised> {
  let stopping = false;
  let repair: Promise<void> = Promise.resolve();
  const lost = () => {
    if (!stopping) repair = repair.then(restore);
  };
  let attached = await attachAs(site, mode, lost).catch((error: unknown) => {
    stopping = true;
    throw error;
  });
  attached.presence.rest();
  const { url, launched } = attached;

  async function restore(): Promise<void> {
    site.log("PostgreSQL was lost, it is started again");
    for (let attempt = 0; !stopping; attempt += 1) {
      try {
        attached = await attachAs(site, mode, lost, attached.postmaster.address);
        attached.presence.rest();
        site.log(`PostgreSQL is back (process ${attached.postmaster.pid})`);
        if (attached.url !== url)
          site.log("PostgreSQL has another address now: restart the server");
        return;
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        site.log(`PostgreSQL cannot be started again yet: ${why}`);
        await pause(Math.min(500 * 2 ** attempt, 15_000), undefined, { ref: false });
      }
    }
  }

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopping = true;
    // What is under way waits on connections that let a process end; this one must not end yet.
    const staysAwake = setInterval(() => undefined, 1000);
    try {
      await repair;
      await detach(site, attached);
    } finally {
      clearInterval(staysAwake);
    }
  };
  return {
    url,
    startedByUs: launched,
    pid: () => attached.postmaster.pid,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function attachAs(
  site: Site,
  mode: Mode,
  onLost: () => void,
  previous?: Address,
): Promise<Attached> {
  const attached = await attach(site, mode, onLost, previous);
  if (mode === "guest") return attached;
  const holder = await attached.presence.becomeServer();
  if (!holder) return attached;
  await detach(site, attached);
  throw new AppError(
    "postgres.already-served",
    `Regiekamer already runs on this data folder (process ${holder.pid}, since ${holder.since}); ` +
      "nothing was changed.",
  );
}

async function attach(
  site: Site,
  mode: Mode,
  onLost: () => void,
  previous?: Address,
): Promise<Attached> {
  const cluster = clusterOf(site.home);
  let launched = false;
  let why = "";
  for (let failures = 0, waitedMs = 0; waitedMs < patienceMs; waitedMs += pollMs) {
    if ((await inspectHome(site.home, site.binaries.major)) === "empty") await provision(site);
    const running = await findPostmaster(cluster);
    if (running?.ready) {
      try {
        const entry = await enter(site, running, `regiekamer-${mode}-${process.pid}`, onLost);
        return { ...entry, postmaster: running, launched };
      } catch (error) {
        // It is going down, or went down between our look and our knock.
        why = error instanceof Error ? error.message : String(error);
      }
    } else if (!running) {
      const started = await launch(site, await chooseAddress(site.socketFolders, site, previous));
      launched = "pid" in started;
      if (launched) continue;
      if ("again" in started) why = started.again;
      failures += 1;
      if (failures === mostFailures) break;
    }
    await pause(pollMs);
  }
  throw new AppError("postgres.did-not-start", `PostgreSQL in ${site.home} does not start: ${why}`);
}

async function enter(site: Site, { address }: Postmaster, name: string, onLost: () => void) {
  const mark = await readMark(clusterOf(site.home));
  if (!mark) throw notReadable(site.home, "its password file is gone");
  const presence = await announce(address, { password: mark.password, name, onLost });
  return { presence, url: urlOf(address, mark.password) };
}

/** An emptied socket folder goes; one that a newcomer already uses is not empty and stays. */
async function leaveNoFolder(address: Address): Promise<void> {
  if (address.kind === "socket") await rmdir(address.folder).catch(() => undefined);
}

async function detach(site: Site, { presence, postmaster }: Attached): Promise<void> {
  try {
    if (await presence.leave()) {
      await shutDown(postmaster.pid, clusterOf(site.home));
      await leaveNoFolder(postmaster.address);
    }
  } catch (error) {
    // Without a connection there is nobody left to say goodbye to.
    if (isAppError(error)) throw error;
  } finally {
    await presence.close();
  }
}
