import { readFile } from "node:fs/promises";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { renderPdf } from "#platform/documents/render-pdf";
import type { App } from "#platform/request-context";
import { composeReport } from "./compose-report.ts";
import { drawReportDocx } from "./draw-report-docx.ts";
import { openReport } from "./open-report.ts";

// By its place in the project: a bundle does not carry it along.
const templatePath = "src/domains/csr-scan/rules/report/report.typ";

export const reportTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;
export type ReportFormat = keyof typeof reportTypes;

export type ReportFile = {
  readonly kind: "report";
  readonly name: string;
  readonly content: Uint8Array;
};

/** The report of a scan for who holds it: an accessible PDF, or a Word document to go on with. */
export async function makeReport(
  app: Pick<App, "config" | "db">,
  token: string,
  asked: { readonly format: ReportFormat; readonly language: Language; readonly now: Instant },
): Promise<ReportFile | Refusal<"no-such-scan">> {
  const content = await openReport(app, token, asked.now);
  if (isRefusal(content)) return content;
  const { format, language } = asked;
  const report = composeReport(content, language);
  const drawn =
    format === "docx"
      ? await drawReportDocx(report)
      : await renderPdf(
          {
            main: await readFile(`${app.config.projectRoot}${templatePath}`, "utf8"),
            data: report,
            title: `${report.title}: ${report.subtitle}`,
            language,
          },
          app.config,
        );
  return { kind: "report", name: `${report.subtitle} ${report.title}.${format}`, content: drawn };
}
