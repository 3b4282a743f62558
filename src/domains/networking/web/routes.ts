import { type RouteConfigEntry, route } from "@react-router/dev/routes";
import { followUpRoutes } from "./follow-up/follow-up-routes.ts";
import { gatheringRoutes } from "./gatherings/gathering-routes.ts";
import { guestRoutes } from "./guests/guest-routes.ts";
import { minutesRoutes } from "./minutes/minutes-routes.ts";

const page = (name: string): string => `domains/networking/web/${name}`;

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [
    ...followUpRoutes.desk,
    ...gatheringRoutes.desk,
    route("bijeenkomsten/:id/ideeen", page("brainstorm/ideas-page.tsx")),
    route("bijeenkomsten/:id/wensen", page("wishes/wishes-page.tsx")),
    route("bijeenkomsten/:id/wensen/invoer", page("wishes/import-page.tsx"), { id: "wish-import" }),
    route("bijeenkomsten/:id/wensen/voorstellen", page("wishes/suggestions-page.tsx")),
    route("bijeenkomsten/:id/wensen/:guest", page("wishes/wish-guest-page.tsx")),
    route("bijeenkomsten/:id/rooster", page("schedule/board-page.tsx")),
    route("bijeenkomsten/:id/rooster/instellingen", page("schedule/setup-page.tsx")),
    route("bijeenkomsten/:id/rooster/vandaag", page("schedule/day-page.tsx")),
    ...guestRoutes.desk,
    ...minutesRoutes.desk,
  ],
  public: [...gatheringRoutes.public, ...guestRoutes.public],
  plain: [
    ...followUpRoutes.plain,
    ...gatheringRoutes.plain,
    ...guestRoutes.plain,
    ...minutesRoutes.plain,
    route("doe-mee", page("brainstorm/enter-page.tsx")),
    route("doe-mee/:code", page("brainstorm/phone-page.tsx")),
    route("bijeenkomsten/:id/ideeen/muur", page("brainstorm/wall-page.tsx")),
    route("bijeenkomsten/:id/ideeen.csv", page("brainstorm/ideas-file.ts"), { id: "ideas-csv" }),
    route("bijeenkomsten/:id/ideeen.xlsx", page("brainstorm/ideas-file.ts"), { id: "ideas-xlsx" }),
    route("bijeenkomsten/:id/rooster/plaatsen", page("schedule/meeting-places.ts")),
    route("bijeenkomsten/:id/rooster/stand", page("schedule/solve-standing.ts")),
    ...[
      "rooster.xlsx",
      "rooster/deelnemers.pdf",
      "rooster/tafels.pdf",
      "rooster/overzicht.pdf",
    ].map((path) =>
      route(`bijeenkomsten/:id/${path}`, page("schedule/schedule-file.ts"), { id: `fair ${path}` }),
    ),
    route("bijeenkomsten/:id/muur", page("schedule/wall-page.tsx")),
    route("bijeenkomsten/:id/muur/stand", page("schedule/wall-standing.ts")),
    route("gast/:token/wensen", page("wishes/own-page.tsx")),
    ...["ics", "pdf"].map((ending) =>
      route(`gast/:token/rooster.${ending}`, page("wishes/own-file.ts"), { id: `own ${ending}` }),
    ),
  ],
};
