import { createHmac, timingSafeEqual } from "node:crypto";
import type { Config } from "#platform/config";
import { installationSecret } from "#platform/secret";
import { isNudgeToken } from "../../rules/nudges/one-click-address.ts";

type Settings = Pick<Config, "secret" | "dataFolder">;
export type NudgeOwner = { readonly partnershipId: string; readonly personId: string };

const idBytes = 16;

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");
const idOf = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

async function proofOf(settings: Settings, owner: NudgeOwner): Promise<Buffer> {
  const said = JSON.stringify(["nudges", owner.partnershipId, owner.personId]);
  const secret = await installationSecret(settings);
  return createHmac("sha256", secret).update(said).digest().subarray(0, 24);
}

/**
 * The key in the letters of one person: it says whose reminders they are, with a proof that only this
 * installation can make, so nothing has to be kept. It opens nothing but the switch of those reminders.
 */
export async function giveNudgeToken(settings: Settings, owner: NudgeOwner): Promise<string> {
  const [tenant, person] = [bytesOf(owner.partnershipId), bytesOf(owner.personId)];
  const proof = await proofOf(settings, owner);
  return Buffer.concat([tenant, person, proof]).toString("base64url");
}

/** Whose reminders a token is about; null when it is not one of ours. */
export async function readNudgeToken(
  settings: Settings,
  token: string,
): Promise<NudgeOwner | null> {
  if (!isNudgeToken(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const owner = {
    partnershipId: idOf(bytes.subarray(0, idBytes)),
    personId: idOf(bytes.subarray(idBytes, 2 * idBytes)),
  };
  const proof = await proofOf(settings, owner);
  return timingSafeEqual(bytes.subarray(2 * idBytes), proof) ? owner : null;
}
