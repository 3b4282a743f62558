import { type RouteConfigEntry, route } from "@react-router/dev/routes";

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [route("instellen/gegevens", "domains/register/web/set-up-data-page.tsx")],
  public: [],
  plain: [],
};
