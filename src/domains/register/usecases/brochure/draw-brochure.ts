import { readFile } from "node:fs/promises";
import { isAppError } from "#kernel/app-error";
import { renderPdf } from "#platform/documents/render-pdf";
import type { BrochureChoice } from "../../rules/brochure/brochure.ts";
import {
  type BrochureFacts,
  composeBrochure,
  printable,
} from "../../rules/brochure/compose-brochure.ts";
import { paintableMap } from "../../rules/brochure/draw-area-map.ts";
import { brochureWords } from "../../text/brochure/index.ts";
import { drawDocx } from "./draw-docx.ts";

export const brochureFormats = ["pdf", "docx"] as const;
export type BrochureFormat = (typeof brochureFormats)[number];

const mediaTypes: Readonly<Record<BrochureFormat, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

// By its place in the project: a bundle does not carry it along.
const templatePath = "src/domains/register/rules/brochure/brochure.typ";

/** The brochure as a file: an accessible PDF (PDF/UA-1), or a DOCX that can be edited. */
export async function drawBrochure(
  projectRoot: string,
  facts: BrochureFacts,
  choice: BrochureChoice,
  format: BrochureFormat,
): Promise<{ content: Uint8Array; mediaType: string; organisations: number }> {
  const content =
    format === "pdf" ? await drawPdf(projectRoot, facts, choice) : await drawWord(facts, choice);
  const organisations = printable(facts.records).length;
  return { content, mediaType: mediaTypes[format], organisations };
}

async function drawPdf(
  projectRoot: string,
  facts: BrochureFacts,
  choice: BrochureChoice,
): Promise<Uint8Array> {
  const main = await readFile(`${projectRoot}${templatePath}`, "utf8");
  const words = brochureWords(choice.language);
  const set = (strict: boolean) => {
    const data = composeBrochure(facts, choice, words, strict);
    return renderPdf({ main, data, title: data.title, language: data.language }, { projectRoot });
  };
  try {
    return await set(false);
  } catch (fault) {
    // A letter that a font turns out not to have must not cost the whole brochure.
    if (isAppError(fault) && fault.message.includes("could not be displayed")) return set(true);
    throw fault;
  }
}

async function drawWord(facts: BrochureFacts, choice: BrochureChoice): Promise<Uint8Array> {
  const brochure = composeBrochure(facts, choice, brochureWords(choice.language));
  const points = printable(facts.records).flatMap(({ point }) => point ?? []);
  const picture = brochure.map ? paintableMap({ boundaries: facts.members, points }) : null;
  return drawDocx(brochure, picture);
}
