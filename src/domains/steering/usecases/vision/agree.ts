import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { isAppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Files, OpenedFile } from "#platform/files";
import { sniffFile } from "#platform/sniff-file";
import type { AgreementForm } from "../../rules/vision/read-vision-forms.ts";
import {
  findAgreement,
  insertAgreement,
  listAgreements,
  removeAgreement,
} from "../../store/vision/agreements.ts";
import { findByStatus, findVision, holdVision, setStatus } from "../../store/vision/visions.ts";
import { aboutVision, inDraft, type NotInDraft, seesDrafts } from "./vision-app.ts";

type App = { readonly db: Db; readonly files: Files };

/** A decision as it came from somebody's computer: neither its name nor its kind is believed. */
export type DecisionFile = { readonly name: string; readonly bytes: Uint8Array };

export const mostDecisionBytes = 25 * 1024 * 1024;

export type AgreementAdded =
  | { readonly kind: "added"; readonly id: string }
  | Refusal<
      "not-permitted" | "no-such-vision" | "replaced-already" | "not-a-document" | "file-too-large"
    >;

/** Registers who agreed, when and by which decision; also after others did. */
export async function addAgreement(
  app: App,
  actor: Actor,
  number: number,
  agreement: AgreementForm & { readonly file: DecisionFile | null },
  now: Instant,
): Promise<AgreementAdded> {
  const refusal = refusalFor(actor, "vision.edit");
  if (refusal) return refusal;
  const { file } = agreement;
  if (file && file.bytes.byteLength > mostDecisionBytes) return refuse("file-too-large", file.name);
  if (file && sniffFile(file.bytes, file.name) === null) return refuse("not-a-document", file.name);
  try {
    return await inPartnership(app.db, tenantOf(actor), async (tx) => {
      const vision = await holdVision(tx, number);
      if (!vision || vision.removed) return refuse("no-such-vision");
      if (vision.status === "replaced") return refuse("replaced-already");
      const fileId = file ? await keepDecision(tx, app.files, actor, file) : null;
      const edit = { by: personOf(actor)?.name ?? null, now };
      const id = await insertAgreement(tx, vision.id, { ...agreement, fileId }, edit);
      await recordAudit(tx, actor, "steering.vision-agreement", aboutVision(vision), {
        body: agreement.body,
      });
      return { kind: "added", id };
    });
  } catch (fault) {
    if (isAppError(fault, "files.too-large")) return refuse("file-too-large", file?.name);
    throw fault;
  }
}

async function keepDecision(
  tx: Tx,
  files: Files,
  actor: Actor,
  { name, bytes }: DecisionFile,
): Promise<string> {
  const mediaType = sniffFile(bytes, name) ?? "application/octet-stream";
  const personId = personOf(actor)?.id;
  const meta = { name, mediaType, purpose: "vision-agreement", personId };
  return (await files.save(tx, { ...meta, maxBytes: mostDecisionBytes }, bytes)).id;
}

/** Takes back an agreement that was registered by mistake, as long as the version is a draft. */
export const takeAgreementBack = (
  app: App,
  actor: Actor,
  number: number,
  id: string,
): Promise<{ readonly kind: "done" } | NotInDraft | Refusal<"no-such-agreement">> =>
  inDraft(app.db, actor, number, async (tx, vision) => {
    const known = isId(id) ? await findAgreement(tx, vision.id, id) : undefined;
    if (!known) return refuse("no-such-agreement");
    await removeAgreement(tx, vision.id, id);
    if (known.file) await app.files.remove(tx, known.file.id);
    await recordAudit(tx, actor, "steering.vision-agreement-back", aboutVision(vision), {
      body: known.body,
    });
    return { kind: "done" };
  });

/** From now on this version holds, and is never changed again; the one before is replaced. */
export const markAgreed = (
  db: Db,
  actor: Actor,
  number: number,
): Promise<{ readonly kind: "agreed" } | NotInDraft | Refusal<"no-agreement">> =>
  inDraft(db, actor, number, async (tx, vision) => {
    if ((await listAgreements(tx, vision.id)).length === 0) return refuse("no-agreement");
    const before = await findByStatus(tx, "agreed");
    if (before) await setStatus(tx, before.id, "replaced");
    await setStatus(tx, vision.id, "agreed");
    await recordAudit(tx, actor, "steering.vision-agree", aboutVision(vision));
    return { kind: "agreed" };
  });

/** The decision that was handed in with an agreement, for who may see the version. */
export async function openDecision(
  app: App,
  actor: Actor,
  number: number,
  id: string,
): Promise<
  | { readonly kind: "file"; readonly opened: OpenedFile }
  | Refusal<"not-permitted" | "no-such-agreement">
> {
  const refusal = refusalFor(actor, "vision.read");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const vision = await findVision(tx, number);
    if (!vision || (vision.status === "draft" && !seesDrafts(actor)) || !isId(id)) {
      return refuse("no-such-agreement");
    }
    const agreement = await findAgreement(tx, vision.id, id);
    const opened = agreement?.file ? await app.files.open(tx, agreement.file.id) : null;
    return opened ? { kind: "file", opened } : refuse("no-such-agreement");
  });
}
