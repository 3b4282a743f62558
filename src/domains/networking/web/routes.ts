import { type RouteConfigEntry, route } from "@react-router/dev/routes";
import { guestRoutes } from "./guests/guest-routes.ts";

const page = (name: string): string => `domains/networking/web/${name}`;

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("bijeenkomsten", page("gatherings/gatherings-page.tsx")),
    route("bijeenkomsten/nieuw", page("gatherings/choose-form-page.tsx")),
    route("bijeenkomsten/nieuw/:form", page("gatherings/gathering-form-page.tsx"), {
      id: "new-gathering",
    }),
    route("bijeenkomsten/:id", page("gatherings/gathering-page.tsx")),
    route("bijeenkomsten/:id/ideeen", page("brainstorm/ideas-page.tsx")),
    route("bijeenkomsten/:id/bewerken", page("gatherings/gathering-form-page.tsx")),
    ...guestRoutes.desk,
  ],
  public: [...guestRoutes.public],
  plain: [
    ...guestRoutes.plain,
    route("doe-mee", page("brainstorm/enter-page.tsx")),
    route("doe-mee/:code", page("brainstorm/phone-page.tsx")),
    route("bijeenkomsten/:id/ideeen/muur", page("brainstorm/wall-page.tsx")),
    route("bijeenkomsten/:id/ideeen.csv", page("brainstorm/ideas-file.ts"), { id: "ideas-csv" }),
    route("bijeenkomsten/:id/ideeen.xlsx", page("brainstorm/ideas-file.ts"), { id: "ideas-xlsx" }),
  ],
};
