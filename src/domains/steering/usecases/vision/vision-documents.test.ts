import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { afterAll, describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { closeDocuments } from "#platform/documents/render-pdf";
import { currentVision } from "../../store/vision/current-vision.ts";
import { drawVision } from "./draw-vision.ts";
import { addGoal } from "./edit-draft.ts";
import { importVision } from "./import-vision.ts";
import { recordMeasurement } from "./measure.ts";
import { openVision } from "./open-vision.ts";

import {
  agreedVision,
  aPartnership,
  app,
  begin,
  db,
  emptyTitle,
  goalOf,
  now,
  open,
  today,
} from "./test-vision.ts";

afterAll(closeDocuments);

describe("measuring, importing, printing", () => {
  test("a measurement shows on every version that has the indicator, agreed or not", async () => {
    const people = await aPartnership();
    const number = await agreedVision(people);
    const [indicator] = goalOf(await open(people.coordinator)).indicators;
    const measured = { measuredOn: asDay("2026-11-01"), value: 45.5, source: "WSE" };
    const at = { number, indicatorId: indicator?.id ?? "" };
    await recordMeasurement(db, people.coordinator, at, measured, now);
    await begin(people.coordinator);
    for (const version of [1, 2]) {
      const goal = goalOf(await open(people.coordinator, version));
      expect(goal.indicators[0]?.latest).toEqual(measured);
    }
    expect(await recordMeasurement(db, people.staff, at, measured, now)).toMatchObject({
      because: "not-permitted",
    });
  });

  test("a Word document becomes a draft with its headings", async () => {
    const { coordinator } = await aPartnership();
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: "Visie van de streek", heading: HeadingLevel.HEADING_1 }),
            new Paragraph("Werk voor wie wil."),
            new Paragraph({ text: "een beurs", bullet: { level: 0 } }),
          ],
        },
      ],
    });
    const bytes = new Uint8Array(await Packer.toBuffer(document));
    const choice = { withGoals: false, emptyTitle };
    const source = { kind: "file", name: "visie.docx", bytes } as const;
    const begun = await importVision(db, coordinator, source, choice, now);
    expect(begun).toMatchObject({ kind: "begun" });
    expect((await open(coordinator)).vision).toMatchObject({
      title: "Visie van de streek",
      body: "Werk voor wie wil.\n\n- een beurs",
    });
  });

  test("what is no text is refused and nothing is begun", async () => {
    const { coordinator } = await aPartnership();
    const choice = { withGoals: false, emptyTitle };
    const bytes = new TextEncoder().encode("%PDF-1.7");
    const source = { kind: "file", name: "visie.pdf", bytes } as const;
    const refused = await importVision(db, coordinator, source, choice, now);
    expect(refused).toMatchObject({ because: "not-a-document", about: "visie.pdf" });
    const empty = { kind: "pasted", text: " \n " } as const;
    expect(await importVision(db, coordinator, empty, choice, now)).toMatchObject({
      because: "no-words",
    });
    expect(await openVision(db, coordinator, null, today)).toMatchObject({ kind: "none" });
  });

  test("a text with headings in any order prints as an accessible PDF", async () => {
    const { coordinator } = await aPartnership();
    const text = "Inleiding\n\n## Klein\n\n# Groot\n\n- één \u{1F600}\n- twee\n\n## Weer klein";
    const choice = { withGoals: false, emptyTitle };
    await importVision(db, coordinator, { kind: "pasted", text }, choice, now);
    const goal = { title: "Doel", body: "## Waarom\n\n**Omdat** het kan." };
    await addGoal(db, coordinator, 1, goal, now);
    const asked = { number: 1, format: "pdf", language: "nl" } as const;
    expect(await drawVision(app, coordinator, asked, today)).toMatchObject({ kind: "file" });
  });

  test("a version prints as an accessible PDF and as a Word document", async () => {
    const people = await aPartnership();
    const number = await agreedVision(people);
    const pdf = await drawVision(
      app,
      people.reader,
      { number, format: "pdf", language: "fr" },
      today,
    );
    if (pdf.kind !== "file") throw new Error(pdf.because);
    expect(Buffer.from(pdf.content.subarray(0, 5)).toString()).toBe("%PDF-");
    const docx = await drawVision(
      app,
      people.reader,
      { number, format: "docx", language: "nl" },
      today,
    );
    if (docx.kind !== "file") throw new Error(docx.because);
    expect(Buffer.from(docx.content.subarray(0, 2)).toString()).toBe("PK");
  });

  test("the plan and the report are given the version that holds", async () => {
    const people = await aPartnership();
    const tenant = { partnershipId: people.coordinator.partnershipId };
    expect(await inPartnership(db, tenant, currentVision)).toBeNull();
    await agreedVision(people);
    await begin(people.coordinator);
    const current = await inPartnership(db, tenant, currentVision);
    expect(current).toMatchObject({ number: 1, goals: [{ title: "Meer werk" }] });
    expect(current?.agreements).toMatchObject([{ reference: "GR/2026/11" }]);
  });
});
