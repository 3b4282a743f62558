import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/csr-scan/web/effects/${name}`;

/** What a scan found that may go wrong, and what is done about it. */
export const effectsRoutes: RouteConfigEntry[] = [
  route("scan/:token/effecten", page("effects-page.tsx")),
  route("scan/:token/effecten/nieuw", page("effect-page.tsx"), { id: "scan-effect-new" }),
  route("scan/:token/effecten/:id", page("effect-page.tsx"), { id: "scan-effect" }),
];
