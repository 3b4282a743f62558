import { redirect } from "react-router";
import { viewContext } from "#platform/request-context";
import type { Route } from "./+types/short-address";

/** What fits on a leaflet: leads to the page in the public site. */
export function loader({ context }: Route.LoaderArgs): never {
  throw redirect(`${context.get(viewContext).publicRoot}/mvo`);
}
