import type { Refusal } from "#kernel/refusal";
import { Checkbox, DateInput, Fieldset, NumberInput, Select, TextInput, useUi } from "#ui";
import { programmeKinds } from "../../rules/gatherings/gathering.ts";
import { gatheringFormWords } from "../../text/gathering-form/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import type { Typed } from "../typed-form.ts";
import { errorsOf } from "./gathering-fields.tsx";
import { programmeRows } from "./programme-form-values.ts";

interface ProgrammeFieldsProps {
  readonly typed: Typed;
  readonly problems: readonly Refusal[];
  readonly isOverDays: boolean;
  readonly isFair: boolean;
}

/** Lines of the programme, the rooms, and for a fair how long meetings last. */
export function ProgrammeFields(props: ProgrammeFieldsProps) {
  const { typed, problems, isFair } = props;
  const words = gatheringFormWords(useUi().language);
  const error = errorsOf(problems, words);
  const numbers = (name: "itemRows" | "roomRows") =>
    Array.from({ length: programmeRows(typed, name) }, (_, at) => at);
  return (
    <>
      <Fieldset legend={words.programme} hint={words.whenHint}>
        <input type="hidden" name="itemRows" value={programmeRows(typed, "itemRows")} />
        {numbers("itemRows").map((at) => (
          <ItemRow key={at} at={at} {...props} />
        ))}
      </Fieldset>
      <Fieldset legend={words.rooms}>
        <input type="hidden" name="roomRows" value={programmeRows(typed, "roomRows")} />
        <div className="gathering-form__rows">
          {numbers("roomRows").map((at) => (
            <div className="gathering-form__row gathering-form__row--check" key={at}>
              <TextInput
                name={`roomName-${at}`}
                label={words.row(words.roomName, at + 1)}
                labelHidden
                placeholder={words.roomName}
                value={typed[`roomName-${at}`]}
                oneWay
                {...error(`roomName-${at}`)}
              />
              <TextInput
                name={`roomCapacity-${at}`}
                label={words.row(words.roomCapacity, at + 1)}
                labelHidden
                placeholder={words.roomCapacity}
                value={typed[`roomCapacity-${at}`]}
                inputMode="numeric"
                oneWay
                {...error(`roomCapacity-${at}`)}
              />
            </div>
          ))}
        </div>
      </Fieldset>
      {isFair ? (
        <Fieldset legend={words.slots} hint={words.slotsHint}>
          <div className="gathering-form__pair">
            {(["meetingMinutes", "changeMinutes", "tables"] as const).map((name) => (
              <NumberInput
                key={name}
                name={name}
                label={words[name]}
                unit={name === "tables" ? words.tablesUnit : words.minutes}
                value={typed[name]}
                min={0}
                optional
                {...error(name)}
              />
            ))}
          </div>
        </Fieldset>
      ) : null}
    </>
  );
}

function ItemRow({
  at,
  typed,
  problems,
  isOverDays,
}: ProgrammeFieldsProps & { readonly at: number }) {
  const { language } = useUi();
  const words = gatheringFormWords(language);
  const kinds = gatheringWords(language).programmeKinds;
  const error = errorsOf(problems, words);
  const line = (name: "from" | "until" | "title" | "who" | "room") => (
    <TextInput
      name={`${name}-${at}`}
      label={words.row(words.item[name], at + 1)}
      labelHidden
      placeholder={words.item[name]}
      value={typed[`${name}-${at}`]}
      maxLength={name === "from" || name === "until" ? 5 : 200}
      oneWay
      {...error(`${name}-${at}`)}
    />
  );
  return (
    <div className="gathering-form__row gathering-form__row--item">
      {isOverDays ? (
        <DateInput
          name={`day-${at}`}
          label={words.row(words.startsOn, at + 1)}
          labelHidden
          value={typed[`day-${at}`]}
          oneWay
        />
      ) : null}
      {line("from")}
      {line("until")}
      {line("title")}
      {line("who")}
      {line("room")}
      <Select
        name={`kind-${at}`}
        label={words.row(words.item.kind, at + 1)}
        labelHidden
        value={typed[`kind-${at}`] ?? "talk"}
        emptyLabel={false}
        oneWay
        options={programmeKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <Checkbox
        name={`must-${at}`}
        label={words.item.must}
        checked={typed[`must-${at}`] === "yes"}
        oneWay
      />
    </div>
  );
}
