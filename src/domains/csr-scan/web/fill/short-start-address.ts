import { type LoaderFunctionArgs, redirect } from "react-router";
import { viewContext } from "#platform/request-context";

/** What fits on a leaflet: leads to the page in the public site. */
export function loader({ context, request }: LoaderFunctionArgs): never {
  const { pathname } = new URL(request.url);
  throw redirect(`${context.get(viewContext).publicRoot}${pathname}`);
}
