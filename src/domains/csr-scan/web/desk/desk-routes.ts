import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/csr-scan/web/desk/${name}`;

/** Addresses of the scans at the desk. */
export const deskRoutes: Record<"desk" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("mvo-scan", page("scans-page.tsx")),
    route("mvo-scan/bestuur", page("begin-authority-page.tsx")),
    route("mvo-scan/onderneming", page("begin-company-page.tsx")),
    route("mvo-scan/:id", page("scan-sheet-page.tsx")),
    route("mvo-scan/:id/antwoorden", page("answers-page.tsx")),
  ],
  plain: [route("mvo-scan.csv", page("scans-file.ts"))],
};
