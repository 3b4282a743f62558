import {
  Button,
  ButtonLink,
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
import { clauseSectors, purchaseKinds } from "../../rules/library/families.ts";
import type { PolicyProblem } from "../../rules/library/judge-policy.ts";
import { policyAsks, shareBases } from "../../rules/library/policy.ts";
import { type ClientWords, clientWords } from "../../text/client/index.ts";
import { libraryWords } from "../../text/library/index.ts";
import { lineOf, type Typed } from "../typed-form.ts";
import { thresholdRows } from "./read-policy-form.ts";
import { sayPeriod } from "./say-policy.ts";

export interface PolicyFormProps {
  readonly typed: Typed;
  readonly problems: readonly PolicyProblem[];
  readonly version: number;
  readonly cancelHref: string;
}

const inputId = (name: string): string => `field-${name.replaceAll(":", "-")}`;

/** Everything a policy says, for one period. */
export function PolicyForm(props: PolicyFormProps) {
  const { language } = useUi();
  const words = clientWords(language);
  const { typed, problems, version } = props;
  const rows = thresholdRows(typed);
  const say = (problem: PolicyProblem) =>
    words.problem(problem, problem.about ? sayPeriod(language, problem.about) : "");
  const at = (name: string) => {
    const problem = problems.find(({ field }) => field === name);
    return {
      name,
      id: inputId(name),
      value: lineOf(typed, name),
      error: problem && say(problem),
    };
  };
  return (
    <Form hidden={{ rows: String(rows), version: String(version) }}>
      <ErrorSummary
        errors={problems.map((problem) => ({
          fieldId: inputId(problem.field),
          message: say(problem),
        }))}
      />
      <ShareFields at={at} words={words} />
      <Fieldset legend={words.form.thresholds} hint={words.form.thresholdsHint}>
        {Array.from({ length: rows }, (_, row) => row).map((row) => (
          <ThresholdFields key={row} row={row} at={at} words={words} />
        ))}
      </Fieldset>
      <Button kind="secondary" icon="plus" name="deed" value="more">
        {words.form.more}
      </Button>
      <Fieldset legend={words.form.period}>
        <DateInput {...at("from")} label={words.form.first} />
        <DateInput {...at("until")} label={words.form.last} hint={words.form.lastHint} optional />
      </Fieldset>
      <Fieldset legend={words.form.decision}>
        <DateInput {...at("decidedOn")} label={words.form.decidedOn} optional />
        <TextInput
          {...at("decisionReference")}
          label={words.form.reference}
          maxLength={300}
          optional
        />
        <TextInput {...at("sourceTitle")} label={words.form.sourceTitle} maxLength={300} optional />
        <TextInput
          {...at("sourceUrl")}
          label={words.form.sourceUrl}
          type="url"
          maxLength={500}
          optional
        />
        <TextArea {...at("note")} label={words.form.note} rows={3} optional />
      </Fieldset>
      <FormActions>
        <Button kind="primary" name="deed" value="save">
          {words.form.save}
        </Button>
        <ButtonLink kind="quiet" href={props.cancelHref}>
          {words.form.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

type At = (name: string) => {
  name: string;
  id: string;
  value: string;
  error: string | undefined;
};
type PartProps = { readonly at: At; readonly words: ClientWords };

function ShareFields({ at, words }: PartProps) {
  const base = at("shareBase");
  return (
    <Fieldset legend={words.form.share}>
      <TextInput {...at("title")} label={words.form.title} maxLength={200} optional />
      <TextInput
        {...at("sharePercent")}
        label={`${words.form.share} (%)`}
        hint={words.form.shareHint}
        width="short"
        inputMode="decimal"
        optional
      />
      <RadioGroup
        {...base}
        value={base.value || "upkeep"}
        label={words.form.shareBase}
        choices={shareBases.map((value) => ({ value, label: words.policy.bases[value] }))}
      />
      <TextInput {...at("shareOf")} label={words.form.shareOf} maxLength={300} optional />
      <TextInput
        {...at("shareBudget")}
        label={words.form.budget}
        hint={words.form.budgetHint}
        width="half"
        inputMode="decimal"
        optional
      />
    </Fieldset>
  );
}

function ThresholdFields({ row, at, words }: PartProps & { readonly row: number }) {
  const { kinds, sectors } = libraryWords(useUi().language);
  const field = (name: string) => at(`threshold:${row}:${name}`);
  const ask = field("ask");
  return (
    <div className="policy-form__threshold">
      <Select
        {...field("kind")}
        label={words.form.kind}
        options={purchaseKinds.map((value) => ({ value, label: kinds[value] }))}
        emptyLabel={words.form.anyKind}
        oneWay
      />
      <Select
        {...field("sector")}
        label={words.form.sector}
        options={clauseSectors.map((value) => ({ value, label: sectors[value] }))}
        emptyLabel={words.form.anySector}
        oneWay
      />
      <TextInput {...field("from")} label={words.form.from} inputMode="decimal" oneWay />
      <Select
        {...ask}
        value={ask.value || "motivate"}
        label={words.form.ask}
        options={policyAsks.map((value) => ({ value, label: words.form.asks[value] }))}
        emptyLabel={false}
        oneWay
      />
    </div>
  );
}
