import { type RouteConfigEntry, route } from "@react-router/dev/routes";

const page = (name: string): string => `domains/procurement/web/${name}`;

/** Addresses of this domain: inside the desk, inside the public frame, and without a frame of ours. */
export const routes: Record<"desk" | "public" | "plain", RouteConfigEntry[]> = {
  desk: [
    route("clausules", page("clauses/advices-page.tsx")),
    route("clausules/regels", page("clauses/rules-page.tsx")),
    route("clausules/advies/nieuw", page("clauses/new-advice-page.tsx")),
    route("clausules/advies/:id", page("clauses/advice-page.tsx")),
    route("clausules/advies/:id/bewerken", page("clauses/edit-advice-page.tsx")),
    route("radar", page("radar/radar-page.tsx")),
    route("radar/sjablonen", page("radar/templates-page.tsx")),
    route("radar/abonnementen", page("radar/subscriptions-page.tsx")),
    route("radar/invoer", page("imports/upload-page.tsx"), { id: "notice-upload" }),
    route("radar/invoer/:id", page("imports/preview-page.tsx"), { id: "notice-preview" }),
    route("radar/invoer/:id/resultaat", page("imports/result-page.tsx"), { id: "notice-result" }),
    route("radar/bronnen", page("sources/sources-page.tsx")),
    route("radar/:id", page("notices/notice-page.tsx")),
    route("radar/:id/mail", page("radar/letter-page.tsx")),
    route("aankoopplannen", page("plans/list-page.tsx")),
    route("aankoopplannen/invoer", page("plans/upload-page.tsx")),
    route("aankoopplannen/invoer/:id", page("plans/columns-page.tsx")),
    route("aankoopplannen/invoer/:id/voorbeeld", page("plans/preview-page.tsx")),
    route("aankoopplannen/invoer/:id/resultaat", page("plans/result-page.tsx")),
    route("aankoopplannen/lijn/:id", page("plans/line-page.tsx")),
    route("aankoopplannen/gemeente/:nis", page("plans/municipality-page.tsx")),
    route("clausules/bibliotheek", page("library/library-page.tsx")),
    route("clausules/bibliotheek/nieuw", page("library/new-clause-page.tsx")),
    route("clausules/bibliotheek/:key", page("library/clause-page.tsx")),
    route("clausules/bibliotheek/:key/wijzigen", page("library/change-clause-page.tsx")),
    route("clausules/bibliotheek/:key/vergelijken", page("library/compare-page.tsx")),
    route("uitgaven", page("spend-view/overview-page.tsx")),
    route("uitgaven/lijnen", page("spend-view/lines-page.tsx")),
    route("uitgaven/leverancier/:id", page("spend-view/supplier-page.tsx")),
    route("uitgaven/vergelijking", page("spend-view/compare-page.tsx")),
    route("uitgaven/kansen", page("spend-view/chances-page.tsx")),
    route("uitgaven/invoer", page("spend/upload-page.tsx"), { id: "spend-upload" }),
    route("uitgaven/invoer/:id", page("spend/columns-page.tsx"), { id: "spend-columns" }),
    route("uitgaven/invoer/:id/voorbeeld", page("spend/preview-page.tsx"), { id: "spend-preview" }),
    route("uitgaven/invoer/:id/resultaat", page("spend/result-page.tsx"), { id: "spend-result" }),
    route("uitgaven/leveranciers", page("spend/suppliers-page.tsx")),
    route("uitgaven/rekeningen", page("spend/accounts-page.tsx")),
    route("clausules/beleid", page("client/policies-page.tsx")),
    route("clausules/beleid/:nis", page("client/policy-page.tsx")),
    route("clausules/beleid/:nis/nieuw", page("client/policy-form-page.tsx"), { id: "new-policy" }),
    route("clausules/beleid/:nis/:id", page("client/policy-form-page.tsx")),
    route("opdrachtgever", page("client/client-list-page.tsx")),
    route("opdrachtgever/:nis", page("client/client-page.tsx")),
  ],
  public: [],
  plain: [
    route("radar/invoer/:id/geweigerd.csv", page("imports/refused-file.ts")),
    ...["docx", "pdf"].map((ending) =>
      route(`clausules/advies/:id/nota.${ending}`, page("clauses/note-file.ts"), {
        id: `advice-note-${ending}`,
      }),
    ),
    route("radar/:id/ocds.json", page("notices/ocds-file.ts")),
    route("radar/abonnement/:token", page("radar/subscription-link-page.tsx")),
    route("radar/abonnement/:token/af", page("radar/one-click-route.ts")),
    route("aankoopplannen/invoer/:id/geweigerd.csv", page("plans/refused-rows-file.ts")),
    route("uitgaven/invoer/:id/geweigerd.csv", page("spend/told-rows-file.ts")),
    route("aankoopplannen.xlsx", page("plans/list-file.ts")),
    ...["opdrachtgever", "opdrachtgever/:nis"].flatMap((path) =>
      [`${path}.csv`, `${path}.xlsx`].map((file) =>
        route(file, page("client/client-file.ts"), { id: file }),
      ),
    ),
    ...["clausules/bibliotheek.csv", "clausules/bibliotheek.docx"].map((path) =>
      route(path, page("library/library-file.ts"), { id: path }),
    ),
    ...["uitgaven/lijnen.csv", "uitgaven/lijnen.xlsx"].map((path) =>
      route(path, page("spend-view/lines-file.ts"), { id: path }),
    ),
    ...["radar.csv", "radar.xlsx"].map((path) =>
      route(path, page("radar/radar-file.ts"), { id: path }),
    ),
  ],
};
