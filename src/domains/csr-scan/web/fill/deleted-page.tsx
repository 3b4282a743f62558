import { viewContext } from "#platform/request-context";
import { languageHrefs, NarrowFrame, PageHeader, useUi } from "#ui";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import type { Route } from "./+types/deleted-page";

export const loader = ({ context }: Route.LoaderArgs) => ({
  address: context.get(viewContext).address,
});

/** After a scan was deleted by its own company. */
export default function DeletedPage({ loaderData }: Route.ComponentProps) {
  const { out } = fillHomeWords(useUi().language);
  return (
    <NarrowFrame name="Regiekamer" languages={{ hrefs: languageHrefs(loaderData.address) }}>
      <title>{out.deletedTitle}</title>
      <PageHeader title={out.deletedTitle} lede={out.deleted} />
    </NarrowFrame>
  );
}
