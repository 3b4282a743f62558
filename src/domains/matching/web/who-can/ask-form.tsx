import { Button, Checkbox, DateInput, Form, Icon, Select, TextArea, TextInput, useUi } from "#ui";
import { recurrences } from "../../rules/need.ts";
import type { NeedQuery } from "../../rules/needs/need-query.ts";
import { needWords } from "../../text/needs/index.ts";
import type { WhoCan } from "../../usecases/needs/find-who-can.ts";

interface AskFormProps {
  readonly found: WhoCan;
  readonly problem: string | undefined;
}

/** One large field, where, and the rest folded away until it is wanted. */
export function AskForm({ found, problem }: AskFormProps) {
  const { ask } = needWords(useUi().language);
  const { query, need } = found;
  return (
    <Form action="/wie-kan-dit" id="ask" hidden={hiddenOf(query)}>
      <div className="who-can__field">
        <TextArea
          name="q"
          label={ask.text}
          hint={ask.textHint}
          value={query.text}
          rows={query.text.length > 400 ? 8 : 3}
          error={problem}
        />
      </div>
      <Places found={found} />
      <More found={found} />
      <div>
        <Button kind={need ? "secondary" : "primary"} icon="search">
          {ask.go}
        </Button>
      </div>
    </Form>
  );
}

/** What the fields of the form do not hold: where it came from, and what was said of activities. */
const hiddenOf = (query: NeedQuery) => ({
  niet: query.not,
  cpv: query.cpv,
  before: query.text,
  zonder: query.unread,
  ...(query.origin
    ? {
        herkomst: query.origin.kind,
        ref: query.origin.ref ?? "",
        naam: query.origin.label ?? "",
        terug: query.origin.href ?? "",
      }
    : {}),
  ...(query.needId ? { nood: query.needId } : {}),
});

function Places({ found }: { readonly found: WhoCan }) {
  const { ask } = needWords(useUi().language);
  const { query, choices } = found;
  return (
    <fieldset className="who-can__places">
      <legend className="who-can__legend">{ask.where}</legend>
      <ul className="who-can__place-list">
        {choices.municipalities.map(({ code, name }) => (
          <li key={code}>
            <label className="who-can__place">
              <input
                type="checkbox"
                name="gemeente"
                value={code}
                defaultChecked={query.nis.includes(code)}
              />
              {name}
            </label>
          </li>
        ))}
        <li>
          <label className="who-can__place">
            <input type="checkbox" name="gemeente" value="overal" defaultChecked={query.anywhere} />
            {ask.anywhere}
          </label>
        </li>
      </ul>
    </fieldset>
  );
}

function More({ found }: { readonly found: WhoCan }) {
  const { ask } = needWords(useUi().language);
  const { query, choices } = found;
  const isUsed =
    query.activities.length > 0 ||
    query.euros !== null ||
    query.hours !== null ||
    query.from !== null ||
    query.to !== null ||
    Boolean(query.recurrence) ||
    query.regularToo;
  return (
    <details className="who-can__more" open={isUsed}>
      <summary className="who-can__fold">
        <Icon name="chevron-down" size="small" />
        {ask.more}
      </summary>
      <div className="who-can__more-fields" id="more">
        <Select
          name="activiteit"
          label={ask.activity}
          emptyLabel={ask.noActivity}
          value={query.activities[0]}
          options={choices.activities.map(({ code, name, isGroup }) => ({
            value: code,
            label: isGroup ? name : `– ${name}`,
          }))}
          optional
        />
        <Select
          name="ritme"
          label={ask.recurrence}
          emptyLabel="–"
          value={query.recurrence ?? undefined}
          options={recurrences.map((value) => ({ value, label: ask.recurrences[value] }))}
          optional
        />
        <TextInput
          name="bedrag"
          label={`${ask.euros} (${ask.eurosUnit})`}
          value={query.euros === null ? "" : String(query.euros)}
          inputMode="decimal"
          width="short"
          optional
        />
        <TextInput
          name="uren"
          label={`${ask.hours} (${ask.hoursUnit})`}
          value={query.hours === null ? "" : String(query.hours)}
          inputMode="numeric"
          width="short"
          optional
        />
        <DateInput name="van" label={ask.from} value={query.from ?? undefined} optional />
        <DateInput name="tot" label={ask.to} value={query.to ?? undefined} optional />
        <Checkbox
          name="ook"
          value="regulier"
          label={ask.regular}
          checked={query.regularToo}
          optional
        />
      </div>
    </details>
  );
}
