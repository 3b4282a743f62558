import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPastedLetter } from "./read-pasted-letter.ts";
import { readWrittenDay } from "./written-day.ts";

describe("a pasted letter", () => {
  test("Outlook in Dutch: who, when, what", () => {
    const letter = readPastedLetter(
      [
        "Van: Sam Voorbeeld <sam@voorbeeld.example>",
        "Verzonden: maandag 23 november 2026 9:12",
        "Aan: Regisseur <regie@voorbeeld.example>",
        "Onderwerp: RE: FW: Hagen snoeien",
        "",
        "Dag,",
        "Wie kan onze hagen snoeien?",
      ].join("\r\n"),
    );
    expect(letter).toEqual({
      senderName: "Sam Voorbeeld",
      senderEmail: "sam@voorbeeld.example",
      sentOn: "2026-11-23",
      subject: "Hagen snoeien",
      text: "Dag,\nWie kan onze hagen snoeien?",
    });
  });

  test("French, forwarded, with a word above it: nothing is lost", () => {
    const letter = readPastedLetter(
      [
        "Kijk jij hier even naar?",
        "-------- Message transféré --------",
        "Objet : Entretien du parc",
        "Date : 3 février 2026 à 10:00",
        "De : Commune d’exemple [mailto:commune@exemple.example]",
        "Pour : regie@voorbeeld.example",
        "",
        "Bonjour,",
      ].join("\n"),
    );
    expect(letter).toMatchObject({
      senderEmail: "commune@exemple.example",
      sentOn: "2026-02-03",
      subject: "Entretien du parc",
    });
    expect(letter.text).toContain("Kijk jij hier even naar?");
    expect(letter.text).toContain("Bonjour,");
  });

  test("a text with one line that looks like a heading is just a text", () => {
    const text = "Dag,\nOnderwerp: dit is geen brief.\nGroeten";
    expect(readPastedLetter(text)).toMatchObject({ subject: null, senderEmail: null, text });
  });

  test("a list in the text with names of Object is no heading", () => {
    expect(readPastedLetter("constructor: x\ntoString: y").subject).toBeNull();
  });

  test("every text without headings comes out whole", () => {
    const word = fc.stringMatching(/^[a-z ]{0,20}$/);
    fc.assert(
      fc.property(fc.array(word), (lines) => {
        const text = lines.join("\n");
        return readPastedLetter(text).text === text.trim();
      }),
    );
  });

  test("whatever is pasted, it is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        readPastedLetter(text);
        readPastedLetter(`From: a\nSubject: ${text}\nDate: ${text}\n\n${text}`);
      }),
    );
  });
});

describe("a written day", () => {
  test.each([
    ["maandag 23 november 2026 9:12", "2026-11-23"],
    ["Mon, 23 Nov 2026 09:12:00 +0100", "2026-11-23"],
    ["November 23, 2026 at 9:12 AM", "2026-11-23"],
    ["23/11/2026 09:12", "2026-11-23"],
    ["2026-11-23T09:12:00Z", "2026-11-23"],
    ["lundi 1er décembre 2026", "2026-12-01"],
    ["1 août 2026", "2026-08-01"],
    ["30 februari 2026", null],
    ["morgen", null],
  ])("%s", (text, day) => {
    expect(readWrittenDay(text)).toBe(day);
  });
});
