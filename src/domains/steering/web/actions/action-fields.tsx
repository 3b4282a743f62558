import { inLanguage, type Language } from "#kernel/language";
import {
  Button,
  Checkbox,
  CheckboxGroup,
  DateInput,
  Fieldset,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
} from "#ui";
import { actionStatuses } from "../../rules/action.ts";
import type { ActionWords } from "../../text/actions/index.ts";
import type { ActionFormChoices } from "../../usecases/actions/open-action.ts";
import { all, type Entries, type FieldProblem, moneyLines, one } from "./action-form-values.ts";

export interface ActionFieldsProps {
  readonly entries: Entries;
  readonly problems: readonly FieldProblem[];
  readonly words: ActionWords;
  readonly language: Language;
  readonly choices: ActionFormChoices;
  /** NIS → name of the members. */
  readonly names: Readonly<Record<string, string>>;
  /** What the search in the register found. */
  readonly found: readonly { readonly id: string; readonly name: string }[] | null;
  /** Partners ticked in a form that came back, by name. */
  readonly ticked: readonly { readonly id: string; readonly name: string }[];
  readonly search: string;
}

/** Label, value and error of a field, from what was typed. */
function typing({ entries, problems, words }: ActionFieldsProps) {
  return (name: string, label: string) => {
    const problem = problems.find((found) => found.name === name);
    return {
      name,
      label,
      value: one(entries, name),
      error: problem && words.problems[problem.because],
    };
  };
}

/** The fields of an action, the few that matter first. */
export function ActionFields(props: ActionFieldsProps) {
  const { entries, words } = props;
  const field = typing(props);
  const f = words.fields;
  return (
    <div className="action-form">
      <Fieldset legend={words.form.what}>
        <TextInput {...field("title", f.title)} maxLength={300} />
        <TextArea {...field("description", f.description)} optional rows={5} />
      </Fieldset>
      <Fieldset legend={words.form.when}>
        <div className="action-form__row">
          <DateInput {...field("startsOn", f.startsOn)} />
          <DateInput {...field("dueOn", f.dueOn)} />
        </div>
        <RadioGroup
          {...field("status", f.status)}
          value={one(entries, "status") || "planned"}
          choices={actionStatuses.map((value) => ({ value, label: words.statuses[value] }))}
        />
        <DateInput {...field("doneOn", f.doneOn)} optional />
      </Fieldset>
      <Owner {...props} />
      <Reach {...props} />
      <Partners {...props} />
      <Money {...props} />
    </div>
  );
}

function Owner(props: ActionFieldsProps) {
  const { words, choices, names } = props;
  const field = typing(props);
  const { action, colleagues } = choices;
  const people = colleagues.map(({ id, name }) => ({ value: id, label: name }));
  const former = action?.content.ownerPersonId;
  if (former && !colleagues.some(({ id }) => id === former)) {
    people.push({ value: former, label: `${action.content.ownerName} (${words.page.ownerLeft})` });
  }
  return (
    <Fieldset legend={words.form.whoSection}>
      <Select
        {...field("owner", words.form.ownerAccount)}
        optional
        options={people}
        emptyLabel={words.form.nobodyYet}
        width="half"
        error={typing(props)("ownerPersonId", "").error}
      />
      <TextInput
        {...field("ownerName", words.fields.ownerName)}
        hint={words.form.ownerNameHint}
        optional
        width="half"
      />
      <Select
        {...field("ownerNis", words.fields.ownerNis)}
        optional
        options={Object.entries(names).map(([value, label]) => ({ value, label }))}
        width="half"
      />
    </Fieldset>
  );
}

function Reach(props: ActionFieldsProps) {
  const { words, choices, names, entries, language } = props;
  const field = typing(props);
  const { error } = field("not-permitted", "");
  const nodes = choices.plans.flatMap((plan) =>
    plan.nodes
      .filter(({ level }) => level === "action-plan")
      .map(({ id, code, title }) => ({
        value: id,
        label: `${code} ${title}${plan.isCurrent ? "" : ` (${plan.name})`}`,
      })),
  );
  return (
    <>
      <Fieldset legend={words.form.where}>
        <CheckboxGroup
          name="nis"
          label={words.fields.nis}
          hint={words.form.nisHint}
          optional
          error={error}
          values={all(entries, "nis")}
          choices={Object.entries(names).map(([value, label]) => ({ value, label }))}
          long={Object.keys(names).length > 12}
        />
      </Fieldset>
      <Fieldset legend={words.form.planSection}>
        <Select
          {...field("node", words.fields.nodeId)}
          error={field("nodeId", "").error}
          optional
          options={nodes}
          emptyLabel={words.form.noNode}
        />
        <TextInput
          {...field("code", words.fields.code)}
          hint={words.form.codeHint}
          optional
          width="short"
          maxLength={60}
        />
        {choices.priorities.length > 0 ? (
          <CheckboxGroup
            name="count"
            label={words.fields.counts}
            hint={words.form.countsHint}
            optional
            values={all(entries, "count")}
            choices={choices.priorities.map((choice) => ({
              value: `${choice.frameId}~${choice.code}`,
              label: `${choice.code} · ${inLanguage(choice.name, language) ?? ""}`,
              hint: inLanguage(choice.frameName, language) ?? "",
            }))}
          />
        ) : (
          <p className="soft">{words.form.noFrames}</p>
        )}
      </Fieldset>
    </>
  );
}

