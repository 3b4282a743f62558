import { type RouteConfigEntry, route } from "@react-router/dev/routes";

/** How a scan stands, beside the one before and beside others. */
export const profileRoutes: RouteConfigEntry[] = [
  route("scan/:token/profiel", "domains/csr-scan/web/profile/profile-page.tsx"),
];
