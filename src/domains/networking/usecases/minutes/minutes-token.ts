import type { Config } from "#platform/config";
import { readSignedIds, signIds } from "#platform/signed-ids";

type Settings = Pick<Config, "secret" | "dataFolder">;
type Named = { readonly partnershipId: string; readonly linkId: string };

const reading = "gathering minutes";

/** Address at which one guest reads the minutes, without an account. */
export const minutesLinkHref = async (
  config: Settings & Pick<Config, "url">,
  { partnershipId, linkId }: Named,
): Promise<string> =>
  `${config.url}/verslag/${await signIds(config, reading, [partnershipId, linkId])}`;

/** Which link a token names; null when it is not one of ours. */
export async function readMinutesToken(settings: Settings, token: string): Promise<Named | null> {
  const ids = await readSignedIds(settings, reading, token);
  return ids && { partnershipId: ids[0], linkId: ids[1] };
}
