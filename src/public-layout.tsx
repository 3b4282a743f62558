import { Outlet } from "react-router";
import type { Route } from "./+types/public-layout";
import { FaultPage, statusOf } from "./fault-page.tsx";
import { PublicShell } from "./public-shell.tsx";
import { readPublicSite } from "./read-public-site.ts";

export const loader = ({ context }: Route.LoaderArgs) => readPublicSite(context);

export default function PublicLayout({ loaderData }: Route.ComponentProps) {
  return (
    <PublicShell site={loaderData}>
      <Outlet />
    </PublicShell>
  );
}

/** A page that cannot be shown leaves the site standing round the reason. */
export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  return <FaultPage status={statusOf(error)} site={loaderData} />;
}
