import { expect, test } from "vitest";
import { aQuestion } from "../examples/index.ts";
import { steeringTitle } from "./steering-title.ts";

const asker = { askerName: "Robin Voorbeeld", askerEmail: "robin@voorbeeld.example" };

test("plan and evidence call a question by number, municipality and the desk's own words", () => {
  const question = aQuestion({ number: 12, subject: "Robin vraagt hulp", ownTitle: "poetshulp" });
  expect(steeringTitle(question, "Halle")).toBe("V-12, Halle: poetshulp");
  expect(steeringTitle({ ...question, ownTitle: " " }, null)).toBe("V-12");
});

test("the own words lose the name, mail and phone of who asked, and their line breaks", () => {
  const ownTitle = "poetshulp voor\nrobin voorbeeld (Robin@voorbeeld.example, 02/555 00 01)";
  const question = aQuestion({ number: 12, ownTitle, ...asker, askerPhone: "02 555 00 01" });
  expect(steeringTitle(question, "Halle")).toBe("V-12, Halle: poetshulp voor … (…, …)");
});
