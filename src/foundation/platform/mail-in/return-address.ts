import { createHmac, timingSafeEqual } from "node:crypto";
import type { Config } from "../config.ts";
import { installationSecret } from "../secret.ts";

type Settings = Pick<Config, "mailIn" | "secret" | "dataFolder">;

/** A letter of ours that came back. */
export type ReturnedMail = { readonly partnershipId: string; readonly mailId: string };

const letters = "abcdefghijklmnopqrstuvwxyz234567";
const idCharacters = 52;
const proofCharacters = 9;
const shape = /^<?r\+([a-z2-7]{52})([a-z2-7]{9})@([^\s@>]+)>?$/;

/** Five bits a letter; mail servers may change capitals in an address. */
function toLetters(bytes: Uint8Array, count: number): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from(
    { length: count },
    (_, at) => letters[Number.parseInt(bits.slice(at * 5, at * 5 + 5).padEnd(5, "0"), 2)],
  ).join("");
}

function toBytes(text: string): Buffer {
  const bits = [...text].map((one) => letters.indexOf(one).toString(2).padStart(5, "0")).join("");
  return Buffer.from(
    Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
      Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2),
    ),
  );
}

async function proofOf(settings: Settings, ids: Uint8Array): Promise<string> {
  const secret = await installationSecret(settings);
  const digest = createHmac("sha256", secret).update("returned mail").update(ids).digest();
  return toLetters(digest, proofCharacters);
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");
const idOf = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/**
 * Where a mail server sends a letter back that it cannot deliver: an address for this letter alone, at most the 64
 * characters that may stand before the @.
 * @returns null when this installation takes no letters
 */
export async function returnAddress(
  settings: Settings,
  { partnershipId, mailId }: ReturnedMail,
): Promise<string | null> {
  if (!settings.mailIn) return null;
  const ids = Buffer.concat([bytesOf(partnershipId), bytesOf(mailId)]);
  const local = `r+${toLetters(ids, idCharacters)}${await proofOf(settings, ids)}`;
  return `${local}@${settings.mailIn.domain}`;
}

/** Which letter an address is for; null when it is none of ours. */
export async function readReturnAddress(
  settings: Settings,
  address: string,
): Promise<ReturnedMail | null> {
  const [, text, proof, host] = shape.exec(address.trim().toLowerCase()) ?? [];
  if (!settings.mailIn || !text || !proof || host !== settings.mailIn.domain.toLowerCase()) {
    return null;
  }
  const ids = toBytes(text).subarray(0, 32);
  const known = await proofOf(settings, ids);
  if (!timingSafeEqual(Buffer.from(known), Buffer.from(proof))) return null;
  return { partnershipId: idOf(ids.subarray(0, 16)), mailId: idOf(ids.subarray(16)) };
}
