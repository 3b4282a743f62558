import {
  Button,
  Checkbox,
  CheckboxGroup,
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
import { type Degree, degrees, measureKinds } from "../../rules/effects/effect.ts";
import type { EffectProblem } from "../../rules/effects/judge-effect.ts";
import { stakeholders } from "../../rules/instrument/instrument.ts";
import { effectWords } from "../../text/effects/index.ts";
import type { EffectToSave } from "../../usecases/effects/change-effects.ts";

interface EffectFormProps {
  readonly content: EffectToSave;
  readonly isPositive: boolean;
  readonly version: number;
  readonly problems: readonly EffectProblem[];
  readonly badDays: readonly string[];
}

const fieldOf: Readonly<Record<EffectProblem, string>> = {
  "no-title": "titel",
  "title-too-long": "titel",
  "measure-too-long": "maatregel",
  "who-too-long": "wie",
  "result-too-long": "gezien",
  "told-too-long": "verteld",
};

/** Everything that is said of an effect, in the order of due diligence. */
export function EffectForm(props: EffectFormProps) {
  const { content, isPositive, problems, badDays, version } = props;
  const { form: words, stakeholders: groups } = effectWords(useUi().language);
  const errors = [
    ...problems.map((problem) => ({ field: fieldOf[problem], message: words.problems[problem] })),
    ...badDays.map((field) => ({ field, message: words.badDay })),
  ];
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;
  return (
    <Form
      id="effect-form"
      hidden={{ versie: String(version), soort: isPositive ? "goed" : "risico" }}
    >
      <ErrorSummary
        errors={errors.map(({ field, message }) => ({ fieldId: `field-${field}`, message }))}
      />
      <TextInput
        name="titel"
        label={isPositive ? words.titlePositive : words.title}
        value={content.title}
        error={errorOf("titel")}
      />
      <RadioGroup
        name="waar"
        label={words.happens}
        value={content.happens}
        choices={[
          { value: "own", label: words.happensOwn },
          { value: "chain", label: words.happensChain },
        ]}
      />
      <Weight content={content} isPositive={isPositive} />
      <Fieldset legend={words.whoTitle}>
        <CheckboxGroup
          name="belang"
          label={words.stakeholders}
          hint={words.stakeholdersHint}
          values={content.stakeholders}
          choices={stakeholders.map((value) => ({ value, label: groups[value] }))}
          optional
        />
      </Fieldset>
      <Care content={content} isPositive={isPositive} errorOf={errorOf} />
      <FormActions>
        <Button kind="primary" name="daad" value="bewaar">
          {words.save}
        </Button>
      </FormActions>
    </Form>
  );
}

type Part = Pick<EffectFormProps, "content" | "isPositive">;

function Weight({ content, isPositive }: Part) {
  const { form: words } = effectWords(useUi().language);
  const choices = (labels: Readonly<Record<Degree, string>>) =>
    degrees.map((value) => ({ value: String(value), label: labels[value] }));
  return (
    <Fieldset legend={isPositive ? words.weighTitlePositive : words.weighTitle}>
      <RadioGroup
        name="ernst"
        label={isPositive ? words.scalePositive : words.scale}
        value={String(content.scale)}
        choices={choices(isPositive ? words.scalesPositive : words.scales)}
      />
      <RadioGroup
        name="omvang"
        label={words.scope}
        value={String(content.scope)}
        choices={choices(words.scopes)}
      />
      {isPositive ? null : (
        <RadioGroup
          name="herstel"
          label={words.irreversibility}
          value={String(content.irreversibility)}
          choices={choices(words.irreversibilities)}
        />
      )}
      <RadioGroup
        name="kans"
        label={isPositive ? words.likelihoodPositive : words.likelihood}
        value={String(content.likelihood)}
        choices={choices(words.likelihoodChoices)}
      />
      {isPositive ? null : (
        <Checkbox
          name="mensenrechten"
          label={words.rights}
          hint={words.rightsHint}
          checked={content.isHumanRights}
          optional
        />
      )}
    </Fieldset>
  );
}

function Care({
  content,
  isPositive,
  errorOf,
}: Part & { readonly errorOf: (name: string) => string | undefined }) {
  const { form: words } = effectWords(useUi().language);
  return (
    <>
      <Fieldset legend={isPositive ? words.measureTitlePositive : words.measureTitle}>
        {isPositive ? null : (
          <Select
            name="maatregel-soort"
            label={words.measureKind}
            value={content.measureKind ?? ""}
            emptyLabel={words.measureNone}
            options={measureKinds.map((value) => ({ value, label: words.measureKinds[value] }))}
            optional
          />
        )}
        <TextArea
          name="maatregel"
          label={words.measure}
          value={content.measure}
          error={errorOf("maatregel")}
          rows={3}
          optional
        />
        <TextInput
          name="wie"
          label={words.who}
          value={content.who}
          error={errorOf("wie")}
          optional
        />
      </Fieldset>
      <Fieldset legend={words.checkTitle}>
        <DateInput
          name="nakijken"
          label={words.checkOn}
          value={content.checkOn ?? ""}
          error={errorOf("nakijken")}
          optional
        />
        <TextArea
          name="gezien"
          label={words.checkResult}
          value={content.checkResult}
          error={errorOf("gezien")}
          rows={3}
          optional
        />
        <DateInput
          name="nagekeken"
          label={words.checkedOn}
          value={content.checkedOn ?? ""}
          error={errorOf("nagekeken")}
          optional
        />
      </Fieldset>
      <Fieldset legend={words.toldTitle}>
        <TextArea
          name="verteld"
          label={words.told}
          hint={words.toldHint}
          value={content.told}
          error={errorOf("verteld")}
          rows={3}
          optional
        />
      </Fieldset>
    </>
  );
}
