import { type RouteConfigEntry, route } from "@react-router/dev/routes";

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [route("kaart", "domains/register/web/directory-page.tsx")],
  public: [route("publiek", "domains/register/web/public-directory-page.tsx")],
  plain: [
    route("tegels/grenzen/:z/:x/:y.mvt", "domains/register/web/boundary-tile.ts"),
    route("tegels/:z/:x/:y.mvt", "domains/register/web/desk-tile.ts"),
    route("publiek/tegels/:z/:x/:y.mvt", "domains/register/web/public-tile.ts"),
    route("zoek.json", "domains/register/web/desk-search.ts"),
    route("publiek/zoek.json", "domains/register/web/public-search.ts"),
    route("kaart.svg", "domains/register/web/desk-map-picture.ts"),
    route("publiek/kaart.svg", "domains/register/web/public-map-picture.ts"),
  ],
};
