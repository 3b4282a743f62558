import type { Nature, NoticeKind } from "../notice.ts";

/** Between the codes of eForms and those of OCDS and its profile for the European Union. */
export const participationToOcds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "res-ws": "shelteredWorkshop",
    "res-pub-ser": "publicServiceMissionOrganization",
  }),
);

export const participationFromOcds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    shelteredWorkshop: "res-ws",
    publicServiceMissionOrganization: "res-pub-ser",
  }),
);

/** `tender.procurementMethod`, a coarser list than that of eForms, which goes into the details. */
export const methodToOcds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    open: "open",
    restricted: "selective",
    "neg-w-call": "selective",
    "comp-dial": "selective",
    innovation: "selective",
    "neg-wo-call": "limited",
  }),
);

export const categoryToOcds = {
  works: "works",
  supplies: "goods",
  services: "services",
};

export const categoryFromOcds: ReadonlyMap<string, Nature> = new Map([
  ["works", "works"],
  ["goods", "supplies"],
  ["services", "services"],
]);

export const tagsOfKind: Readonly<Record<NoticeKind, readonly string[]>> = {
  planned: ["planning", "tender"],
  competition: ["tender"],
  result: ["award", "contract"],
  change: ["tenderAmendment"],
  other: ["tenderUpdate"],
};

/** The kind by the tags of a release; the furthest step decides. */
export function kindOfTags(tags: readonly string[]): NoticeKind {
  const has = (...wanted: string[]) => wanted.some((tag) => tags.includes(tag));
  if (has("tenderAmendment", "contractAmendment", "awardUpdate", "contractUpdate")) return "change";
  if (has("award", "contract")) return "result";
  if (has("planning", "planningUpdate")) return "planned";
  if (has("tender")) return "competition";
  return "other";
}
