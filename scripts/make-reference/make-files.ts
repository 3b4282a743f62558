import { asDay } from "../../src/foundation/kernel/day.ts";
import { cpvFile, juridicalFormsFile, kboCodesFile, naceFile } from "./code-files.ts";
import { indicatorsFile } from "./indicators-file.ts";
import type { ReferenceFile } from "./reference-file.ts";
import { socialEnterprisesFile } from "./social-enterprises-file.ts";
import {
  boundariesFile,
  localitiesFile,
  municipalitiesFile,
  neighbourhoodsFile,
  postcodesFile,
  predecessorsFile,
} from "./territory-files.ts";
import { readTerritorySources } from "./territory-sources.ts";
import { vsmeFile } from "./vsme-file.ts";

/** Every file of `reference/` that is made from published data; the same data give the same files. */
export function makeReferenceFiles(dataDir: string): ReferenceFile[] {
  const sources = readTerritorySources(dataDir);
  const [municipalities, postcodes] = [municipalitiesFile(sources), postcodesFile(sources)];
  const [localities, predecessors] = [localitiesFile(sources), predecessorsFile(sources)];
  const places = {
    municipalities: namesOf(postcodes),
    postcodes: postcodes.rows.map(([postcode, nis, isMain]) => ({
      postcode: String(postcode),
      nis: String(nis),
      isMain: isMain === true,
    })),
    former: predecessors.rows.map(([, name, newNis, , since]) => ({
      nameNl: String(name),
      newNis: String(newNis),
      since: asDay(String(since)),
    })),
    localities: localities.rows.map(([, name, nis]) => ({
      nameNl: String(name),
      nis: String(nis),
    })),
  };
  return [
    municipalities,
    postcodes,
    localities,
    predecessors,
    boundariesFile(sources),
    neighbourhoodsFile(sources),
    naceFile(dataDir),
    cpvFile(dataDir),
    juridicalFormsFile(dataDir),
    kboCodesFile(dataDir),
    socialEnterprisesFile(dataDir, places),
    indicatorsFile(dataDir),
    vsmeFile(dataDir),
  ];
}

/** Municipalities of all Belgium, once each: the postcodes reach beyond Flanders and Brussels. */
function namesOf(postcodes: ReferenceFile) {
  const found = new Map<string, { nis: string; nameNl: string; nameFr: string }>();
  for (const [, nis, , nameNl, nameFr] of postcodes.rows) {
    found.set(String(nis), { nis: String(nis), nameNl: String(nameNl), nameFr: String(nameFr) });
  }
  return [...found.values()];
}
