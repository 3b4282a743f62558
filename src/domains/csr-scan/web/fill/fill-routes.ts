import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/csr-scan/web/fill/${name}`;

/** Addresses of filling in a scan: everything behind a link, and beginning one. */
export const fillRoutes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [],
  public: [],
  plain: [
    route("scan/:token", page("scan-home-page.tsx")),
    route("scan/:token/vraag/:key", page("question-page.tsx")),
    route("scan/:token/bewaar", page("save-answers.ts")),
  ],
};
