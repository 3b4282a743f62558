import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/csr-scan/web/fill/${name}`;

/** Addresses of filling in a scan: everything behind a link, and beginning one. */
export const fillRoutes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("mvo-scan/instellingen", page("self-start-setting-page.tsx")),
    route("mvo-scan/eigen", page("own-scans-page.tsx")),
  ],
  public: [
    route("publiek/mvo/starten", page("start-page.tsx"), { id: "scan-start" }),
    route("publiek/mvo/link", page("link-again-page.tsx")),
  ],
  plain: [
    ...["starten", "link"].map((name) =>
      route(`mvo/${name}`, page("short-start-address.ts"), { id: `mvo ${name}` }),
    ),
    route("mvo-scan/:id/invullen", page("fill-from-desk.ts")),
    route("scan/dienst.js", page("scan-worker-file.ts")),
    route("scan/verwijderd", page("deleted-page.tsx")),
    route("scan/:token", page("scan-home-page.tsx")),
    route("scan/:token/over", page("about-page.tsx")),
    route("scan/:token/vraag/:key", page("question-page.tsx")),
    route("scan/:token/deel/:part", page("part-page.tsx")),
    route("scan/:token/collegas", page("colleagues-page.tsx")),
    route("scan/:token/uit", page("out-page.tsx")),
    route("scan/:token/bestand/:id", page("evidence-file.ts")),
    route("scan/:token/bewijs/:key", page("evidence-upload.ts")),
    route("scan/:token/bewaar", page("save-answers.ts")),
    ...["vragen.json", "antwoorden.json"].map((name) =>
      route(`scan/:token/${name}`, page("scan-questions.ts"), { id: `phone ${name}` }),
    ),
    ...["scan.json", "scan.xlsx", "scan.zip"].map((name) =>
      route(`scan/:token/${name}`, page("scan-export.ts"), { id: `own ${name}` }),
    ),
  ],
};
