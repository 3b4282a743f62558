import { describe, expect, test } from "vitest";
import { fillLetter, judgeLetter, letterBlanks, unknownBlanks } from "./letter.ts";

const values = Object.fromEntries(letterBlanks.map((name) => [name, `<${name}>`])) as Record<
  (typeof letterBlanks)[number],
  string
>;

describe("the letter to a guest", () => {
  test("its blanks are filled in", () => {
    const { subject, body } = fillLetter(
      { subject: "Kom naar [[bijeenkomst]]", body: "Beste [[ Naam ]],\n\nJa: [[ja]]" },
      values,
    );
    expect(subject).toBe("Kom naar <bijeenkomst>");
    expect(body).toBe("Beste <naam>,\n\nJa: <ja>");
  });

  test("who has no name is greeted without one, and a line without its value is left out", () => {
    const text = { subject: "x", body: "Beste [[naam]],\nWaar: [[waar]]\nPagina: [[pagina]]" };
    expect(fillLetter(text, { ...values, naam: "", waar: "" }).body).toBe(
      "Beste,\nPagina: <pagina>",
    );
  });

  test("a blank that means nothing is named", () => {
    expect(unknownBlanks("[[naam]] [[namm]]")).toEqual(["namm"]);
    expect(judgeLetter({ subject: "x", body: "[[namm]] [[pagina]]" })).toEqual({
      because: "unknown-blank",
      about: "namm",
    });
  });

  test("a letter by which nobody can answer is not sent", () => {
    expect(judgeLetter({ subject: "x", body: "Tot dan!" })?.because).toBe("no-way-back");
    expect(judgeLetter({ subject: "x", body: "Antwoord: [[pagina]]" })).toBeNull();
    expect(judgeLetter({ subject: " ", body: "[[pagina]]" })?.because).toBe("no-subject");
  });

  test("a value is never read as a blank", () => {
    const filled = fillLetter({ subject: "x", body: "[[naam]]" }, { ...values, naam: "[[ja]]" });
    expect(filled.body).toBe("[[ja]]");
  });
});
