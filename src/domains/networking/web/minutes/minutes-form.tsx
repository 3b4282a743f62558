import type { Day } from "#kernel/day";
import { BothTexts, Button, Island, Notice, SectionHeader, TextInput, useUi } from "#ui";
import { minutesLimits } from "../../rules/minutes/minutes.ts";
import { minutesWords } from "../../text/minutes/index.ts";
import { minutesHref } from "../../usecases/minutes/hold-minutes.ts";
import type { OpenedMinutes } from "../../usecases/minutes/open-minutes.ts";
import type { MinutesLeft } from "./minutes-deed.ts";
import { MinutesItemPart } from "./minutes-item.tsx";

interface MinutesFormProps {
  readonly opened: OpenedMinutes;
  readonly left: MinutesLeft | null;
  /** Sign of everything but the texts, as it is drawn. */
  readonly rest: string;
  readonly today: Day;
}

/** All points in one form: whatever is pressed, every text that was typed is saved first. */
export function MinutesForm({ opened, left, rest, today }: MinutesFormProps) {
  const { language } = useUi();
  const words = minutesWords(language);
  const { gathering, items } = opened;
  const here = minutesHref(gathering.id);
  const whos = whoSuggestions(opened);
  return (
    <form
      method="post"
      className="minutes-form"
      noValidate
      data-island-minutes={`${here}/nu`}
      data-rest={rest}
      data-words={JSON.stringify(words.live)}
    >
      <SectionHeader
        title={words.page.items}
        actions={
          <Button small name="deed" value="save">
            {words.page.save}
          </Button>
        }
      />
      <p className="soft">{words.page.keyboard}</p>
      <p className="minutes-form__news" role="status" data-minutes-news hidden>
        {words.page.news}
      </p>
      <Clash left={left} />
      {left?.gone.map((body) => (
        <Notice key={body} kind="warning">
          <p>{words.gone}</p>
          <pre className="minutes-form__gone">{body}</pre>
        </Notice>
      ))}
      {items.length === 0 ? <p>{words.page.noItems}</p> : null}
      <datalist id="minutes-who">
        {whos.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {items.map((item, at) => (
        <MinutesItemPart
          key={item.id}
          opened={opened}
          item={item}
          number={at + 1}
          left={left}
          today={today}
        />
      ))}
      <div className="minutes-form__new">
        <TextInput
          name="newItem"
          label={words.page.newItem}
          hint={words.page.newItemHint}
          value={left?.newItem ?? ""}
          maxLength={minutesLimits.title}
          width="half"
          optional
        />
        <Button name="deed" value="save">
          {words.page.save}
        </Button>
      </div>
      <Island name="minutes-editor" />
    </form>
  );
}

/** Colleagues and the organisations that were asked: who agreed, or who does it. */
const whoSuggestions = ({ colleagues, guests }: OpenedMinutes): string[] => [
  ...new Set([
    ...colleagues.map(({ name }) => name),
    ...guests.flatMap(({ organisation }) => (organisation ? [organisation] : [])),
  ]),
];

function Clash({ left }: { readonly left: MinutesLeft | null }) {
  const words = minutesWords(useUi().language);
  const [first] = left?.stale ?? [];
  if (!left || !first) return null;
  const names = [...new Set(left.stale.map(({ whoChanged }) => whoChanged))].filter(Boolean);
  const when =
    left.stale
      .map((one) => one.when)
      .sort()
      .at(-1) ?? first.when;
  return (
    <div className="minutes-form__clash">
      <BothTexts
        whoChanged={names.join(", ")}
        when={when}
        fields={left.stale.map(({ item, title, theirs, yours }) => ({
          name: `body:${item}`,
          label: title,
          theirs,
          yours,
          canMerge: true,
        }))}
      />
      <Button kind="primary" name="deed" value="save">
        {words.clash.keep}
      </Button>
    </div>
  );
}
