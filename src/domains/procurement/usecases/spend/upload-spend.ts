import type { Readable } from "node:stream";
import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import { isAppError } from "#kernel/app-error";
import { addDays, dayOf } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { type FileKind, recogniseFile } from "#platform/tables";
import { invoiceSettings } from "../../rules/spend/taking/spend-settings.ts";
import {
  createSpendImport,
  findDoneSpendImport,
  type SpendFile,
  shaOfFiles,
} from "../../store/spend/spend-imports.ts";
import { keptDays, mostSpendBytes } from "./spend-tools.ts";

/** Keeps one uploaded file until somebody decides about it. */
export async function keepSpendFile(
  app: Pick<App, "db" | "files" | "now">,
  actor: Actor,
  upload: { readonly name: string; readonly content: Readable | Uint8Array },
): Promise<
  { readonly kind: "kept"; readonly file: SpendFile } | Refusal<"not-permitted" | "too-large">
> {
  // Which municipality it is for is only known after the files: any municipality will do here.
  const refusal = refusalFor(actor, "spend.import", { nis: ownPlaces(actor) });
  if (refusal) return refusal;
  const file = {
    name: upload.name,
    mediaType: "application/octet-stream",
    purpose: "spend-import",
    personId: personOf(actor)?.id,
    expiresOn: addDays(dayOf(app.now()), keptDays),
    maxBytes: mostSpendBytes,
  };
  try {
    const { id, name, bytes, sha256 } = await inPartnership(app.db, tenantOf(actor), (tx) =>
      app.files.save(tx, file, upload.content),
    );
    return { kind: "kept", file: { id, name, bytes, sha256 } };
  } catch (fault) {
    if (isAppError(fault, "files.too-large")) return refuse("too-large", upload.name);
    throw fault;
  }
}

/** Municipalities of which somebody's role speaks; empty for who may see all. */
export const ownPlaces = (actor: Actor): readonly string[] =>
  actor.kind === "person" ? actor.grants.flatMap(({ nis }) => nis ?? []) : [];

/** Municipalities whose books somebody may work on; null: all. */
export const placesFor = (
  actor: Actor,
  verb: "spend.import" | "spend.edit" | "spend.read",
): readonly string[] | null =>
  refusalFor(actor, verb, { nis: ["none"] }) === null ? null : ownPlaces(actor);

export type BegunSpend =
  | { readonly kind: "begun"; readonly importId: number }
  /** Exactly these files were taken in before for this municipality. */
  | { readonly kind: "known"; readonly importId: number }
  | Refusal<"not-permitted" | "no-files" | "mixed" | "not-spend">;

/** Makes an import of kept files: one ledger, or invoices. Nothing is read yet but what kind of file each is. */
export async function beginSpend(
  app: Pick<App, "db" | "files" | "now">,
  actor: Actor,
  nis: string,
  files: readonly SpendFile[],
): Promise<BegunSpend> {
  const refusal = refusalFor(actor, "spend.import", { nis: [nis] });
  if (refusal) return refusal;
  const [first] = files;
  if (!first) return refuse("no-files");
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<BegunSpend> => {
    const known = await findDoneSpendImport(tx, nis, shaOfFiles(files));
    if (known !== null) return { kind: "known", importId: known };
    const kinds = await kindsOf(app, tx, files);
    if (kinds.kind === "refused") return kinds;
    const name = files.length > 1 ? `${first.name} + ${files.length - 1}` : first.name;
    const importId = await createSpendImport(
      tx,
      {
        nis,
        kind: kinds.spend,
        name,
        files,
        person: personOf(actor),
        ...(kinds.spend === "invoices" ? { settings: invoiceSettings } : {}),
      },
      app.now(),
    );
    return { kind: "begun", importId };
  });
}

const tables: ReadonlySet<FileKind> = new Set<FileKind>([
  "text",
  "workbook",
  "old-office",
  "parquet",
  "open-document",
]);
const invoices: ReadonlySet<FileKind> = new Set<FileKind>(["xml", "zip", "packed", "web-page"]);

async function kindsOf(
  app: Pick<App, "files">,
  tx: Tx,
  files: readonly SpendFile[],
): Promise<
  { readonly kind: "kinds"; readonly spend: "ledger" | "invoices" } | Refusal<"mixed" | "not-spend">
> {
  let [ledgers, others] = [0, 0];
  for (const { id, name } of files) {
    const opened = await app.files.open(tx, id);
    const kind = opened ? await recogniseFile(opened.path) : "unknown";
    if (tables.has(kind)) ledgers += 1;
    else if (invoices.has(kind)) others += 1;
    else return refuse("not-spend", name);
  }
  if (ledgers > 1 || (ledgers > 0 && others > 0)) return refuse("mixed");
  return { kind: "kinds", spend: ledgers > 0 ? "ledger" : "invoices" };
}
