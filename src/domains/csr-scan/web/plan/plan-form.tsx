import {
  Button,
  Checkbox,
  DateInput,
  ErrorSummary,
  Form,
  FormActions,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import type { PlanProblem, PlanSaid } from "../../rules/plan/judge-plan.ts";
import { planWords } from "../../text/plan/index.ts";

interface PlanFormProps {
  readonly said: PlanSaid;
  readonly problems: readonly PlanProblem[];
  readonly hidden: Readonly<Record<string, string>>;
  /** Nothing came of a new one yet. */
  readonly isNew?: boolean;
}

const fieldOf: Readonly<Record<PlanProblem, string>> = {
  "no-title": "titel",
  "title-too-long": "titel",
  "first-step-too-long": "eerste-stap",
  "owner-too-long": "wie",
  "bad-email": "mail",
  "no-consent": "akkoord",
  "no-day": "dag",
  "bad-day": "dag",
  "result-too-long": "resultaat",
};

/** What, the first step, who, by when, and what came of it. */
export function PlanForm({ said, problems, hidden, isNew = false }: PlanFormProps) {
  const { form: words } = planWords(useUi().language);
  const errorOf = (field: string) => {
    const problem = problems.find((one) => fieldOf[one] === field);
    return problem && words.problems[problem];
  };
  return (
    <Form hidden={hidden}>
      <ErrorSummary
        errors={problems.map((problem) => ({
          fieldId: `field-${fieldOf[problem]}`,
          message: words.problems[problem],
        }))}
      />
      <TextInput name="titel" label={words.title} value={said.title} error={errorOf("titel")} />
      <TextArea
        name="eerste-stap"
        label={words.firstStep}
        hint={words.firstStepHint}
        value={said.firstStep}
        error={errorOf("eerste-stap")}
        rows={2}
        optional
      />
      <TextInput
        name="wie"
        label={words.owner}
        value={said.ownerName}
        error={errorOf("wie")}
        optional
      />
      <DateInput name="dag" label={words.due} value={said.dueOn ?? ""} error={errorOf("dag")} />
      <TextInput
        name="mail"
        type="email"
        label={words.email}
        hint={words.emailHint}
        value={said.ownerEmail}
        error={errorOf("mail")}
        autoComplete="off"
        optional
      />
      <Checkbox
        name="akkoord"
        label={words.agreed}
        checked={said.isAgreed}
        error={errorOf("akkoord")}
        optional
      />
      {isNew ? null : (
        <TextArea
          name="resultaat"
          label={words.result}
          hint={words.resultHint}
          value={said.result}
          error={errorOf("resultaat")}
          rows={3}
          optional
        />
      )}
      <FormActions>
        <Button kind="primary" name="daad" value="bewaar">
          {words.save}
        </Button>
      </FormActions>
    </Form>
  );
}
