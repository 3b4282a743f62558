import { expect, test } from "vitest";
import { languages } from "#kernel/language";
import { refuse } from "#kernel/refusal";
import { intakeWords } from "../../text/intake/index.ts";
import { sayFileProblem } from "./say-list-problem.ts";
import { sayTrouble } from "./say-trouble.ts";

const nl = intakeWords("nl");

test("a file that is no list is told with its name, what was found and how to mend it", () => {
  const said = sayFileProblem("leden.csv", refuse("wrong-delimiter", "naam^plaats"), nl);
  expect(said).toBe(
    "leden.csv: Alles staat in één kolom: we herkennen het scheidingsteken niet. Gevonden: “naam^plaats”. Bewaar het bestand met ; of , tussen de kolommen.",
  );
});

test("every reason is worded in every language, none in the words of another", () => {
  for (const language of languages) {
    const words = intakeWords(language);
    for (const because of Object.keys({ ...nl.rowProblems, ...nl.cellProblems })) {
      const entry = { file: "a.csv", line: 2, field: "x", because, detail: "1", raw: null };
      const said = sayTrouble(entry, words);
      expect(said.what).not.toBe(because);
      expect(said.mend).not.toBe("");
      if (language !== "nl") expect(said.what).not.toBe(sayTrouble(entry, nl).what);
    }
  }
});

test("a double row names the row it doubles; a reason of another import stands as its code", () => {
  const entry = { file: "a.csv", line: 9, field: "kbo", detail: "4", raw: "…" };
  expect(sayTrouble({ ...entry, because: "number-twice" }, nl).written).toBe("zelfde als rij 4");
  expect(sayTrouble({ ...entry, because: "unheard-of" }, nl).what).toBe("unheard-of");
});
