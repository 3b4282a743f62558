import { type RouteConfigEntry, route } from "@react-router/dev/routes";

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("beheer", "domains/territory/web/manage-page.tsx"),
    route("beheer/samenwerkingsverbanden", "domains/territory/web/partnerships-page.tsx"),
    route("beheer/samenwerkingsverband", "domains/territory/web/partnership-page.tsx"),
  ],
  public: [],
  plain: [
    route("instellen", "domains/territory/web/set-up-page.tsx"),
    route("instellen/beheerder", "domains/territory/web/set-up-administrator-page.tsx"),
  ],
};
