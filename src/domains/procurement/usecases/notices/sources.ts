import { readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { pauses } from "../../rules/notices/limits.ts";
import { nextLook } from "../../rules/notices/next-look.ts";
import { listImports, type NoticeImport } from "../../store/notices/imports.ts";
import {
  addSource,
  changeSource,
  dueSources,
  findSource,
  type LookOutcome,
  listSources,
  type NoticeSource,
  recordLook,
  removeSource,
} from "../../store/notices/sources.ts";

export const sourceJobKind = "procurement.look-at-source";

type SourceApp = Pick<App, "db" | "jobs" | "config" | "now">;

export type ShownSource = NoticeSource & {
  /** What its last looks brought, the newest first. */
  readonly imports: readonly NoticeImport[];
  /** The job that looks now. */
  readonly jobId: string | null;
};

export type SourcesPage = {
  readonly kind: "sources";
  readonly sources: readonly ShownSource[];
  /** Folders that may be watched; null when no folder is configured. */
  readonly folders: readonly string[] | null;
};

const shownImports = 3;

/** What is watched, how it went, and what could be. */
export async function readSources(
  app: SourceApp,
  actor: Actor,
): Promise<SourcesPage | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "radar.sources");
  if (refusal) return refusal;
  const folders = await listFolders(app.config.noticeFolder);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const looking = await app.jobs.list(tx, {
      kinds: [sourceJobKind],
      states: ["waiting", "running"],
    });
    const jobs = new Map(looking.map(({ id, input }) => [(input as SourceJobInput).sourceId, id]));
    const sources: ShownSource[] = [];
    for (const source of await listSources(tx)) {
      const imports = await listImports(tx, { sourceId: source.id, most: shownImports });
      sources.push({ ...source, imports, jobId: jobs.get(source.id) ?? null });
    }
    return { kind: "sources", sources, folders };
  });
}

/** The configured folder itself (`.`) and those right below it, by name; null without one, or when it cannot be read. */
async function listFolders(root: string | undefined): Promise<string[] | null> {
  if (!root) return null;
  const entries = await readdir(root, { withFileTypes: true }).catch(() => null);
  if (!entries) return null;
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [".", ...names.filter((name) => !name.startsWith(".")).sort()];
}

export type SourceToAdd = {
  readonly kind: "folder" | "url";
  readonly address: string;
  readonly name: string;
  readonly everyHours: number;
};

export type SourceProblem =
  | "not-permitted"
  | "no-name"
  | "no-address"
  | "not-https"
  | "not-a-folder"
  | "known"
  | "no-pause";

/** Begins to watch a folder or an address; the first look is asked for at once. */
export async function watchSource(
  app: SourceApp,
  actor: Actor,
  asked: SourceToAdd,
): Promise<{ readonly kind: "watched"; readonly id: string } | Refusal<SourceProblem>> {
  const refusal = refusalFor(actor, "radar.sources");
  if (refusal) return refusal;
  const name = asked.name.trim().slice(0, 200);
  if (name === "") return refuse("no-name");
  if (!pauses.some((hours) => hours === asked.everyHours)) return refuse("no-pause");
  const address = await judgeAddress(app, asked);
  if (typeof address !== "string") return address;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const createdBy = personOf(actor)?.name ?? "";
    const { kind, everyHours } = asked;
    const id = await addSource(tx, { kind, everyHours, address, name, createdBy }, app.now());
    if (id === null) return refuse("known", address);
    const about = { kind: "notice-source", id, name };
    await recordAudit(tx, actor, "radar.watch", about, { kind, address });
    await startLook(app, tx, actor, id);
    return { kind: "watched", id };
  });
}

/** The address as it is kept, or what is wrong with it; who it leads to is judged at every look. */
async function judgeAddress(
  { config }: SourceApp,
  { kind, address }: SourceToAdd,
): Promise<string | Refusal<SourceProblem>> {
  const typed = address.trim();
  if (typed === "" || typed.length > 2_000) return refuse("no-address");
  if (kind === "folder") {
    // Only a folder out of our own list: a path typed by hand reaches nothing else.
    const folders = (await listFolders(config.noticeFolder)) ?? [];
    return folders.includes(typed) ? typed : refuse("not-a-folder", typed);
  }
  const url = URL.parse(typed);
  if (!url) return refuse("no-address", typed);
  const isAllowed = config.noticeHosts.includes(url.host.toLowerCase());
  if (url.protocol !== "https:" && !(isAllowed && url.protocol === "http:")) {
    return refuse("not-https", typed);
  }
  return url.href;
}

