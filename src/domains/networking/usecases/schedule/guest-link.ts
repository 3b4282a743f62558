import type { Config } from "#platform/config";
import { signIds } from "#platform/signed-ids";

/** Address of the personal page of a guest. */
export const guestHref = async (
  config: Pick<Config, "secret" | "dataFolder" | "url">,
  named: { readonly partnershipId: string; readonly guestId: string },
): Promise<string> =>
  `${config.url}/gast/${await signIds(config, "gathering guest", [named.partnershipId, named.guestId])}`;
