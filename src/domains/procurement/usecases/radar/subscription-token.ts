import type { Config } from "#platform/config";
import { readSignedIds, signIds } from "#platform/signed-ids";

type Settings = Pick<Config, "secret" | "dataFolder">;
export type SubscriptionKey = { readonly partnershipId: string; readonly subscriptionId: string };

const purpose = "radar digest";

/** The key in the digests of one subscription. It opens nothing but its switch. */
export const giveSubscriptionToken = (
  settings: Settings,
  { partnershipId, subscriptionId }: SubscriptionKey,
): Promise<string> => signIds(settings, purpose, [partnershipId, subscriptionId]);

/** Which subscription a token is about; null when it is not one of ours. */
export async function readSubscriptionToken(
  settings: Settings,
  token: string,
): Promise<SubscriptionKey | null> {
  const ids = await readSignedIds(settings, purpose, token);
  return ids && { partnershipId: ids[0], subscriptionId: ids[1] };
}
