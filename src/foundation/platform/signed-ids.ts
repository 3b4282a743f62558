import { createHmac, timingSafeEqual } from "node:crypto";
import type { Config } from "./config.ts";
import { installationSecret } from "./secret.ts";

type Settings = Pick<Config, "secret" | "dataFolder">;

const idBytes = 16;
const proofBytes = 24;

/** 75 letters that need no escaping in an address. Addresses are typed by anybody. */
const shape = /^[A-Za-z0-9_-]{75}$/;

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");
const idOf = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

async function proofOf(
  settings: Settings,
  purpose: string,
  [first, second]: readonly [string, string],
): Promise<Buffer> {
  const secret = await installationSecret(settings);
  const said = JSON.stringify([purpose, first, second]);
  return createHmac("sha256", secret).update(said).digest().subarray(0, proofBytes);
}

/**
 * Two ids with a proof that only this installation can make, for a link in a letter: nothing has to be kept.
 * @param purpose what the link may do; ids signed for one purpose are worth nothing for another
 */
export async function signIds(
  settings: Settings,
  purpose: string,
  ids: readonly [string, string],
): Promise<string> {
  const proof = await proofOf(settings, purpose, ids);
  return Buffer.concat([bytesOf(ids[0]), bytesOf(ids[1]), proof]).toString("base64url");
}

/** The ids in a link of ours; null when it was not signed here for this purpose. */
export async function readSignedIds(
  settings: Settings,
  purpose: string,
  text: string,
): Promise<readonly [string, string] | null> {
  if (!shape.test(text)) return null;
  const bytes = Buffer.from(text, "base64url");
  const ids = [
    idOf(bytes.subarray(0, idBytes)),
    idOf(bytes.subarray(idBytes, 2 * idBytes)),
  ] as const;
  const proof = await proofOf(settings, purpose, ids);
  return timingSafeEqual(bytes.subarray(2 * idBytes), proof) ? ids : null;
}
