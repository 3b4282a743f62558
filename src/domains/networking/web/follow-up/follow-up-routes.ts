import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/networking/web/follow-up/${name}`;

/** Addresses of what came of meetings. */
export const followUpRoutes: Record<"desk" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("bijeenkomsten/netwerk", page("network-page.tsx")),
    route("bijeenkomsten/cheques", page("vouchers-page.tsx")),
    route("bijeenkomsten/:id/opvolging", page("follow-up-page.tsx")),
    route("bijeenkomsten/:id/opvolging/:pair", page("pair-page.tsx")),
  ],
  plain: [
    route("opvolging/:token", page("answer-page.tsx")),
    route("opvolging/:token/stop", page("answer-page.tsx"), { id: "follow-up-stop" }),
    route("opvolging/:token/af", page("end-letters.ts")),
    ...["bijeenkomsten/:id/opvolging.csv", "bijeenkomsten/:id/opvolging.xlsx"].map((path) =>
      route(path, page("follow-up-file.ts"), { id: path }),
    ),
    ...[
      "bijeenkomsten/netwerk.csv",
      "bijeenkomsten/netwerk.xlsx",
      "bijeenkomsten/netwerk/cijfers.csv",
      "bijeenkomsten/netwerk/cijfers.xlsx",
    ].map((path) => route(path, page("follow-up-file.ts"), { id: path })),
  ],
};
