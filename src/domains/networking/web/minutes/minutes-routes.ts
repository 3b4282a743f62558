import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/networking/web/minutes/${name}`;

/** Addresses of agenda, minutes, and the page a guest reads them on. */
export const minutesRoutes: Record<"desk" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("bijeenkomsten/:id/verslag", page("minutes-page.tsx")),
    route("bijeenkomsten/:id/verslag/agenda", page("agenda-page.tsx")),
    route("bijeenkomsten/:id/verslag/versturen", page("send-page.tsx")),
  ],
  plain: [
    route("bijeenkomsten/:id/verslag/nu", page("live-minutes.ts")),
    route("bijeenkomsten/:id/verslag/stuk/:paperId", page("paper-file.ts")),
    ...["pdf", "docx"].map((ending) =>
      route(`bijeenkomsten/:id/verslag.${ending}`, page("minutes-file.ts"), {
        id: `minutes ${ending}`,
      }),
    ),
    route("verslag/:token", page("read-page.tsx")),
    ...["pdf", "docx"].map((ending) =>
      route(`verslag/:token/verslag.${ending}`, page("link-file.ts"), {
        id: `minutes by link ${ending}`,
      }),
    ),
  ],
};
