import { route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/networking/web/gatherings/${name}`;

/** Addresses of gatherings themselves: the list, one with its forms, calendars, the public agenda. */
export const gatheringRoutes = {
  desk: [
    route("bijeenkomsten", page("gatherings-page.tsx")),
    route("bijeenkomsten/nieuw", page("choose-form-page.tsx")),
    route("bijeenkomsten/vormen", page("templates-page.tsx")),
    route("bijeenkomsten/agenda", page("feed-page.tsx")),
    route("bijeenkomsten/nieuw/:form", page("gathering-form-page.tsx"), { id: "new-gathering" }),
    route("bijeenkomsten/:id", page("gathering-page.tsx")),
    route("bijeenkomsten/:id/bewerken", page("gathering-form-page.tsx")),
    route("bijeenkomsten/:id/programma", page("programme-page.tsx")),
    route("bijeenkomsten/:id/afgelasten", page("cancel-page.tsx")),
    route("bijeenkomsten/:id/verwittigen", page("tell-page.tsx")),
    route("bijeenkomsten/:id/kopie", page("copy-page.tsx")),
    route("bijeenkomsten/:id/herhalen", page("repeat-page.tsx")),
    route("bijeenkomsten/:id/print", page("print-page.tsx")),
  ],
  public: [
    route("publiek/bijeenkomsten", page("public-agenda-page.tsx")),
    route("publiek/bijeenkomst/:id", page("public-gathering-page.tsx")),
  ],
  plain: [
    ...[
      "bijeenkomsten/:id.ics",
      "agenda/:token.ics",
      "publiek/bijeenkomsten.ics",
      "publiek/bijeenkomst/:id.ics",
    ].map((path) => route(path, page("calendar-file.ts"), { id: path })),
    ...["bijeenkomsten.csv", "bijeenkomsten.xlsx"].map((path) =>
      route(path, page("gatherings-file.ts"), { id: path }),
    ),
  ],
};
