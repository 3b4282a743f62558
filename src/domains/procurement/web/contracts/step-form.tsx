import type { Day } from "#kernel/day";
import {
  Button,
  DateInput,
  Form,
  FormActions,
  SectionHeader,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { contractStates, lostReasons } from "../../rules/contracts/contract.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import type { OpenedContract } from "../../usecases/contracts/open-contract.ts";
import type { DeedLeft } from "../answer-deed.ts";

interface StepFormProps {
  readonly opened: OpenedContract;
  readonly left: DeedLeft | null;
  readonly today: Day;
}

/** Notes how far it came; a step back is a step as well. */
export function StepForm({ opened, left, today }: StepFormProps) {
  const { language } = useUi();
  const words = contractFormWords(language).step;
  const { states, lost } = contractWords(language);
  const { contract } = opened;
  const typed = left?.deed === "step" ? left.typed : {};
  const at = contractStates.indexOf(contract.state);
  // What runs is not ended by a hurried Enter: then a note is what one mostly writes.
  const next = at < contractStates.indexOf("running") ? contractStates[at + 1] : "note";
  return (
    <section aria-labelledby="step">
      <SectionHeader id="step" title={words.title} />
      <Form hidden={{ deed: "step", version: String(contract.version) }}>
        <div className="contract-page__fields">
          <Select
            name="kind"
            label={words.kind}
            value={typed.kind ?? next}
            emptyLabel={false}
            options={[
              ...contractStates.map((state) => ({ value: state, label: states[state] })),
              { value: "note", label: words.note },
            ]}
          />
          <DateInput
            name="happenedOn"
            label={words.happenedOn}
            value={typed.happenedOn ?? today}
            max={today}
          />
          <TextInput
            name="amount"
            label={words.amount}
            hint={words.amountHint}
            value={typed.amount}
            inputMode="decimal"
            width="short"
            optional
          />
          <Select
            name="lostBecause"
            label={words.lostBecause}
            hint={words.lostHint}
            value={typed.lostBecause}
            optional
            options={lostReasons.map((reason) => ({ value: reason, label: lost[reason] }))}
          />
        </div>
        <TextArea
          name="note"
          label={words.words}
          hint={words.wordsHint}
          value={typed.note}
          rows={3}
          optional
        />
        <FormActions>
          <Button icon="check">{words.save}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