function Partners(props: ActionFieldsProps) {
  const { words, choices, entries, found, ticked, search } = props;
  const chosen = all(entries, "partner");
  const known = new Map(
    [...choices.partners, ...ticked, ...(found ?? [])].map(({ id, name }) => [id, name]),
  );
  const shown = [...new Set([...chosen, ...(found ?? []).map(({ id }) => id)])].filter((id) =>
    known.has(id),
  );
  return (
    <Fieldset legend={words.fields.partnerIds} hint={words.form.partnerHint}>
      <div className="action-form__row" id="partners">
        <TextInput
          name="partnerSearch"
          label={words.form.partnerSearch}
          value={search}
          optional
          width="half"
        />
        <Button name="deed" value="search" icon="search">
          {words.form.partnerSearchDo}
        </Button>
      </div>
      {found ? <p role="status">{words.form.partnersFound(found.length)}</p> : null}
      {shown.length > 0 ? (
        <ul className="action-form__partners">
          {shown.map((id) => (
            <li key={id}>
              <Checkbox
                name="partner"
                id={`partner-${id}`}
                label={known.get(id) ?? id}
                value={id}
                checked={chosen.includes(id)}
                optional
              />
            </li>
          ))}
        </ul>
      ) : null}
    </Fieldset>
  );
}

function Money(props: ActionFieldsProps) {
  const { words, entries, choices, problems } = props;
  const f = words.fields;
  const problem = problems.find(({ name }) => name === "money");
  const errorAt = (name: string) => {
    const found = problems.find((one) => one.name === name);
    return found && words.problems[found.because];
  };
  const heads = {
    moneyYear: f.year,
    moneyFrom: f.financing,
    moneyBudget: `${f.budget} (€)`,
    moneySpent: `${f.spent} (€)`,
  };
  return (
    <Fieldset legend={f.money} hint={words.form.moneyHint}>
      <datalist id="financing">
        {choices.financing.map((financing) => (
          <option key={financing} value={financing} />
        ))}
      </datalist>
      {problem ? (
        <p className="field__error" id="field-money">
          {words.problems[problem.because]}
        </p>
      ) : null}
      <div className="money-lines">
        <p className="money-lines__head" aria-hidden="true">
          {Object.entries(heads).map(([name, head]) => (
            <span key={name}>{head}</span>
          ))}
        </p>
        {moneyLines(entries).map((line, at) => {
          const cell = (name: keyof typeof heads, label: string, value: string, list?: string) => {
            const error = errorAt(`${name}-${at}`);
            return (
              <span className="money-lines__cell">
                <span className="money-lines__label" aria-hidden="true">
                  {heads[name]}
                </span>
                <input
                  className="input numeric"
                  id={`field-${name}-${at}`}
                  name={name}
                  defaultValue={value}
                  aria-label={label}
                  list={list}
                  aria-invalid={error ? true : undefined}
                  inputMode={list ? "text" : "decimal"}
                />
                {error ? <span className="money-lines__error">{error}</span> : null}
              </span>
            );
          };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
            <p className="money-lines__line" key={at}>
              {cell("moneyYear", words.form.yearOf(at + 1), line.year)}
              {cell("moneyFrom", words.form.financingOf(at + 1), line.from, "financing")}
              {cell("moneyBudget", words.form.budgetOf(at + 1), line.budget)}
              {cell("moneySpent", words.form.spentOf(at + 1), line.spent)}
            </p>
          );
        })}
      </div>
      <p>
        <Button small icon="plus" name="deed" value="lines">
          {words.form.moreLines}
        </Button>
      </p>
    </Fieldset>
  );
}
