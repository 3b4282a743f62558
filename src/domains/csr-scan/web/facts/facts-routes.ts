import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/csr-scan/web/facts/${name}`;

/** The figures of a scan. */
export const factsRoutes: RouteConfigEntry[] = [
  route("scan/:token/cijfers", page("facts-page.tsx")),
  route("scan/:token/cijfers/:disclosure", page("disclosure-page.tsx")),
];
