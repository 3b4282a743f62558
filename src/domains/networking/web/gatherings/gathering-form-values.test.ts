import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { fillTemplate } from "../../rules/gatherings/fill-template.ts";
import { foundingForms } from "../../usecases/gatherings/founding-forms.ts";
import { readGatheringForm, typedOfContent } from "./gathering-form-values.ts";

const today = asDay("2026-11-24");

test("every form of gathering takes another day without an error on a field nobody touched", () => {
  for (const { kind, content } of foundingForms("nl")) {
    const filled = fillTemplate(kind, content, asDay("2027-01-12"));
    const typed = { ...typedOfContent(filled), answerUntil: "", startsOn: "2026-12-01" };
    const { problems, content: read } = readGatheringForm(typed, filled, { isNew: true, today });
    expect(problems, kind).toEqual([]);
    expect(read.answerUntil === null || read.answerUntil <= "2026-12-01", kind).toBe(true);
    expect(read.answerUntil === null, kind).toBe(content.answerDaysBefore === null);
  }
});
