import type { Day } from "#kernel/day";
import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  FormActions,
  formatDay,
  formatInstant,
  SectionHeader,
  Select,
  Tag,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import type { RuleChange, RuleProblem } from "../../rules/clauses/own-rules.ts";
import { figureKeys, type ProcurementRules } from "../../rules/clauses/procurement-rules.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import { sayFigure } from "../../text/clauses/say-advice.ts";
import type { Typed } from "../typed-form.ts";

interface OwnProps {
  readonly rules: ProcurementRules;
  readonly changes: readonly RuleChange[];
  readonly mayEdit: boolean;
  readonly today: Day;
  readonly typed: Typed;
  readonly problems: readonly RuleProblem[];
}

/** What the partnership put beside the shipped rules, who did and when, and the way back. */
export function OwnRules(props: OwnProps) {
  const words = clauseWords(useUi().language).rules;
  const standing = props.changes.filter(({ removedAt }) => removedAt === null);
  return (
    <section aria-labelledby="own">
      <SectionHeader id="own" title={words.own} />
      {props.changes.length === 0 ? <p>{words.ownNone}</p> : null}
      <ul>
        {props.changes.map((change) => (
          <Change key={change.id} change={change} {...props} />
        ))}
      </ul>
      {props.mayEdit && standing.length > 0 ? (
        <Form>
          <div>
            <p className="soft">{words.withdrawAllAsk}</p>
            <Button icon="undo" name="deed" value="withdraw-all">
              {words.withdrawAll}
            </Button>
          </div>
        </Form>
      ) : null}
      {props.mayEdit ? (
        <>
          <ErrorSummary
            errors={props.problems.map(({ because, field }) => ({
              fieldId: `field-${field}`,
              message: words.problems[because],
            }))}
          />
          <FigureForm {...props} />
          <NoteForm {...props} />
        </>
      ) : null}
    </section>
  );
}

function Change({ change, rules, mayEdit, today }: OwnProps & { readonly change: RuleChange }) {
  const { language } = useUi();
  const { page, rules: words } = clauseWords(language);
  const figure = rules.figures.find(({ key }) => key === change.about);
  const route = rules.routes.find(({ key }) => key === change.about);
  const stands = change.removedAt === null;
  return (
    <li>
      <strong>{figure?.name[language] ?? route?.name[language] ?? change.about}</strong>
      {figure && change.value !== null && change.from ? (
        <>
          : {sayFigure(language, { unit: figure.unit, value: change.value })},{" "}
          {page.periodOf(
            formatDay(language, change.from),
            change.until && formatDay(language, change.until),
          )}{" "}
          {stands && change.from > today ? <Tag>{words.later}</Tag> : null}
        </>
      ) : null}{" "}
      {change.note}{" "}
      <span className="soft">
        {words.recorded(change.recordedBy, formatInstant(language, change.recordedAt))}
        {change.removedAt
          ? `; ${words.withdrawnBy(change.removedBy ?? "", formatInstant(language, change.removedAt))}`
          : ""}
      </span>
      {stands && mayEdit ? (
        <Form hidden={{ id: change.id }}>
          <div>
            <Button kind="quiet" name="deed" value="withdraw">
              {words.withdraw}
            </Button>
          </div>
        </Form>
      ) : null}
    </li>
  );
}

const tiesOf =
  ({ typed, problems }: OwnProps, words: ReturnType<typeof clauseWords>["rules"]) =>
  (name: string) => {
    const problem = problems.find(({ field }) => field === name);
    return {
      name,
      value: typed[name] ?? "",
      error: problem ? words.problems[problem.because] : undefined,
    };
  };

function FigureForm(props: OwnProps) {
  const { language } = useUi();
  const words = clauseWords(language).rules;
  const at = tiesOf(props, words);
  const { rules, typed } = props;
  return (
    <details open={typed.deed === "figure"}>
      <summary>{words.addFigure}</summary>
      <Form>
        <Select
          {...at("about")}
          label={words.about}
          options={figureKeys.flatMap((key) => {
            const figure = rules.figures.find((one) => one.key === key);
            return figure ? [{ value: key, label: figure.name[language] }] : [];
          })}
        />
        <div className="facts-form__row">
          <TextInput {...at("value")} label={words.value} hint={words.valueHint} width="half" />
          <DateInput {...at("from")} label={words.from} />
          <DateInput {...at("until")} label={words.until} hint={words.untilHint} optional />
        </div>
        <TextArea {...at("note")} label={words.note} rows={2} optional />
        <div className="facts-form__row">
          <TextInput {...at("sourceTitle")} label={words.sourceTitle} optional />
          <TextInput {...at("sourceUrl")} label={words.sourceUrl} type="url" optional />
        </div>
        <FormActions>
          <Button kind="primary" name="deed" value="figure">
            {words.add}
          </Button>
        </FormActions>
      </Form>
    </details>
  );
}

function NoteForm(props: OwnProps) {
  const { language } = useUi();
  const words = clauseWords(language).rules;
  const at = tiesOf(props, words);
  return (
    <details open={props.typed.deed === "note"}>
      <summary>{words.addNote}</summary>
      <Form>
        <Select
          {...at("route")}
          label={words.route}
          options={props.rules.routes.map(({ key, name }) => ({
            value: key,
            label: name[language],
          }))}
        />
        <TextArea {...at("routeNote")} label={words.routeNote} rows={3} />
        <FormActions>
          <Button kind="primary" name="deed" value="note">
            {words.addNoteSubmit}
          </Button>
        </FormActions>
      </Form>
    </details>
  );
}
