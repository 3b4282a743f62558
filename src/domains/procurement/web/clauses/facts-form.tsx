import {
  Button,
  ButtonLink,
  Checkbox,
  DateInput,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import type { FactsProblem } from "../../rules/clauses/advice-facts.ts";
import {
  lotRowsOf,
  placeField,
  type TypedFacts,
  workRowsOf,
} from "../../rules/clauses/read-facts.ts";
import { purchaseKinds } from "../../rules/library/families.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import type { AdviceChoices } from "../../usecases/clauses/advice-choices.ts";

export interface FactsFormProps {
  readonly typed: TypedFacts;
  readonly problems: readonly FactsProblem[];
  readonly choices: Pick<AdviceChoices, "municipalities" | "places" | "activities" | "mayAll">;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly cancelHref: string;
}

type Ties = {
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
};

/** The questions of an advice; the rarer ones folded away until they are used. */
export function FactsForm(props: FactsFormProps) {
  const words = clauseWords(useUi().language);
  const { typed, problems } = props;
  const { form } = words;
  const at = (name: string): Ties => {
    const problem = problems.find(({ field }) => field === name);
    return {
      name,
      value: typed[name] ?? "",
      error: problem ? words.problems[problem.because] : undefined,
    };
  };
  return (
    <Form
      hidden={{ ...props.hidden, lots: String(lotRowsOf(typed)), works: String(workRowsOf(typed)) }}
    >
      <ErrorSummary
        errors={problems.map(({ because, field }) => ({
          fieldId: `field-${field}`,
          message: words.problems[because],
        }))}
      />
      <TextInput {...at("title")} label={form.title} hint={form.titleHint} maxLength={300} />
      <RadioGroup
        {...at("kind")}
        label={form.kind}
        hint={form.kindHint}
        choices={purchaseKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <div className="facts-form__row">
        <TextInput
          {...at("value")}
          label={form.value}
          hint={form.valueHint}
          inputMode="decimal"
          width="half"
          optional
        />
        <DateInput {...at("day")} label={form.day} hint={form.dayHint} />
      </div>
      <Where {...props} at={at} />
      <MoreWork {...props} at={at} />
      <TextArea {...at("about")} label={form.about} hint={form.aboutHint} rows={3} optional />
      <More {...props} at={at} />
      <FormActions>
        <Button kind="primary" name="deed" value="save">
          {props.submit}
        </Button>
        <ButtonLink kind="quiet" href={props.cancelHref}>
          {form.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

type PartProps = FactsFormProps & { readonly at: (name: string) => Ties };

function Where({ at, choices }: PartProps) {
  const { form } = clauseWords(useUi().language);
  const { municipalities, activities, mayAll } = choices;
  return (
    <div className="facts-form__row">
      <Select
        {...at("nis")}
        label={form.place}
        options={municipalities.map(({ nis, name }) => ({ value: nis, label: name }))}
        optional={mayAll}
      />
      <TextInput {...at("months")} label={form.months} inputMode="numeric" width="short" optional />
      <Select
        {...at("activity")}
        label={form.activity}
        emptyLabel={form.activityNone}
        options={optionsOf(activities)}
        optional
      />
    </div>
  );
}

const optionsOf = (activities: AdviceChoices["activities"]) =>
  activities.map(({ code, name, isGroup }) => ({
    value: code,
    label: isGroup ? name : `\u00a0\u00a0${name}`,
  }));

/** Further kinds of work and municipalities: then lots are proposed by work and by area as well. */
function MoreWork({ at, typed, choices }: PartProps) {
  const { form } = clauseWords(useUi().language);
  const rows = Array.from({ length: workRowsOf(typed) - 1 }, (_, row) => row + 2);
  const places = choices.places.filter(({ nis }) => nis !== typed.nis);
  const isUsed =
    rows.some((row) => typed[`activity-${row}`]) ||
    places.some(({ nis }) => typed[placeField(nis)] === "yes");
  return (
    <details className="facts-form__more" open={isUsed || rows.length > 2}>
      <summary>{form.moreWork}</summary>
      <p className="soft">{form.moreWorkHint}</p>
      <div className="facts-form__row">
        {rows.map((row) => (
          <Select
            {...at(`activity-${row}`)}
            key={row}
            label={form.activityNumber(row)}
            emptyLabel="–"
            options={optionsOf(choices.activities)}
            optional
          />
        ))}
      </div>
      <div>
        <Button kind="secondary" icon="plus" name="deed" value="more-work">
          {form.moreActivities}
        </Button>
      </div>
      {places.length > 0 ? (
        <Fieldset legend={form.places}>
          <div className="facts-form__places">
            {places.map(({ nis, name }) => (
              <Checkbox
                key={nis}
                name={placeField(nis)}
                label={name}
                checked={typed[placeField(nis)] === "yes"}
                optional
              />
            ))}
          </div>
        </Fieldset>
      ) : null}
    </details>
  );
}

function More({ at, typed, problems }: PartProps) {
  const { form } = clauseWords(useUi().language);
  const rows = Array.from({ length: lotRowsOf(typed) }, (_, row) => row + 1);
  const rare = ["cpv", "hours", "lot-1-title", "lot-1-value"];
  const isUsed =
    rare.some((name) => typed[name]) ||
    problems.some(({ field }) => /^(lot-|cpv|hours)/.test(field));
  return (
    <details className="facts-form__more" open={isUsed || rows.length > 2}>
      <summary>{form.more}</summary>
      <Fieldset legend={form.lots} hint={form.lotsHint}>
        {rows.map((row) => (
          <div className="facts-form__row" key={row}>
            <TextInput
              {...at(`lot-${row}-title`)}
              label={form.lotTitle(row)}
              maxLength={300}
              oneWay
            />
            <TextInput
              {...at(`lot-${row}-value`)}
              label={form.lotValue(row)}
              inputMode="decimal"
              width="half"
              oneWay
            />
          </div>
        ))}
        <div>
          <Button kind="secondary" icon="plus" name="deed" value="more">
            {form.moreLots}
          </Button>
        </div>
      </Fieldset>
      <div className="facts-form__row">
        <TextInput
          {...at("hours")}
          label={form.hours}
          hint={form.hoursHint}
          inputMode="numeric"
          width="half"
          optional
        />
        <TextInput {...at("cpv")} label={form.cpv} inputMode="numeric" width="half" optional />
      </div>
    </details>
  );
}
