import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { UiProvider } from "../ui-context.tsx";
import { Checkbox, CheckboxGroup, RadioGroup } from "./choices.tsx";
import { ErrorSummary, Form } from "./form.tsx";
import { FileInput, NumberInput, Select, TextInput } from "./inputs.tsx";

const nowhere = { values: [{ value: "a", label: "A" }] };

test("an error summary links to each field, and each link has a target", () => {
  const html = renderToStaticMarkup(
    <Form action="/x">
      <ErrorSummary
        errors={[
          { fieldId: "field-name", message: "Vul een naam in" },
          { fieldId: "field-form", message: "Kies een werkvorm" },
        ]}
      />
      <TextInput name="name" label="Naam" error="Vul een naam in" />
      <CheckboxGroup name="form" label="Werkvorm" choices={nowhere.values} />
    </Form>,
  );
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets).toEqual(["field-name", "field-form"]);
  for (const id of targets) expect(html).toMatch(new RegExp(`<input[^>]* id="${id}"`));
});

test("an error summary without errors is not there", () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
});

test("one error and three errors are worded differently, in each language", () => {
  const error = (name: string) => ({ fieldId: name, message: name });
  const inFrench = (count: number) =>
    renderToStaticMarkup(
      <UiProvider language="fr">
        <ErrorSummary errors={["a", "b", "c"].slice(0, count).map(error)} />
      </UiProvider>,
    );
  expect(inFrench(1)).toContain("Un champ est à corriger");
  expect(inFrench(3)).toContain("3 champs sont à corriger");
});

test("a refused field is tied to its hint and its error, in that order", () => {
  const html = renderToStaticMarkup(
    <TextInput name="kbo" label="KBO-nummer" hint="Tien cijfers" error="Eén cijfer te weinig" />,
  );
  expect(html).toContain('aria-describedby="field-kbo-hint field-kbo-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html.indexOf("field-kbo-hint")).toBeLessThan(html.indexOf("field-kbo-error"));
});

test("an optional field says so and is not required", () => {
  const html = renderToStaticMarkup(<TextInput name="site" label="Website" optional />);
  expect(html).toContain("niet verplicht");
  expect(html).not.toContain("required");
  expect(renderToStaticMarkup(<TextInput name="name" label="Naam" />)).toContain('required=""');
});

test("what was filled in is still there after a refusal", () => {
  const html = renderToStaticMarkup(
    <>
      <TextInput name="name" label="Naam" value="Tuinwijk" error="x" />
      <Select name="place" label="Gemeente" value="a" options={nowhere.values} />
      <RadioGroup name="answer" label="Antwoord" value="a" choices={nowhere.values} />
      <Checkbox name="agree" label="Akkoord" checked />
    </>,
  );
  expect(html).toContain('value="Tuinwijk"');
  expect(html).toMatch(/<option value="a" selected=""/);
  expect(html.match(/checked=""/g)).toHaveLength(2);
});

test("HTML typed into a field stays text", () => {
  const html = renderToStaticMarkup(
    <TextInput name="name" label="Naam" value={'"><script>alert(1)</script>'} />,
  );
  expect(html).not.toContain("<script>");
});

test("a unit is read out with its number", () => {
  const html = renderToStaticMarkup(<NumberInput name="hours" label="Uren" unit="uur per maand" />);
  const unitId = /aria-describedby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`id="${unitId}">uur per maand`);
});

test("a value with several parts is sent along once for each part", () => {
  const html = renderToStaticMarkup(<Form hidden={{ place: ["Halle", "Beersel"] }}>{null}</Form>);
  expect(html.match(/name="place"/g)).toHaveLength(2);
  expect(html).toContain('value="Beersel"');
});

test("a script is asked for once, with its nonce, however often its piece stands on the page", () => {
  const html = renderToStaticMarkup(
    <UiProvider language="nl" nonce="n0nce" islands={{ "drop-zone": "/islands/drop-zone-1.js" }}>
      <FileInput name="one" label="Eén" />
      <FileInput name="two" label="Twee" />
    </UiProvider>,
  );
  expect(html.match(/<script[^>]*>/g)).toEqual([
    '<script type="module" src="/islands/drop-zone-1.js" nonce="n0nce">',
  ]);
});
