import { readFile } from "node:fs/promises";
import { isAppError } from "#kernel/app-error";
import { renderPdf } from "#platform/documents/render-pdf";
import { printModel } from "../../rules/report/print-model.ts";
import type { ReportContent } from "../../rules/report/report-content.ts";
import type { Stamp } from "../../rules/report/report-forms.ts";

// By its place in the project: a bundle does not carry it along.
const templatePath = "src/domains/annual-report/rules/report/report.typ";

/**
 * An accessible PDF (PDF/UA-1) of a report, or of the page of one municipality.
 * @param nis this municipality's page; without it the whole report
 */
export async function drawPdf(
  projectRoot: string,
  content: ReportContent,
  stamp: Stamp,
  nis?: string,
): Promise<Uint8Array> {
  const main = await readFile(`${projectRoot}${templatePath}`, "utf8");
  const set = (strict: boolean) => {
    const data = printModel(content, stamp, { ...(nis ? { nis } : {}), strict });
    return renderPdf({ main, data, title: data.title, language: data.language }, { projectRoot });
  };
  try {
    return await set(false);
  } catch (fault) {
    // A letter that a font turns out not to have must not cost the whole report.
    if (isAppError(fault) && fault.message.includes("could not be displayed")) return set(true);
    throw fault;
  }
}
