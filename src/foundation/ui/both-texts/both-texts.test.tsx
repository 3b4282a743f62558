import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BothTexts } from "./both-texts.tsx";
import { readTextChoices } from "./read-text-choices.ts";

const html = renderToStaticMarkup(
  <BothTexts
    whoChanged="Noor Voorbeeld"
    when="2026-11-23T09:00:00.000Z"
    fields={[
      { name: "title", label: "Titel", theirs: "Beurs", yours: "Grote beurs", canMerge: true },
      { name: "nis", label: "Gemeenten", theirs: "", yours: "Halle" },
    ]}
  />,
);

test("both texts stand there, with who saved the other and when", () => {
  expect(html).toContain("Noor Voorbeeld");
  expect(html).toContain("10:00");
  for (const text of ["Beurs", "Grote beurs", "Halle"]) expect(html).toContain(`>${text}</p>`);
});

test("one's own text is chosen until one says otherwise", () => {
  expect(html.match(/checked="" value="yours"/g)).toHaveLength(2);
  expect(html).not.toContain('checked="" value="theirs"');
});

test("a text made of both can be typed where the field is text", () => {
  expect(html).toContain('name="merged:title"');
  expect(html).not.toContain('name="merged:nis"');
});

test("what was chosen is read from the form", () => {
  const choices = readTextChoices([
    ["title", "Grote beurs"],
    ["both:title", "merged"],
    ["merged:title", "Grote beurs voor allen"],
    ["both:nis", "theirs"],
    ["both:code", "yours"],
  ]);
  expect(choices.theirs).toEqual(["nis"]);
  expect([...choices.merged]).toEqual([["title", "Grote beurs voor allen"]]);
});
