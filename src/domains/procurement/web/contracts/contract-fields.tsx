import type { Day } from "#kernel/day";
import { languages } from "#kernel/language";
import type { Refusal } from "#kernel/refusal";
import {
  Button,
  Checkbox,
  DateInput,
  Fieldset,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { contractStates, reportMonths } from "../../rules/contracts/contract.ts";
import { longestContractTitle } from "../../rules/contracts/judge-contract.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import type { ContractForm, SupplierChoice } from "../../usecases/contracts/draft-contract.ts";
import type { DraftPromise } from "../../usecases/contracts/draft-promises.ts";
import type { Typed } from "../typed-form.ts";
import { PromiseFields } from "./promise-fields.tsx";

interface FieldsProps {
  readonly form: ContractForm;
  readonly typed: Typed;
  readonly problems: readonly Refusal[];
  /** Organisations that were just looked for. */
  readonly found: readonly { readonly id: string; readonly name: string }[] | null;
  /** The organisation that is chosen. */
  readonly supplier: SupplierChoice | null;
  readonly today: Day;
  /** Clauses chosen in the advice it comes from. */
  readonly promises: readonly DraftPromise[];
  /** How far it came is known already. */
  readonly hasSteps: boolean;
}

/** The fields of a contract. */
export function ContractFields(props: FieldsProps) {
  const { language } = useUi();
  const words = contractFormWords(language).form;
  const { form, typed, problems } = props;
  const error = (field: string): string | undefined => {
    const problem = problems.find(({ about }) => about === field);
    if (!problem) return undefined;
    const { problems: ofPromise } = contractFormWords(language).clauseForm;
    return (
      words.problems[problem.because as keyof typeof words.problems] ??
      ofPromise[problem.because as keyof typeof ofPromise]
    );
  };
  const whole = contractWords(language).wholePartnership;
  return (
    <>
      <TextInput
        name="title"
        label={words.title}
        value={typed.title}
        error={error("title")}
        maxLength={longestContractTitle}
      />
      <Select
        name="nis"
        label={words.nis}
        hint={words.nisHint}
        value={typed.nis}
        error={error("nis")}
        optional={form.mayWhole}
        {...(form.mayWhole ? { emptyLabel: whole } : {})}
        options={form.places.map(({ nis, name }) => ({ value: nis, label: name }))}
      />
      <SupplierFields {...props} error={error} />
      <TextArea
        name="description"
        label={words.description}
        value={typed.description}
        error={error("description")}
        rows={3}
        optional
      />
      <TextInput
        name="amount"
        label={words.amount}
        value={typed.amount}
        error={error("amount")}
        inputMode="decimal"
        width="short"
        optional
      />
      <Term typed={typed} error={error} />
      {form.contract || props.hasSteps ? null : <Beginning typed={typed} today={props.today} />}
      <Select
        name="owner"
        label={words.owner}
        value={typed.owner}
        error={error("owner")}
        emptyLabel={words.noOwner}
        optional
        options={form.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <PromiseFields promises={props.promises} typed={typed} error={error} />
      <ReachFields {...props} error={error} />
    </>
  );
}

/** From when to when; the last day may follow from the number of months. */
function Term({ typed, error }: Pick<WithError, "typed" | "error">) {
  const words = contractFormWords(useUi().language).form;
  return (
    <div className="contract-form__pair">
      <DateInput
        name="startsOn"
        label={words.startsOn}
        value={typed.startsOn}
        error={error("startsOn")}
        optional
      />
      <DateInput
        name="endsOn"
        label={words.endsOn}
        value={typed.endsOn}
        error={error("endsOn")}
        optional
      />
      <TextInput
        name="months"
        label={words.months}
        hint={words.monthsHint}
        value={typed.months}
        error={error("months")}
        inputMode="numeric"
        width="short"
        optional
      />
    </div>
  );
}

function Beginning({ typed, today }: Pick<FieldsProps, "typed" | "today">) {
  const { language } = useUi();
  const words = contractFormWords(language).form;
  const { states } = contractWords(language);
  return (
    <div className="contract-form__pair">
      <Select
        name="state"
        label={words.state}
        value={typed.state ?? "contact"}
        emptyLabel={false}
        options={contractStates
          .filter((state) => state !== "lost")
          .map((state) => ({ value: state, label: states[state] }))}
      />
      <DateInput
        name="stateOn"
        label={words.stateOn}
        hint={words.stateHint}
        value={typed.stateOn ?? today}
        max={today}
      />
    </div>
  );
}

type WithError = FieldsProps & { readonly error: (field: string) => string | undefined };

/** A name that is typed, or an organisation of the register that was found by it. */
function SupplierFields({ typed, found, supplier, error }: WithError) {
  const words = contractFormWords(useUi().language).form;
  const known = supplier ? [{ id: supplier.id, name: supplier.name }] : [];
  const all = [...known, ...(found ?? []).filter(({ id }) => id !== supplier?.id)];
  return (
    <>
      <div className="contract-form__search">
        <TextInput
          name="supplier"
          label={words.supplier}
          hint={words.supplierHint}
          value={typed.supplier}
          error={error("supplier")}
        />
        <Button name="deed" value="find" icon="search">
          {words.find}
        </Button>
      </div>
      {found?.length === 0 ? <p role="status">{words.foundNone}</p> : null}
      {all.length > 0 ? (
        <RadioGroup
          name="organisation"
          label={words.choose}
          value={typed.organisation ?? ""}
          optional
          choices={[
            ...all.map(({ id, name }) => ({ value: id, label: name })),
            { value: "", label: words.notInRegister(typed.supplier ?? "") },
          ]}
        />
      ) : null}
      {supplier ? null : (
        <Checkbox
          name="isSocial"
          label={words.isSocial}
          checked={typed.isSocial === "yes"}
          optional
        />
      )}
      {supplier?.isSocial ? <input type="hidden" name="isSocial" value="yes" /> : null}
    </>
  );
}

function ReachFields({ typed, supplier, today, error }: WithError) {
  const { language } = useUi();
  const words = contractFormWords(language).form;
  const { page } = contractWords(language);
  const contacts = (supplier?.contacts ?? []).map(({ id, name, role, email }) => ({
    value: id,
    label: words.reachChoices.contact(name, role ?? ""),
    hint: email ?? "",
  }));
  const own = supplier?.email
    ? [{ value: "organisation", label: words.reachChoices.organisation(supplier.email) }]
    : [];
  return (
    <Fieldset legend={words.reachLegend} hint={words.reachHint}>
      <RadioGroup
        name="reach"
        label={words.reach}
        value={typed.reach ?? "none"}
        error={error("reach")}
        choices={[
          { value: "none", label: words.reachChoices.none },
          ...own,
          ...contacts,
          { value: "typed", label: words.reachChoices.typed },
        ]}
      />
      <div className="contract-form__pair">
        <TextInput
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          value={typed.email}
          error={error("email")}
          oneWay
        />
        <DateInput
          name="consentOn"
          label={words.consentOn}
          value={typed.consentOn}
          error={error("consentOn")}
          max={today}
          oneWay
        />
      </div>
      <Select
        name="reportMonths"
        label={words.reportMonths}
        value={typed.reportMonths ?? "3"}
        emptyLabel={false}
        width="short"
        options={reportMonths.map((months) => ({
          value: String(months),
          label: words.monthChoices[months],
        }))}
      />
      <Select
        name="language"
        label={words.language}
        value={typed.language ?? "nl"}
        emptyLabel={false}
        width="short"
        options={languages.map((value) => ({ value, label: page.languages[value] }))}
      />
    </Fieldset>
  );
}
