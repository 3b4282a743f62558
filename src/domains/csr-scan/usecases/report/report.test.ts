import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { closeDocuments } from "#platform/documents/render-pdf";
import { saveAnswers } from "../fill/save-answers.ts";
import { aScanDesk, now } from "../test-scans.ts";
import { composeReport } from "./compose-report.ts";
import { makeReport } from "./make-report.ts";
import { openReport } from "./open-report.ts";

let desk: Awaited<ReturnType<typeof aScanDesk>>;
beforeAll(async () => {
  desk = await aScanDesk();
});
afterAll(closeDocuments);

const sure = <Found>(found: Found | Refusal): Exclude<Found, Refusal> => {
  if (isRefusal(found)) throw new Error(found.because);
  return found as Exclude<Found, Refusal>;
};

async function aScan() {
  const { token } = await desk.start();
  const { scan } = sure(await openReport(desk.app, token, now));
  const values = ["yes", "partly", "no", "unknown", "not-applicable"] as const;
  const entries = scan.asked.slice(0, 20).map((question, at) => ({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
    question: question.key,
    value: values[at % 5] ?? null,
    isInteresting: false,
    note: at === 0 ? "Sinds 2021, met #let x = 1 en *ster*." : "",
    madeOn: 0,
    saidAt: now,
  }));
  sure(await saveAnswers(desk.app, token, entries, now));
  return { token, asked: scan.asked };
}

describe("the report of a scan", () => {
  test("tells don't-knows as openly as what goes well, and no figure where too little is known", async () => {
    const { token, asked } = await aScan();
    const report = composeReport(sure(await openReport(desk.app, token, now)), "nl");
    const text = JSON.stringify(report);
    expect(report.sections.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        "Profiel",
        "Wat goed gaat",
        "Nog na te gaan",
        "Plan",
        "Tekst voor VSME",
      ]),
    );
    expect(text).toContain("te weinig bekend");
    expect(text).toContain("Een cijfer over alles samen geven we niet");
    const unsure = report.sections.find(({ title }) => title === "Nog na te gaan");
    expect(JSON.stringify(unsure)).toContain(asked[3]?.text.nl);
    const well = report.sections.filter(({ title }) => title === "Wat goed gaat");
    expect(JSON.stringify(well)).not.toContain(asked[2]?.text.nl);
  });

  test.each(["nl", "fr", "en"] as const)("is made as PDF and Word in %s", async (language) => {
    const { token } = await aScan();
    const [pdf, docx] = await Promise.all(
      (["pdf", "docx"] as const).map(async (format) =>
        sure(await makeReport(desk.app, token, { format, language, now })),
      ),
    );
    expect(Buffer.from(pdf?.content.slice(0, 5) ?? []).toString()).toBe("%PDF-");
    expect(Buffer.from(pdf?.content ?? []).toString("latin1")).toContain("/StructTreeRoot");
    expect(Buffer.from(docx?.content.slice(0, 2) ?? []).toString()).toBe("PK");
  });
});
