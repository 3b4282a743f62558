import { Outlet, useMatches } from "react-router";
import { requirePerson } from "#access";
import { viewContext } from "#platform/request-context";
import type { Route } from "./+types/desk-layout";
import { DeskShell } from "./desk-shell.tsx";
import { FaultPage, statusOf } from "./fault-page.tsx";
import { readDesk } from "./read-desk.ts";

/** What a desk page may say about its frame: `export const handle = { width: "full" } satisfies DeskHandle`. */
export type DeskHandle = { readonly width?: "reading" | "full" };

export async function loader({ context }: Route.LoaderArgs) {
  const { address } = context.get(viewContext);
  return readDesk(context, requirePerson(context, address));
}

export default function DeskLayout({ loaderData }: Route.ComponentProps) {
  const handle = useMatches().at(-1)?.handle as DeskHandle | undefined;
  return (
    <DeskShell desk={loaderData} width={handle?.width ?? "reading"}>
      <Outlet />
    </DeskShell>
  );
}

/** A page that cannot be shown leaves the desk standing round the reason. */
export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  return <FaultPage status={statusOf(error)} desk={loaderData} />;
}
