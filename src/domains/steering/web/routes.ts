import { index, type RouteConfigEntry, route } from "@react-router/dev/routes";

export const routes = {
  /** The part of the profile page about reminders. */
  profile: index("domains/steering/web/nudges/profile-part.tsx", { id: "nudges-of-profile" }),
  desk: [
    route("plan", "domains/steering/web/plan/plan-page.tsx"),
    route("plan/nieuw", "domains/steering/web/plan/plan-form-page.tsx", { id: "plan-new" }),
    route("plan/kopieren", "domains/steering/web/plan/copy-page.tsx"),
    route("plan/overdragen", "domains/steering/web/plan/hand-over-page.tsx"),
    route("plan/uitvoer", "domains/steering/web/plan-exchange/export-page.tsx"),
    route("plan/invoer", "domains/steering/web/plan-exchange/upload-page.tsx"),
    route("plan/invoer/:id", "domains/steering/web/plan-exchange/columns-page.tsx"),
    route("plan/invoer/:id/voorbeeld", "domains/steering/web/plan-exchange/preview-page.tsx"),
    route("plan/invoer/:id/resultaat", "domains/steering/web/plan-exchange/result-page.tsx"),
    route("plan/onderdeel/nieuw", "domains/steering/web/plan/node-page.tsx", { id: "node-new" }),
    route("plan/onderdeel/:node", "domains/steering/web/plan/node-page.tsx"),
    route("plan/:id", "domains/steering/web/plan/plan-form-page.tsx"),
    route("actie/nieuw", "domains/steering/web/actions/action-form-page.tsx", { id: "action-new" }),
    route("actie/:id", "domains/steering/web/actions/action-page.tsx"),
    route("actie/:id/bewerken", "domains/steering/web/actions/action-form-page.tsx"),

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
    route("visie", "domains/steering/web/vision/vision-page.tsx", { id: "vision-current" }),
    route("visie/nieuw", "domains/steering/web/vision/new-vision-page.tsx"),
    route("visie/vergelijken", "domains/steering/web/vision/compare-page.tsx"),
    route("visie/:number", "domains/steering/web/vision/vision-page.tsx"),
    route("visie/:number/tekst", "domains/steering/web/vision/text-page.tsx"),
    route("visie/:number/doel/nieuw", "domains/steering/web/vision/goal-page.tsx", {
      id: "vision-goal-new",
    }),
    route("visie/:number/doel/:goal", "domains/steering/web/vision/goal-page.tsx"),
    route(
      "visie/:number/doel/:goal/indicator/nieuw",
      "domains/steering/web/vision/indicator-page.tsx",
      { id: "vision-indicator-new" },
    ),
    route(
      "visie/:number/doel/:goal/indicator/:indicator",
      "domains/steering/web/vision/indicator-page.tsx",
    ),
    route("visie/:number/indicator/:indicator", "domains/steering/web/vision/measure-page.tsx"),
    route("visie/:number/akkoord", "domains/steering/web/vision/agreement-page.tsx"),
    route("bewijs", "domains/steering/web/evidence/tray-page.tsx"),
    route("bewijs/lijst", "domains/steering/web/evidence/evidence-list-page.tsx"),
    route("bewijs/nieuw", "domains/steering/web/evidence/new-evidence-page.tsx"),
    route("bewijs/doorsturen", "domains/steering/web/evidence/forwarding-page.tsx"),
    route("bewijs/:id", "domains/steering/web/evidence/evidence-page.tsx"),
    route("bewijs/:id/bewerken", "domains/steering/web/evidence/edit-evidence-page.tsx"),
  ] as RouteConfigEntry[],
  public: [] as RouteConfigEntry[],
  plain: [
    route("plan/acties.csv", "domains/steering/web/plan/actions-file.ts", { id: "actions-csv" }),
    route("plan/acties.xlsx", "domains/steering/web/plan/actions-file.ts", { id: "actions-xlsx" }),
    route("plan/uitvoer/bestand", "domains/steering/web/plan-exchange/export-file.ts"),
    route(
      "plan/invoer/:id/geweigerd.csv",
      "domains/steering/web/plan-exchange/refused-rows-file.ts",
    ),
    route("actie/:id/bestand", "domains/steering/web/actions/action-file.ts", {
      id: "action-file-new",
    }),
    route("actie/:id/bestand/:file", "domains/steering/web/actions/action-file.ts"),
    route("scenario/:id.csv", "domains/steering/web/scenario/scenario-file.ts", {
      id: "scenario-csv",
    }),
    route("scenario/:id.xlsx", "domains/steering/web/scenario/scenario-file.ts"),
    route("visie/:number.pdf", "domains/steering/web/vision/vision-file.ts", { id: "vision-pdf" }),
    route("visie/:number.docx", "domains/steering/web/vision/vision-file.ts", {
      id: "vision-docx",
    }),
    route(
      "visie/:number/akkoord/:agreement/bestand",
      "domains/steering/web/vision/decision-file.ts",
    ),
    ...["csv", "xlsx"].map((format) =>
      route(`bewijs/lijst.${format}`, "domains/steering/web/evidence/export-evidence-file.ts", {
        id: `evidence-${format}`,
      }),
    ),
    route("herinneringen/:token", "domains/steering/web/nudges/nudge-link-page.tsx"),
    route("herinneringen/:token/af", "domains/steering/web/nudges/one-click-route.ts"),
    route("bewijs/:id/bestand/:fileId", "domains/steering/web/evidence/evidence-file.ts"),
  ] as RouteConfigEntry[],
};
