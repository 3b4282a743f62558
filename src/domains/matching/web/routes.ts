import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/matching/web/${name}`;

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("wie-kan-dit", page("who-can-page.tsx")),
    route("wie-kan-dit/bewaard", page("needs-page.tsx")),
    route("wie-kan-dit/model", page("cpv/model-page.tsx")),
    route("wie-kan-dit/koppelingen", page("cpv/mappings-page.tsx")),
    route("wie-kan-dit/:id", page("need-page.tsx")),
    route("wie-kan-dit/:id/met/:ref", page("match-page.tsx")),
    route("organisatie/:id/waarom-niet", page("why-not-page.tsx")),
  ],
  public: [],
  plain: ["wie-kan-dit/bewaard.csv", "wie-kan-dit/bewaard.xlsx"].map((path) =>
    route(path, page("export-file.ts"), { id: path }),
  ),
};
