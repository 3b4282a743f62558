import { viewContext } from "#platform/request-context";
import type { Route } from "./+types/ui-gallery-page";
import { GalleryPage } from "./foundation/ui/gallery/gallery-page.tsx";

export function loader({ context }: Route.LoaderArgs) {
  return { address: context.get(viewContext).address };
}

/** Every piece of the design system; the address picks the part and the light. */
export default function UiGalleryPage({ loaderData }: Route.ComponentProps) {
  return <GalleryPage address={loaderData.address} />;
}
