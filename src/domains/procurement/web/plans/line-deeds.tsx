import type { Day } from "#kernel/day";
import { addDays } from "#kernel/day";
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  type FieldError,
  Form,
  FormActions,
  SearchInput,
  SectionHeader,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { lineStates, shownLevels } from "../../rules/plans/purchase-line.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { planWords } from "../../text/plans/index.ts";
import type { OpenedLine } from "../../usecases/plans/open-plan-line.ts";

type Props = {
  readonly loaderData: OpenedLine & { readonly today: Day; readonly searchCode: string };
  readonly errors: readonly FieldError[];
};

/** What one can do with a line: judge it, follow it up, make an action or a kept question of it. */
export function LineDeeds({ loaderData, errors }: Props) {
  const { mayEdit, mayPlan, mayKeep } = loaderData;
  return (
    <>
      {mayEdit ? <Judge loaderData={loaderData} errors={errors} /> : null}
      {mayEdit ? <FollowUp loaderData={loaderData} /> : null}
      {mayEdit && mayKeep ? <Need loaderData={loaderData} /> : null}
      {mayEdit && mayPlan ? <Action loaderData={loaderData} /> : null}
      {mayEdit ? <Follow id={loaderData.line.id} /> : null}
    </>
  );
}

/** What came of it: a contract, followed to what was delivered. */
function Follow({ id }: { readonly id: string }) {
  const words = contractWords(useUi().language);
  return (
    <section>
      <SectionHeader title={words.title} />
      <ButtonLink icon="document" href={`/opdrachten/nieuw?lijn=${id}`}>
        {words.follow}
      </ButtonLink>
    </section>
  );
}

function Judge({ loaderData, errors }: Props) {
  const { language } = useUi();
  const words = planWords(language);
  const w = words.line;
  const { line } = loaderData;
  const guesses = line.guesses.map(({ code, name }) => `${code} ${name}`);
  return (
    <section>
      <SectionHeader title={w.decide} />
      <ErrorSummary errors={errors} />
      <Form>
        <Select
          name="level"
          label={w.levelLabel}
          value={line.ownLevel ?? ""}
          emptyLabel={w.calculated}
          oneWay
          options={shownLevels.map((value) => ({ value, label: words.levelsLong[value] }))}
        />
        <TextInput
          name="cpv"
          label={w.cpvLabel}
          hint={[w.cpvHint, ...guesses].join(" · ")}
          value={line.ownCpv ?? ""}
          inputMode="numeric"
          optional
          error={errors.find(({ fieldId }) => fieldId === "field-cpv")?.message}
        />
        <FormActions>
          <Button kind="primary" name="deed" value="judge">
            {w.saveJudgement}
          </Button>
        </FormActions>
      </Form>
      <FindCode loaderData={loaderData} />
    </section>
  );
}

/** Looks a code up by words or digits; choosing one keeps the judgement as it stands. */
function FindCode({ loaderData: { line, codes, searchCode } }: Pick<Props, "loaderData">) {
  const { language } = useUi();
  const w = planWords(language).line;
  return (
    <details className="plan-line__fold" open={searchCode !== ""} id="zoek-cpv">
      <summary>{w.findCode}</summary>
      <form action={`/aankoopplannen/lijn/${line.id}#zoek-cpv`} method="get">
        <SearchInput
          name="zoekcpv"
          label={w.findCode}
          placeholder={w.findCodeHint}
          value={searchCode}
        />
      </form>
      {searchCode !== "" && codes.length === 0 ? (
        <p className="soft">{w.noCodes(searchCode)}</p>
      ) : null}
      {codes.length > 0 ? (
        <Form
          action={`/aankoopplannen/lijn/${line.id}`}
          hidden={{ deed: "judge", level: line.ownLevel ?? "" }}
        >
          <ul className="plan-line__codes">
            {codes.map(({ code, name }) => (
              <li key={code}>
                <span>
                  <span className="numeric">{code}</span> {name}
                </span>
                <Button small name="cpv" value={code}>
                  {w.pickCode}
                  <span className="visually-hidden">{` ${name}`}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Form>
      ) : null}
    </details>
  );
}

function FollowUp({ loaderData: { line } }: Pick<Props, "loaderData">) {
  const { language } = useUi();
  const words = planWords(language);
  const w = words.line;
  return (
    <section>
      <SectionHeader title={w.follow} />
      <Form>
        <Select
          name="state"
          label={w.stateLabel}
          value={line.state}
          emptyLabel={false}
          oneWay
          options={lineStates.map((value) => ({ value, label: words.states[value] }))}
        />
        <TextArea name="note" label={w.noteLabel} value={line.note} rows={3} optional />
        <FormActions>
          <Button name="deed" value="handle">
            {w.saveState}
          </Button>
        </FormActions>
      </Form>
    </section>
  );
}

function Need({ loaderData: { line } }: Pick<Props, "loaderData">) {
  const { language } = useUi();
  const w = planWords(language).line;
  if (line.needId) {
    return (
      <p>
        <ButtonLink href={`/wie-kan-dit/${line.needId}`} icon="help">
          {w.openNeed}
        </ButtonLink>
      </p>
    );
  }
  return (
    <Form>
      <Button icon="help" name="deed" value="need">
        {w.toNeed}
      </Button>
      <p className="soft">{w.needHelp}</p>
    </Form>
  );
}

const daysAhead = 30;

function Action({ loaderData: { line, colleagues, today } }: Pick<Props, "loaderData">) {
  const { language } = useUi();
  const w = planWords(language).line;
  if (line.actionId) {
    return (
      <p>
        <ButtonLink href={`/actie/${line.actionId}`} icon="list">
          {w.toPlan}
        </ButtonLink>
      </p>
    );
  }
  return (
    <details className="plan-line__fold">
      <summary>{w.toAction}</summary>
      <Form>
        <TextInput
          name="title"
          label={w.actionTitle}
          value={w.actionTitleOf(line.title).slice(0, 300)}
          maxLength={300}
        />
        <DateInput name="dueOn" label={w.actionDue} value={addDays(today, daysAhead)} min={today} />
        <Select
          name="owner"
          label={w.actionOwner}
          emptyLabel={w.nobodyYet}
          oneWay
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormActions>
          <Button name="deed" value="action">
            {w.makeAction}
          </Button>
        </FormActions>
      </Form>
    </details>
  );
}
