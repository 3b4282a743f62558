import type { Config } from "#platform/config";
import { readSignedIds, signIds } from "#platform/signed-ids";

type Settings = Pick<Config, "secret" | "dataFolder">;
type Named = { readonly partnershipId: string; readonly holderId: string };

const holding = "csr scan holder";

/** The key to a scan: whoever has the link fills in. It stops working when the link is taken back. */
export const giveScanToken = (
  settings: Settings,
  { partnershipId, holderId }: Named,
): Promise<string> => signIds(settings, holding, [partnershipId, holderId]);

/** Whose link it is; null when it is not one of ours. */
export async function readScanToken(settings: Settings, token: string): Promise<Named | null> {
  const ids = await readSignedIds(settings, holding, token);
  return ids && { partnershipId: ids[0], holderId: ids[1] };
}

/** Address of the scan for whoever has the link. */
export const scanHref = async (
  config: Settings & Pick<Config, "url">,
  named: Named,
): Promise<string> => `${config.url}/scan/${await giveScanToken(config, named)}`;
