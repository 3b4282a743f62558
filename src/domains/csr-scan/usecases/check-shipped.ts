import { z } from "zod";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import { checkInstrument, type InstrumentFault } from "../rules/instrument/check-instrument.ts";
import type { Instrument, InstrumentKey } from "../rules/instrument/instrument.ts";
import { readInstrument, readIsoIssues } from "./read-instrument.ts";
import { readTaxonomy } from "./vsme/read-taxonomy.ts";

/**
 * The questions as they lie in files, with everything that is wrong in them.
 * @param folder with what is shipped (reference/)
 * @throws AppError `reference.unreadable` naming file, question and field
 */
export async function checkShipped(
  folder: string,
  key: InstrumentKey,
): Promise<{
  readonly instrument: Instrument;
  readonly faults: readonly (InstrumentFault & { readonly file: string })[];
}> {
  const scan = `${folder}/csr-scan`;
  const [{ instrument }, issues, activities, taxonomy] = await Promise.all([
    readInstrument(scan, key),
    readIsoIssues(scan),
    readReferenceFile(folder, "activities"),
    readTaxonomy(folder),
  ]);
  const codes = rowsOf(activities, z.object({ code: z.string() })).map(({ code }) => code);
  const facts = new Set(instrument.facts?.map((fact) => fact.key));
  const concepts = new Set(taxonomy.concepts.keys());
  const around = { issues, activities: new Set(codes), facts, concepts };
  const found = checkInstrument(instrument, around);
  return {
    instrument,
    faults: found.map((fault) => ({ ...fault, file: `${scan}/${key}/${fault.part}.json` })),
  };
}
