import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const routes = {
  desk: [
    route("radar/invoer", "domains/procurement/web/imports/upload-page.tsx", {
      id: "notice-upload",
    }),
    route("radar/invoer/:id", "domains/procurement/web/imports/preview-page.tsx", {
      id: "notice-preview",
    }),
    route("radar/invoer/:id/resultaat", "domains/procurement/web/imports/result-page.tsx", {
      id: "notice-result",
    }),
    route("radar/bronnen", "domains/procurement/web/sources/sources-page.tsx"),
    route("radar/:id", "domains/procurement/web/notices/notice-page.tsx"),
    route("aankoopplannen", "domains/procurement/web/plans/list-page.tsx"),
    route("aankoopplannen/invoer", "domains/procurement/web/plans/upload-page.tsx"),
    route("aankoopplannen/invoer/:id", "domains/procurement/web/plans/columns-page.tsx"),
    route("aankoopplannen/invoer/:id/voorbeeld", "domains/procurement/web/plans/preview-page.tsx"),
    route("aankoopplannen/invoer/:id/resultaat", "domains/procurement/web/plans/result-page.tsx"),
    route("aankoopplannen/lijn/:id", "domains/procurement/web/plans/line-page.tsx"),
    route("aankoopplannen/gemeente/:nis", "domains/procurement/web/plans/municipality-page.tsx"),
  ] as RouteConfigEntry[],
  public: [] as RouteConfigEntry[],
  plain: [
    route("radar/invoer/:id/geweigerd.csv", "domains/procurement/web/imports/refused-file.ts"),
    route("radar/:id/ocds.json", "domains/procurement/web/notices/ocds-file.ts"),
    route(
      "aankoopplannen/invoer/:id/geweigerd.csv",
      "domains/procurement/web/plans/refused-rows-file.ts",
    ),
    route("aankoopplannen.xlsx", "domains/procurement/web/plans/list-file.ts"),
  ] as RouteConfigEntry[],
};
