import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { UiProvider } from "#ui";
import type { RecordValues } from "../../rules/compose-record.ts";
import { mergeEdits } from "../../rules/merge-edits.ts";
import { recordWords } from "../../text/record/index.ts";
import { valuesOfForm, valuesOfRecord } from "./form-values.ts";
import { readRecordForm } from "./read-record-form.ts";
import { RecordFields } from "./record-form.tsx";

const record: RecordValues = {
  name: 'Hout & "touw" <b>(voorbeeld)</b>',
  kind: "social-enterprise",
  status: "active",
  natural_person: false,
  work_forms: [{ form: "lde" }],
  activities: [{ code: "groen/tuinonderhoud", basis: "derived-from-nace" }],
  service_area: ["23027"],
  "establishment:seat": { street: "Markt", postcode: "1500", is_seat: true, country: "BE" },
};

const markup = renderToStaticMarkup(
  <UiProvider language="nl">
    <RecordFields
      values={valuesOfRecord(record)}
      problems={[]}
      words={recordWords("nl")}
      choices={{
        activities: [
          { code: "groen", parent: null, label: "Groen" },
          { code: "groen/tuinonderhoud", parent: "groen", label: "Tuinonderhoud" },
          { code: "groen/bomen", parent: "groen", label: "Bomen" },
        ],
        legalForms: [],
        municipalities: [{ nis: "23027", name: "Halle" }],
      }}
      ownRecord={false}
    />
  </UiProvider>,
);

const unescaped = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** What a browser would send for this form when nobody touched it. */
function sent(): [string, string][] {
  const entries: [string, string][] = [];
  for (const [tag] of markup.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const type = /type="([^"]*)"/.exec(tag)?.[1];
    if (!name || (type === "checkbox" && !tag.includes("checked"))) continue;
    entries.push([name, unescaped(/ value="([^"]*)"/.exec(tag)?.[1] ?? "")]);
  }
  for (const [, name = "", text = ""] of markup.matchAll(
    /<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)/g,
  )) {
    entries.push([name, unescaped(text)]);
  }
  for (const [, name = "", options = ""] of markup.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/g,
  )) {
    entries.push([name, /value="([^"]*)" selected/.exec(options)?.[1] ?? ""]);
  }
  return entries;
}

test("the form as drawn, sent back untouched, changes nothing", () => {
  const { edits, problems } = readRecordForm(valuesOfForm(sent()), record);
  expect(problems).toEqual([]);
  expect(mergeEdits(edits, record, []).edits).toEqual({});
});

test("markup in a name stays text", () => {
  expect(markup).not.toContain("<b>(voorbeeld)");
});

test("every input has an id of its own", () => {
  const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
});

test("an activity that is ticked with its capacity needs one save", () => {
  const typed = new Map(sent().map(([name, value]) => [name, value] as const));
  expect(typed.has("amount:groen/bomen")).toBe(true);
  const filled = sent().map(([name, value]): [string, string] => {
    if (name === "amount:groen/bomen") return [name, "40"];
    return name === "unit:groen/bomen" ? [name, "hours-per-month"] : [name, value];
  });
  const { edits, problems } = readRecordForm(
    valuesOfForm([...filled, ["activity", "groen/bomen"]]),
    record,
  );
  expect(problems).toEqual([]);
  expect(edits.activities).toEqual([
    { code: "groen/bomen", basis: "stated", capacity_amount: 40, capacity_unit: "hours-per-month" },
    { code: "groen/tuinonderhoud", basis: "derived-from-nace" },
  ]);
});
