import type { Day } from "#kernel/day";
import { inPartnership, type Tx } from "#platform/db";
import { readReferenceFile } from "#platform/reference-file";
import { findPartnership, listBoundaries, listMemberNis, listMunicipalities } from "#territory";
import type { BrochureFacts } from "../../rules/brochure/compose-brochure.ts";
import type { AreaBoundary } from "../../rules/brochure/draw-area-map.ts";
import {
  listSelectionSources,
  loadCodeNames,
  loadSelectionRecords,
} from "../../store/selection-records.ts";
import type { DirectoryApp } from "../directory/open-directory.ts";

const slice = 1_000;

/** Loads all that a brochure of these organisations says; contact persons are never loaded. */
export async function gatherBrochure(
  app: DirectoryApp,
  partnershipId: string,
  ids: readonly string[],
  today: Day,
): Promise<BrochureFacts> {
  const boundaryFile = await readReferenceFile(`${app.config.projectRoot}reference`, "boundaries");
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const partnership = await findPartnership(tx, partnershipId);
    const records = [];
    for (let at = 0; at < ids.length; at += slice) {
      const given = { today, contacts: "none" as const };
      records.push(...(await loadSelectionRecords(tx, ids.slice(at, at + slice), given)));
    }
    const { source, licence } = boundaryFile;
    return {
      partnership: {
        name: partnership?.name ?? "",
        isExample: partnership?.isExample ?? false,
      },
      members: await loadMembers(tx, partnershipId, today),
      records,
      sources: await listSelectionSources(tx),
      codes: await loadCodeNames(tx),
      boundarySource: `${source.publisher}, ${source.title}${source.edition ? ` (${source.edition})` : ""}; ${licence}`,
      madeOn: today,
    };
  });
}

async function loadMembers(tx: Tx, partnershipId: string, today: Day): Promise<AreaBoundary[]> {
  const nis = await listMemberNis(tx, partnershipId, today);
  const boundaries = await listBoundaries(tx, nis);
  const municipalities = await listMunicipalities(tx, nis);
  return municipalities.map((one) => ({
    nis: one.nis,
    name: { nl: one.nameNl, fr: one.nameFr },
    lon: one.lon,
    lat: one.lat,
    coordinates: boundaries.get(one.nis)?.coordinates ?? [],
  }));
}
