import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const routes = {
  desk: [
    route("radar/:id", "domains/procurement/web/notices/notice-page.tsx"),
  ] as RouteConfigEntry[],
  public: [] as RouteConfigEntry[],
  plain: [
    route("radar/:id/ocds.json", "domains/procurement/web/notices/ocds-file.ts"),
  ] as RouteConfigEntry[],
};
