import { type RouteConfigEntry, route } from "@react-router/dev/routes";

export const routes = {
  desk: [
    route("kaders", "domains/steering/web/frames/frames-page.tsx"),
    route("kaders/nieuw", "domains/steering/web/frames/new-frame-page.tsx"),
    route("kaders/:key", "domains/steering/web/frames/frame-page.tsx"),
    route("kaders/:key/wijzigen", "domains/steering/web/frames/change-frame-page.tsx"),
    route("scenario", "domains/steering/web/scenario/scenarios-page.tsx"),
    route("scenario/nieuw", "domains/steering/web/scenario/scenario-form-page.tsx", {
      id: "scenario-new",
    }),
    route("scenario/:id", "domains/steering/web/scenario/scenario-page.tsx"),
    route("scenario/:id/bewerken", "domains/steering/web/scenario/scenario-form-page.tsx"),
    route("bewijs", "domains/steering/web/evidence/tray-page.tsx"),
    route("bewijs/lijst", "domains/steering/web/evidence/evidence-list-page.tsx"),
    route("bewijs/nieuw", "domains/steering/web/evidence/new-evidence-page.tsx"),
    route("bewijs/doorsturen", "domains/steering/web/evidence/forwarding-page.tsx"),
    route("bewijs/:id", "domains/steering/web/evidence/evidence-page.tsx"),
    route("bewijs/:id/bewerken", "domains/steering/web/evidence/edit-evidence-page.tsx"),
  ] as RouteConfigEntry[],
  public: [] as RouteConfigEntry[],
  plain: [
    route("scenario/:id.csv", "domains/steering/web/scenario/scenario-file.ts", {
      id: "scenario-csv",
    }),
    route("scenario/:id.xlsx", "domains/steering/web/scenario/scenario-file.ts"),
    ...["csv", "xlsx"].map((format) =>
      route(`bewijs/lijst.${format}`, "domains/steering/web/evidence/export-evidence-file.ts", {
        id: `evidence-${format}`,
      }),
    ),
    route("bewijs/:id/bestand/:fileId", "domains/steering/web/evidence/evidence-file.ts"),
  ] as RouteConfigEntry[],
};
