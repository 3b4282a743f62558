import type { RouteConfigEntry } from "@react-router/dev/routes";

export const routes = {
  desk: [] as RouteConfigEntry[],
  public: [] as RouteConfigEntry[],
  plain: [] as RouteConfigEntry[],
};
