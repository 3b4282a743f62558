import type { Config } from "#platform/config";
import { readSignedIds, signIds } from "#platform/signed-ids";
import { type Addressee, addressees } from "../../rules/contracts/reminders-due.ts";

type Settings = Pick<Config, "secret" | "dataFolder">;

const reporting = "contract delivery";
const reminding = {
  supplier: "contract reminders",
  owner: "contract reminders of the owner",
} as const satisfies Record<Addressee, string>;

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

/** The key that ends the reminders of one contract to supplier or owner, and nothing else. */
export const giveReminderToken = (
  settings: Settings,
  {
    partnershipId,
    contractId,
    addressee,
  }: {
    readonly partnershipId: string;
    readonly contractId: string;
    readonly addressee: Addressee;
  },
): Promise<string> => signIds(settings, reminding[addressee], [partnershipId, contractId]);

export async function readReminderToken(settings: Settings, token: string) {
  for (const addressee of addressees) {
    const ids = await readSignedIds(settings, reminding[addressee], token);
    if (ids) return { partnershipId: ids[0], contractId: ids[1], addressee };
  }
  return null;
}
