import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const routes = {
  desk: [
    route("kaders", "domains/steering/web/frames/frames-page.tsx"),
    route("kaders/nieuw", "domains/steering/web/frames/new-frame-page.tsx"),
    route("kaders/:key", "domains/steering/web/frames/frame-page.tsx"),
    route("kaders/:key/wijzigen", "domains/steering/web/frames/change-frame-page.tsx"),
  ] as RouteConfigEntry[],
  public: [] as RouteConfigEntry[],
  plain: [] as RouteConfigEntry[],
};
