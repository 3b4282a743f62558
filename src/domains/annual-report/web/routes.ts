import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const routes = {
  desk: [
    route("beheer/vergelijking", "domains/annual-report/web/benchmark/benchmark-page.tsx"),
    route("dekking", "domains/annual-report/web/coverage/coverage-page.tsx"),
    route("dekking/:year/:frame/:code", "domains/annual-report/web/coverage/cell-page.tsx"),
    route("jaarverslag", "domains/annual-report/web/report/reports-page.tsx"),
    route("jaarverslag/:year", "domains/annual-report/web/report/draft-page.tsx"),
    route("jaarverslag/:year/teksten", "domains/annual-report/web/report/history-page.tsx"),
    route("jaarverslag/:year/spoor/:figure", "domains/annual-report/web/report/trace-page.tsx"),
    route("jaarverslag/:year/gemeente/:nis", "domains/annual-report/web/report/council-page.tsx"),
    route("jaarverslag/:year/versie/:number", "domains/annual-report/web/report/frozen-page.tsx"),
    route(
      "jaarverslag/:year/versie/:number/controle",
      "domains/annual-report/web/report/verify-page.tsx",
    ),
  ] as RouteConfigEntry[],
  public: [] as RouteConfigEntry[],
  plain: [
    route("jaarverslag/bestand/:fileId", "domains/annual-report/web/report/report-file.ts"),
    route(
      "jaarverslag/:year/versie/:number/inhoud.json",
      "domains/annual-report/web/report/canonical-file.ts",
    ),
    ...["csv", "xlsx"].map((format) =>
      route(`dekking.${format}`, "domains/annual-report/web/coverage/coverage-file.ts", {
        id: `dekking.${format}`,
      }),
    ),
  ] as RouteConfigEntry[],
};
