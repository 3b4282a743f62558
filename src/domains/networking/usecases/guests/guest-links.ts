import { createHash } from "node:crypto";
import type { Config } from "#platform/config";
import { readSignedIds, signIds } from "#platform/signed-ids";

type Settings = Pick<Config, "secret" | "dataFolder">;
type Named = { readonly partnershipId: string; readonly guestId: string };

const answering = "gathering guest";

/** The key to the personal page of a guest. */
export const giveGuestToken = (
  settings: Settings,
  { partnershipId, guestId }: Named,
): Promise<string> => signIds(settings, answering, [partnershipId, guestId]);

/** Which guest a token names; null when it is not one of ours. */
export async function readGuestToken(settings: Settings, token: string): Promise<Named | null> {
  const ids = await readSignedIds(settings, answering, token);
  return ids && { partnershipId: ids[0], guestId: ids[1] };
}

/** Address of the personal page. */
export const guestHref = async (
  config: Settings & Pick<Config, "url">,
  named: Named,
): Promise<string> => `${config.url}/gast/${await giveGuestToken(config, named)}`;

/** What stays of an address that asked for no more letters: it can be recognised, not read. */
export const addressHash = (partnershipId: string, email: string): string =>
  createHash("sha256").update(`${partnershipId} ${email.trim().toLowerCase()}`).digest("hex");
