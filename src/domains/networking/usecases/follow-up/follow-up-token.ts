import type { Config } from "#platform/config";
import { readSignedIds, signIds } from "#platform/signed-ids";

type Settings = Pick<Config, "secret" | "dataFolder">;
type Named = { readonly partnershipId: string; readonly guestId: string };

const purpose = "gathering follow-up";

/** The key with which a guest says what came of its meetings, and nothing else. */
export const giveFollowUpToken = (
  settings: Settings,
  { partnershipId, guestId }: Named,
): Promise<string> => signIds(settings, purpose, [partnershipId, guestId]);

/** Which guest a token names; null when it is not one of ours. */
export async function readFollowUpToken(settings: Settings, token: string): Promise<Named | null> {
  const ids = await readSignedIds(settings, purpose, token);
  return ids && { partnershipId: ids[0], guestId: ids[1] };
}
