import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { refuse } from "#kernel/refusal";
import type { ListSettings } from "../../rules/list-import/list-settings.ts";
import { intakeWords } from "../../text/intake/index.ts";
import { errorsOfSettings, readAnswersForm, readSettingsForm } from "./read-settings-form.ts";

const before: ListSettings = {
  mapping: ["name", "number"],
  source: {
    publisher: "A",
    title: "B",
    licence: "C",
    url: null,
    retrievedOn: asDay("2026-11-01"),
  },
  defaultKind: "social-enterprise",
  defaultForm: null,
  keepWithoutNumber: true,
  sameLines: [4],
  gone: "keep",
};

const formOf = (entries: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

test("columns come in their order; an unknown meaning is left out, an impossible day stays as it was", () => {
  const form = formOf([
    ["target", "number"],
    ["target", "no-such-field"],
    ["publisher", "  Federatie "],
    ["retrievedOn", "2026-02-30"],
    ["defaultForm", ""],
    ["url", ""],
  ]);
  expect(readSettingsForm(form, before)).toMatchObject({
    mapping: ["number", "ignore"],
    source: { publisher: "Federatie", url: null, retrievedOn: "2026-11-01" },
    defaultForm: null,
    sameLines: [4],
  });
});

test("a box that is not ticked is an answer too", () => {
  expect(readAnswersForm(formOf([]), before)).toMatchObject({
    keepWithoutNumber: false,
    sameLines: [],
    gone: "keep",
  });
  expect(
    readAnswersForm(
      formOf([
        ["same", "7"],
        ["same", "x"],
      ]),
      before,
    ).sameLines,
  ).toEqual([7]);
});

test("a refusal points at the field that must change", () => {
  const words = intakeWords("nl");
  const twice = { ...before, mapping: ["name", "number", "name"] as const };
  expect(errorsOfSettings(refuse("target-twice", "name"), twice, words)).toEqual([
    { fieldId: "field-target-2", message: "“Naam” is voor twee kolommen gekozen. Kies er één." },
  ]);
  expect(errorsOfSettings(refuse("wrong-settings", "url"), before, words)[0]?.fieldId).toBe(
    "field-url",
  );
  expect(errorsOfSettings(refuse("file-gone"), before, words)[0]?.message).toMatch(/90 dagen/);
});
