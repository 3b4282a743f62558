import { expect, test } from "vitest";
import { compoundSplitter } from "#kernel/split-compound";
import { cpvSearch } from "./search-cpv.ts";

const labels = [
  ["77310000", "nl", "Beplanten en onderhouden van groengebieden"],
  ["77310000", "fr", "Réalisation et entretien d'espaces verts"],
  ["77314000", "nl", "Terreinonderhoud"],
  ["77342000", "nl", "Heggensnoeien"],
  ["90910000", "nl", "Schoonmaakdiensten"],
  ["90911200", "nl", "Schoonmaken van gebouwen"],
].map(([code = "", language = "", text = ""]) => ({ code, language, text }));
const search = cpvSearch(
  labels,
  compoundSplitter(["heggen", "snoeien", "terrein", "onderhoud", "schoonmaak", "diensten"]),
);

test.each([
  ["entretien espaces verts", ["77310000"]],
  ["onderhoud", ["77310000", "77314000"]],
  ["snoeien heggen", ["77342000"]],
  ["schoonm", ["90910000", "90911200"]],
  ["7731", ["77310000", "77314000"]],
  ["77342000-1", ["77342000"]],
  ["schoonmaak ruimtevaart", []],
  ["", []],
])("searching the CPV for %s finds %s", (words, codes) => {
  expect(search(words, 10)).toEqual(codes);
});
