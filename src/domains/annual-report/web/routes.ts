import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const routes = {
  desk: [
    route("beheer/vergelijking", "domains/annual-report/web/benchmark/benchmark-page.tsx"),
    route("dekking", "domains/annual-report/web/coverage/coverage-page.tsx"),
    route("dekking/:year/:frame/:code", "domains/annual-report/web/coverage/cell-page.tsx"),
  ] as RouteConfigEntry[],
  public: [] as RouteConfigEntry[],
  plain: ["csv", "xlsx"].map((format) =>
    route(`dekking.${format}`, "domains/annual-report/web/coverage/coverage-file.ts", {
      id: `dekking.${format}`,
    }),
  ) as RouteConfigEntry[],
};
