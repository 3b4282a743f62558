import type { RouteConfigEntry } from "@react-router/dev/routes";
import { deskRoutes } from "./desk/desk-routes.ts";
import { effectsRoutes } from "./effects/effects-routes.ts";
import { factsRoutes } from "./facts/facts-routes.ts";
import { fillRoutes } from "./fill/fill-routes.ts";
import { planRoutes } from "./plan/plan-routes.ts";
import { profileRoutes } from "./profile/profile-routes.ts";
import { publicRoutes } from "./public/public-routes.ts";
import { reportRoutes } from "./report/report-routes.ts";

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [...deskRoutes.desk, ...fillRoutes.desk],
  public: [...publicRoutes.public, ...fillRoutes.public],
  plain: [
    ...deskRoutes.plain,
    ...publicRoutes.plain,
    ...fillRoutes.plain,
    ...factsRoutes,
    ...profileRoutes,
    ...effectsRoutes,
    ...planRoutes,
    ...reportRoutes,
  ],
};
