import { type RouteConfigEntry, route } from "@react-router/dev/routes";
import { gatheringRoutes } from "./gatherings/gathering-routes.ts";
import { guestRoutes } from "./guests/guest-routes.ts";

const page = (name: string): string => `domains/networking/web/${name}`;

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [
    ...gatheringRoutes.desk,
    route("bijeenkomsten/:id/ideeen", page("brainstorm/ideas-page.tsx")),
    ...guestRoutes.desk,
  ],
  public: [...gatheringRoutes.public, ...guestRoutes.public],
  plain: [
    ...gatheringRoutes.plain,
    ...guestRoutes.plain,
    route("doe-mee", page("brainstorm/enter-page.tsx")),
    route("doe-mee/:code", page("brainstorm/phone-page.tsx")),
    route("bijeenkomsten/:id/ideeen/muur", page("brainstorm/wall-page.tsx")),
    route("bijeenkomsten/:id/ideeen.csv", page("brainstorm/ideas-file.ts"), { id: "ideas-csv" }),
    route("bijeenkomsten/:id/ideeen.xlsx", page("brainstorm/ideas-file.ts"), { id: "ideas-xlsx" }),
  ],
};
