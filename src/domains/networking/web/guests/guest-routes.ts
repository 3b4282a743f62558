import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/networking/web/${name}`;

/** Addresses of guest list, personal page and desk at the door. */
export const guestRoutes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("bijeenkomsten/:id/gasten", page("guests/guests-page.tsx")),
    route("bijeenkomsten/:id/gasten/register", page("guests/segment-page.tsx")),
    route("bijeenkomsten/:id/gasten/nieuw", page("guests/guest-form-page.tsx"), {
      id: "new-guest",
    }),
    route("bijeenkomsten/:id/gasten/bestand", page("guests/guest-file-page.tsx")),
    route("bijeenkomsten/:id/gasten/mails", page("guests/letters-page.tsx")),
    route("bijeenkomsten/:id/gasten/instellingen", page("guests/settings-page.tsx")),
    route("bijeenkomsten/:id/gasten/badges", page("guests/badges-page.tsx")),
    route("bijeenkomsten/:id/gasten/:guestId", page("guests/guest-form-page.tsx")),
  ],
  public: [route("publiek/bijeenkomst/:id/inschrijven", page("guests/register-page.tsx"))],
  plain: [
    route("gast/:token", page("guests/guest-page.tsx")),
    route("gast/:token/agenda.ics", page("guests/guest-calendar.ts")),
    route("bijeenkomsten/:id/onthaal", page("guests/reception-page.tsx")),
    route("bijeenkomsten/:id/onthaal/lijnen", page("guests/reception-lines.ts")),
    ...["bijeenkomsten/onthaal-dienst.js", "bijeenkomsten/:id/onthaal.webmanifest"].map((path) =>
      route(path, page("guests/reception-files.ts"), { id: path }),
    ),
    ...["gasten.csv", "gasten.xlsx", "gasten.pdf", "gasten/badges.pdf"].map((name) =>
      route(`bijeenkomsten/:id/${name}`, page("guests/guest-files.ts"), { id: `guests ${name}` }),
    ),
  ],
};
