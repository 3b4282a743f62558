import type { Config } from "#platform/config";
import { readSignedIds, signIds } from "#platform/signed-ids";

type Settings = Pick<Config, "secret" | "dataFolder">;

const reporting = "contract delivery";
const reminding = "contract reminders";

/** The key with which a supplier reports; what it opens stands with the link it names. */
export const giveDeliveryToken = (
  settings: Settings,
  { partnershipId, linkId }: { readonly partnershipId: string; readonly linkId: string },
): Promise<string> => signIds(settings, reporting, [partnershipId, linkId]);

/** Which link a token names; null when it is not one of ours. */
export async function readDeliveryToken(settings: Settings, token: string) {
  const ids = await readSignedIds(settings, reporting, token);
  return ids && { partnershipId: ids[0], linkId: ids[1] };
}

/** The key that ends the reminders of one contract, and nothing else. */
export const giveReminderToken = (
  settings: Settings,
  { partnershipId, contractId }: { readonly partnershipId: string; readonly contractId: string },
): Promise<string> => signIds(settings, reminding, [partnershipId, contractId]);

export async function readReminderToken(settings: Settings, token: string) {
  const ids = await readSignedIds(settings, reminding, token);
  return ids && { partnershipId: ids[0], contractId: ids[1] };
}
