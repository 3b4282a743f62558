import { writePptx } from "#platform/documents/write-pptx";
import { composeSlides } from "../../rules/report/compose-slides.ts";
import { printModel } from "../../rules/report/print-model.ts";
import type { ReportContent } from "../../rules/report/report-content.ts";
import type { Stamp } from "../../rules/report/report-forms.ts";

const locales = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" } as const;

/** The report as slides that can be edited. */
export function drawPptx(content: ReportContent, stamp: Stamp): Promise<Uint8Array> {
  const report = printModel(content, stamp);
  return writePptx({
    title: report.title,
    author: report.partnership,
    locale: locales[report.language],
    footer: [report.partnership, report.state, report.fingerprint].filter(Boolean).join(" · "),
    slides: composeSlides(report),
  });
}
