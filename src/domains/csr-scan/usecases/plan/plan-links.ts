import type { Config } from "#platform/config";
import { readSignedIds, signIds } from "#platform/signed-ids";

type Settings = Pick<Config, "secret" | "dataFolder">;
type Named = { readonly partnershipId: string; readonly actionId: string };

const ending = "csr plan reminder end";

/** Ends the reminders of one action, and nothing else. */
export const givePlanEndToken = (
  settings: Settings,
  { partnershipId, actionId }: Named,
): Promise<string> => signIds(settings, ending, [partnershipId, actionId]);

/** Which reminders a link ends; null when it is not one of ours. */
export async function readPlanEndToken(settings: Settings, token: string): Promise<Named | null> {
  const ids = await readSignedIds(settings, ending, token);
  return ids && { partnershipId: ids[0], actionId: ids[1] };
}
