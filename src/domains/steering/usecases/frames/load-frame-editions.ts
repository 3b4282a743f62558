import { z } from "zod";
import type { Db, Tx } from "#platform/db";
import { type ReferenceFile, rowsOf } from "#platform/reference-file";
import { loadReferenceSets } from "#territory";
import { evidenceKinds } from "../../rules/evidence.ts";
import { countedPers } from "../../rules/frames/frame.ts";
import { adoptFramesEverywhere, replaceFrameEditions } from "../../store/frames/frame-editions.ts";

const words = z.object({ nl: z.string(), fr: z.string(), en: z.string() });
const address = z.url({ protocol: /^https?$/ });

const editionShape = z.object({
  key: z.string(),
  edition: z.number().int().positive(),
  name: words,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  source: z.object({
    publisher: z.string(),
    title: z.string(),
    url: address,
    checkedOn: z.iso.date(),
    note: words,
    further: z.array(z.object({ title: z.string(), url: address })).optional(),
  }),
  priorities: z.array(
    z.object({
      code: z.string().min(1).max(40),
      name: words,
      description: words,
      minimum: z.number().int().min(0).max(100),
      countedPer: z.enum(countedPers),
      suggestedKinds: z.array(z.enum(evidenceKinds)),
    }),
  ),
});

async function writeEditions(tx: Tx, file: ReferenceFile): Promise<void> {
  const editions = rowsOf(file, editionShape).map(({ key, edition, ...content }) => ({
    key,
    edition,
    content,
  }));
  await replaceFrameEditions(tx, editions);
  await adoptFramesEverywhere(tx);
}

/**
 * Loads the shipped frames when they changed, and lets every partnership adopt what is new. A partnership
 * that is founded later adopts them by itself, in the database.
 * @param owner a pool opened as "owner"
 * @returns names of the files loaded now
 * @see docs/sources/frames.md
 */
export const loadFrameEditions = (owner: Db, folder: string): Promise<string[]> =>
  loadReferenceSets(owner, folder, [{ name: "frames", write: writeEditions }]);
