import { createHash, createHmac } from "node:crypto";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { installationSecret } from "#platform/secret";
import { writeReplyToken } from "../store/questions.ts";

const uuidOf = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/**
 * The secret in the link by which who asked reads the answer. It begins with the partnership, so that it is looked
 * up there and nowhere else, and can be made again for each letter without being kept.
 */
export async function giveReplyToken(
  app: Pick<App, "config">,
  tx: Tx,
  partnershipId: string,
  questionId: string,
): Promise<string> {
  const secret = await installationSecret(app.config);
  const proof = createHmac("sha256", secret)
    .update(JSON.stringify(["question reply", partnershipId, questionId]))
    .digest()
    .subarray(0, 24);
  const tenant = Buffer.from(partnershipId.replaceAll("-", ""), "hex");
  const token = Buffer.concat([tenant, proof]).toString("base64url");
  await writeReplyToken(tx, questionId, hashOf(token));
  return token;
}

/** What a link says: where to look and for what; null when it cannot be one of ours. */
export function readReplyToken(
  token: string,
): { readonly partnershipId: string; readonly sha256: string } | null {
  if (!/^[A-Za-z0-9_-]{54}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  return { partnershipId: uuidOf(bytes.subarray(0, 16)), sha256: hashOf(token) };
}
