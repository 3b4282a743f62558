import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { listMemberNis, listMunicipalities } from "#territory";
import { type KboArea, writeKboArea } from "../rules/kbo-area.ts";
import { listProvinces } from "../store/kbo-area.ts";
import { readKboPosition } from "../store/kbo-position.ts";

export const kboJobKind = "register.import-kbo";

/** Where the extract lies: uploaded, or put in the folder `inbox` of the data folder by an operator. */
export type KboFileChoice =
  | { readonly kind: "stored"; readonly fileId: string; readonly name: string }
  | { readonly kind: "inbox"; readonly name: string };

export type KboJobInput = {
  readonly file: KboFileChoice;
  /** As `writeKboArea` writes it. */
  readonly area: string;
  readonly person: { readonly id: string; readonly name: string } | null;
};

export type InboxFile = { readonly name: string; readonly bytes: number };

/** Folder in which an operator leaves files too large for a browser. */
export const inboxFolder = (dataFolder: string): string => join(dataFolder, "inbox");

/** ZIP files in the inbox, by name. */
export async function listInbox(dataFolder: string): Promise<InboxFile[]> {
  const folder = inboxFolder(dataFolder);
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => name.toLowerCase().endsWith(".zip"))
      .sort()
      .map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })),
  );
  return files;
}

/** Asks for an import in the background; while one runs, asking again answers with that one. */
export async function startKboImport(
  app: App,
  actor: Actor,
  file: KboFileChoice,
  area: KboArea,
): Promise<{ kind: "started"; jobId: string } | Refusal<"not-permitted" | "not-found">> {
  const refusal = refusalFor(actor, "register.import");
  if (refusal) return refusal;
  if (file.kind === "inbox") {
    // Only a name that stands in the list: a path typed by hand reaches nothing else.
    const known = await listInbox(app.config.dataFolder);
    if (!known.some(({ name }) => name === file.name)) return refuse("not-found", file.name);
  }
  const person = personOf(actor);
  const input: KboJobInput = { file, area: writeKboArea(area), person };
  const jobId = await inPartnership(app.db, tenantOf(actor), (tx) =>
    app.jobs.start(tx, { kind: kboJobKind, input, personId: person?.id, dedupeKey: kboJobKind }),
  );
  return { kind: "started", jobId };
}

export type KboChoices = {
  readonly kind: "choices";
  readonly municipalities: readonly string[];
  readonly provinces: readonly string[];
  readonly inbox: readonly InboxFile[];
  /** Number of the extract the register is the state of; null before a full one was read. */
  readonly lastNumber: number | null;
  /** An import that waits or runs. */
  readonly runningJob: string | null;
};

/** What there is to choose before an import. */
export async function readKboChoices(
  app: App,
  actor: Actor,
): Promise<KboChoices | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "register.import");
  if (refusal) return refusal;
  const inbox = await listInbox(app.config.dataFolder);
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const nis = await listMemberNis(tx, actor.partnershipId, app.today());
    const [running] = await app.jobs.list(tx, {
      kinds: [kboJobKind],
      states: ["waiting", "running"],
      limit: 1,
    });
    return {
      kind: "choices",
      municipalities: (await listMunicipalities(tx, nis)).map(({ nameNl }) => nameNl),
      provinces: await listProvinces(tx),
      inbox,
      lastNumber: (await readKboPosition(tx))?.number ?? null,
      runningJob: running?.id ?? null,
    };
  });
}
