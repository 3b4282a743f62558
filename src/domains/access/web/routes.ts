import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/access/web/${name}`;

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("profiel", page("profile-page.tsx")),
    route("beheer/mensen", page("people-page.tsx")),
    route("beheer/mensen/:personId", page("person-page.tsx")),
    route("beheer/logboek", page("audit-page.tsx")),
    route("beheer/aanmelden-extern", page("outside-page.tsx")),
  ],
  public: [],
  plain: [
    route("aanmelden", page("sign-in-page.tsx")),
    route("afmelden", page("sign-out-route.ts")),
    route("wachtwoord-vergeten", page("forgotten-page.tsx")),
    route("wachtwoord/:token", page("new-password-page.tsx")),
    route("uitnodiging/:token", page("invitation-page.tsx")),
    route("taal/:language", page("language-route.ts")),
    route("thema", page("theme-route.ts")),
    route("werken-voor", page("switch-route.ts")),
    route("toegang/*", page("engine-route.ts")),
  ],
};
