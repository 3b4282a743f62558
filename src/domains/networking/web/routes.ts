import { type RouteConfigEntry, route } from "@react-router/dev/routes";

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
    route("bijeenkomsten/:id/bewerken", page("gatherings/gathering-form-page.tsx")),
  ],
  public: [],
  plain: [],
};