export type SourceDeed =
  | { readonly kind: "look" }
  | { readonly kind: "pause" }
  | { readonly kind: "resume" }
  | { readonly kind: "remove" }
  | { readonly kind: "every"; readonly hours: number };

export type SourceDeedDone =
  | { readonly kind: "done"; readonly jobId: string | null }
  | Refusal<"not-permitted" | "no-such-source" | "no-pause">;

/** Looks now, pauses, goes on, changes the pause, or stops watching. What it brought stays. */
export async function changeWatch(
  app: SourceApp,
  actor: Actor,
  id: string,
  deed: SourceDeed,
): Promise<SourceDeedDone> {
  const refusal = refusalFor(actor, "radar.sources");
  if (refusal) return refusal;
  const now = app.now();
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<SourceDeedDone> => {
    const source = await findSource(tx, id, { lock: true });
    if (!source) return refuse("no-such-source");
    if (deed.kind === "every" && !pauses.some((hours) => hours === deed.hours)) {
      return refuse("no-pause");
    }
    let jobId: string | null = null;
    if (deed.kind === "look") jobId = await startLook(app, tx, actor, id);
    if (deed.kind === "pause") await changeSource(tx, id, { pausedAt: now });
    if (deed.kind === "resume") await changeSource(tx, id, { pausedAt: null, nextLookAt: now });
    if (deed.kind === "remove") await removeSource(tx, id);
    if (deed.kind === "every") {
      const nextLookAt = nextLook(source.lookedAt ?? now, deed.hours, source.failures);
      await changeSource(tx, id, { everyHours: deed.hours, nextLookAt });
    }
    if (deed.kind !== "look") {
      const about = { kind: "notice-source", id, name: source.name };
      await recordAudit(tx, actor, `radar.watch-${deed.kind}`, about);
    }
    return { kind: "done", jobId };
  });
}

/** All a look needs to know; it is done under the name of who asked, or of the server itself. */
export type SourceJobInput = { readonly sourceId: string; readonly actor: Actor };

const startLook = (
  { jobs }: Pick<App, "jobs">,
  tx: Parameters<App["jobs"]["start"]>[0],
  actor: Actor,
  sourceId: string,
): Promise<string> =>
  jobs.start(tx, {
    kind: sourceJobKind,
    input: { sourceId, actor } satisfies SourceJobInput,
    personId: personOf(actor)?.id,
    dedupeKey: `${sourceJobKind}:${sourceId}`,
  });

/** Asks for a look at every source whose time has come. @returns how many */
export async function startDueLooks(
  app: Pick<App, "db" | "jobs" | "now">,
  actor: Actor,
): Promise<number> {
  if (refusalFor(actor, "radar.sources")) return 0;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const due = await dueSources(tx, app.now());
    for (const id of due) await startLook(app, tx, actor, id);
    return due.length;
  });
}

/** A source as a look begins. @throws AppError `notices.no-source` when it is watched no more */
export async function sourceToLookAt(db: Db, actor: Actor, id: string): Promise<NoticeSource> {
  const refusal = refusalFor(actor, "radar.sources");
  if (refusal) throw new AppError("notices.no-source", id);
  const source = await inPartnership(db, tenantOf(actor), (tx) => findSource(tx, id));
  if (!source) throw new AppError("notices.no-source", id);
  return source;
}

/**
 * The folder on disk that a source names, below the configured one.
 * @returns null when none is configured, it is gone, or a link leads out of it
 */
export async function folderOnDisk(
  root: string | undefined,
  address: string,
): Promise<string | null> {
  if (!root) return null;
  const [above, below] = await Promise.all(
    [root, join(root, address)].map((path) => realpath(path).catch(() => null)),
  );
  if (!above || !below) return null;
  return below === above || below.startsWith(`${above}${sep}`) ? below : null;
}

/** How a look went, for who watches and for when to look again. */
export type LookEnd = {
  readonly outcome: LookOutcome;
  readonly error?: string | undefined;
  readonly errorDetail?: string | undefined;
  readonly mark?:
    | { readonly etag: string | null; readonly lastModified: string | null }
    | undefined;
};

export async function endLook(
  app: Pick<App, "db" | "now">,
  actor: Actor,
  source: NoticeSource,
  end: LookEnd,
): Promise<void> {
  if (refusalFor(actor, "radar.sources")) return;
  const failures = end.outcome === "failed" ? source.failures + 1 : 0;
  const at = app.now();
  const nextAt = nextLook(at, source.everyHours, failures);
  await inPartnership(app.db, tenantOf(actor), (tx) =>
    recordLook(tx, source.id, { ...end, at, nextAt }),
  );
}
