import type { Config } from "#platform/config";
import { readSignedIds, signIds } from "#platform/signed-ids";

type Settings = Pick<Config, "secret" | "dataFolder">;
export type NudgeOwner = { readonly partnershipId: string; readonly personId: string };

/**
 * The key in the letters of one person: it says whose reminders they are, with a proof that only this
 * installation can make, so nothing has to be kept. It opens nothing but the switch of those reminders.
 */
export const giveNudgeToken = (
  settings: Settings,
  { partnershipId, personId }: NudgeOwner,
): Promise<string> => signIds(settings, "nudges", [partnershipId, personId]);

/** Whose reminders a token is about; null when it is not one of ours. */
export async function readNudgeToken(
  settings: Settings,
  token: string,
): Promise<NudgeOwner | null> {
  const ids = await readSignedIds(settings, "nudges", token);
  return ids && { partnershipId: ids[0], personId: ids[1] };
}
