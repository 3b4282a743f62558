import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/csr-scan/web/plan/${name}`;

/** The plan of a scan, its reminders, and doing the scan again. */
export const planRoutes: RouteConfigEntry[] = [
  route("scan/:token/plan", page("plan-page.tsx")),
  route("scan/:token/plan/nieuw", page("own-action-page.tsx")),
  route("scan/:token/plan/:id", page("plan-action-page.tsx")),
  route("scan/:token/opnieuw", page("again-page.tsx")),
  route("scan-herinnering/:token", page("plan-end-page.tsx")),
  route("scan-herinnering/:token/af", page("one-click-route.ts"), { id: "scan-one-click" }),
];
