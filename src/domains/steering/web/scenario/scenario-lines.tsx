import { Button, Fieldset, NumberInput, Select, TextInput, useUi } from "#ui";
import { type ScenarioWords, scenarioWords } from "../../text/scenario/index.ts";
import "./scenario.css";

export interface ScenarioFields {
  /** What the form holds, by field. */
  readonly values: ReadonlyMap<string, string>;
  errorOf(field: string): string | undefined;
}

export interface ScenarioLinesProps extends ScenarioFields {
  readonly municipalities: readonly { readonly nis: string; readonly name: string }[];
}

/** How many lines of a kind the form shows: what is filled, and room for some more. */
export function lineCount(values: ReadonlyMap<string, string>, kind: string): number {
  const asked = Number(values.get(`${kind}.lines`) ?? 0);
  const filled = [...values]
    .filter(([field, value]) => field.startsWith(`${kind}.`) && value.trim() !== "")
    .map(([field]) => Number(field.split(".")[1]) + 1)
    .filter(Number.isInteger);
  return Math.min(40, Math.max(asked, ...filled, 1));
}

export function InflowLines({ municipalities, ...fields }: ScenarioLinesProps) {
  const words = scenarioWords(useUi().language);
  return (
    <Lines kind="inflow" legend={words.form.inflow} hint={words.form.inflowHint} fields={fields}>
      {(line) => (
        <>
          <Select
            name={`${line}.nis`}
            label={words.form.nis}
            value={fields.values.get(`${line}.nis`)}
            options={municipalities.map(({ nis, name }) => ({ value: nis, label: name }))}
            emptyLabel={words.form.nisAll}
            optional
          />
          <Text field={`${line}.from`} label={words.form.lineFrom} fields={fields} width="short" />
          <NumberInput
            name={`${line}.quarters`}
            id={`field-${line}.quarters`}
            label={words.form.lineQuarters}
            unit={words.form.quartersUnit}
            min={1}
            max={40}
            value={fields.values.get(`${line}.quarters`)}
            error={fields.errorOf(`${line}.quarters`)}
          />
          <EstimateFields name={words.form.people} field={`${line}.people`} fields={fields} />
        </>
      )}
    </Lines>
  );
}

export function StepLines(fields: ScenarioFields) {
  const words = scenarioWords(useUi().language);
  return (
    <Lines kind="step" legend={words.form.step} hint={words.form.stepHint} fields={fields}>
      {(line) => <EstimateFields name={words.form.share} field={`${line}.share`} fields={fields} />}
    </Lines>
  );
}

export function PlacesLines({ known, ...fields }: ScenarioFields & { readonly known: string }) {
  const words = scenarioWords(useUi().language);
  return (
    <Lines
      kind="places"
      legend={words.form.places}
      hint={`${words.form.placesHint} ${known}`}
      fields={fields}
    >
      {(line) => (
        <>
          <EstimateFields name={words.form.freeNow} field={`${line}.freeNow`} fields={fields} />
          <EstimateFields
            name={words.form.perQuarter}
            field={`${line}.perQuarter`}
            fields={fields}
          />
        </>
      )}
    </Lines>
  );
}

interface LinesProps {
  readonly kind: "inflow" | "step" | "places";
  readonly legend: string;
  readonly hint: string;
  readonly fields: ScenarioFields;
  readonly children: (line: string) => React.ReactNode;
}

function Lines({ kind, legend, hint, fields, children }: LinesProps) {
  const words = scenarioWords(useUi().language);
  const count = lineCount(fields.values, kind);
  return (
    <Fieldset legend={legend} hint={hint}>
      {Array.from({ length: count }, (_, at) => `${kind}.${at}`).map((line, at) => (
        <fieldset className="scenario-line" key={line}>
          <legend className="scenario-line__number">{words.form.line(at + 1)}</legend>
          <div className="scenario-line__wide">
            <Text field={`${line}.label`} label={words.form.label} fields={fields} />
          </div>
          {children(line)}
          <div className="scenario-line__wide">
            <Text field={`${line}.source`} label={words.form.source} fields={fields} optional />
          </div>
        </fieldset>
      ))}
      <input type="hidden" name={`${kind}.lines`} value={count} />
      <div>
        <Button kind="quiet" icon="plus" name="more" value={kind} small>
          {words.form.moreLines}
        </Button>
      </div>
    </Fieldset>
  );
}

interface TextProps {
  readonly field: string;
  readonly label: string;
  readonly fields: ScenarioFields;
  readonly width?: "full" | "half" | "short";
  readonly optional?: boolean;
}

const Text = ({ field, label, fields, ...rest }: TextProps) => (
  <TextInput
    name={field}
    id={`field-${field}`}
    label={label}
    value={fields.values.get(field)}
    error={fields.errorOf(field)}
    {...rest}
  />
);

interface EstimateProps {
  readonly name: string;
  readonly field: string;
  readonly fields: ScenarioFields;
}

/** The likely figure first: the other two only matter where one doubts. */
function EstimateFields({ name, field, fields }: EstimateProps) {
  const { form } = scenarioWords(useUi().language);
  const side = (which: "low" | "middle" | "high") => (
    <TextInput
      name={`${field}.${which}`}
      id={`field-${field}.${which}`}
      label={form[which]}
      inputMode="decimal"
      width="short"
      value={fields.values.get(`${field}.${which}`)}
      error={fields.errorOf(`${field}.${which}`)}
      oneWay={which !== "middle"}
    />
  );
  return (
    <fieldset className="estimate">
      <legend className="estimate__name">{name}</legend>
      {side("middle")}
      {side("low")}
      {side("high")}
    </fieldset>
  );
}

/** What a field is called in a message that stands away from it. */
export function fieldLabel(words: ScenarioWords, field: string): string {
  const { form } = words;
  const [kind, at, part, side] = field.split(".");
  if (at === undefined) {
    return { name: form.name, from: form.from, quarters: form.quarters, note: form.note }[
      kind as "name"
    ];
  }
  const group = { inflow: form.inflow, step: form.step, places: form.places }[kind as "step"];
  const names: Readonly<Record<string, string>> = {
    label: form.label,
    nis: form.nis,
    from: form.lineFrom,
    quarters: form.lineQuarters,
    people: form.people,
    share: form.share,
    freeNow: form.freeNow,
    perQuarter: form.perQuarter,
    source: form.source,
  };
  const sides: Readonly<Record<string, string>> = {
    low: form.low,
    middle: form.middle,
    high: form.high,
  };
  return [group, form.line(Number(at) + 1), names[part ?? ""], sides[side ?? ""]]
    .filter(Boolean)
    .join(" · ");
}
