import { type RouteConfigEntry, route } from "@react-router/dev/routes";

/**
 * Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. Tiles and
 * search answers stand in `data-addresses.ts`.
 */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("belanghebbenden", "domains/register/web/stakeholders-page.tsx"),
    route("kaart", "domains/register/web/directory-page.tsx"),
    route("brochure", "domains/register/web/brochure-page.tsx"),
    route("export", "domains/register/web/export-page.tsx"),
    route("invoer", "domains/register/web/intake-page.tsx"),
    route("invoer/kbo", "domains/register/web/kbo/kbo-import-page.tsx"),
    route("invoer/kbo/:id", "domains/register/web/kbo/kbo-result-page.tsx"),
    route("invoer/lijst", "domains/register/web/list-import/list-upload-page.tsx"),
    route("invoer/lijst/:id", "domains/register/web/list-import/list-columns-page.tsx"),
    route("invoer/lijst/:id/voorbeeld", "domains/register/web/list-import/list-preview-page.tsx"),
    route("invoer/lijst/:id/resultaat", "domains/register/web/list-import/list-result-page.tsx"),
    route("instellen/gegevens", "domains/register/web/set-up-data-page.tsx"),
    route("organisatie/nieuw", "domains/register/web/new-record-page.tsx"),
    route("organisatie/:id", "domains/register/web/record-page.tsx"),
    route("organisatie/:id/belanghebbende", "domains/register/web/stakeholder-page.tsx"),
    route("organisatie/:id/bewerken", "domains/register/web/edit-record-page.tsx"),
    route("organisatie/:id/contact/:contact", "domains/register/web/contact-page.tsx"),
    route("organisatie/:id/samenvoegen", "domains/register/web/merge-page.tsx"),
  ],
  public: [
    route("publiek", "domains/register/web/public-directory-page.tsx"),
    route("publiek/organisatie/:id", "domains/register/web/public-record-page.tsx"),
  ],
  plain: [
    ...["brochure.pdf", "publiek/brochure.pdf"].map((path) =>
      route(path, "domains/register/web/brochure-file.ts", { id: path }),
    ),
    route("brochure/bestand/:fileId", "domains/register/web/brochure-download.ts"),
    ...["csv", "xlsx", "geojson"].flatMap((format) =>
      [`export.${format}`, `publiek/export.${format}`].map((path) =>
        route(path, "domains/register/web/export-file.ts", { id: path }),
      ),
    ),
    route("invoer/kbo/:id/geweigerd.csv", "domains/register/web/kbo/kbo-refused-file.ts"),
    route("invoer/geweigerd/:id.csv", "domains/register/web/list-import/refused-rows-file.ts"),
    route("organisatie/:id/contact.vcf", "domains/register/web/record-vcard.ts"),
    route("organisatie/:id/gegevens.jsonld", "domains/register/web/record-json-ld.ts"),
    route("publiek/organisatie/:id/contact.vcf", "domains/register/web/public-record-vcard.ts"),
    route(
      "publiek/organisatie/:id/gegevens.jsonld",
      "domains/register/web/public-record-json-ld.ts",
    ),
    route("kaart.svg", "domains/register/web/desk-map-picture.ts"),
    route("publiek/kaart.svg", "domains/register/web/public-map-picture.ts"),
  ],
};
