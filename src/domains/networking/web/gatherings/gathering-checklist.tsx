import { addDays, type Day, dayOf } from "#kernel/day";
import { Button, Form, formatDay, SectionHeader, Tag, useUi } from "#ui";
import type { ChecklistItem, Gathering } from "../../rules/gatherings/gathering.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";

interface ChecklistProps {
  readonly gathering: Pick<Gathering, "startsAt" | "checklist" | "state">;
  readonly mayEdit: boolean;
  readonly today: Day;
}

/** What is to be done by when, the first first. */
export function GatheringChecklist({ gathering, mayEdit, today }: ChecklistProps) {
  const words = gatheringWords(useUi().language);
  const { checklist, startsAt } = gathering;
  if (checklist.length === 0) return null;
  const day = dayOf(startsAt);
  const dated = checklist
    .map((item) => ({ item, dueOn: addDays(day, -item.daysBefore) }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return (
    <section aria-labelledby="checklist">
      <SectionHeader id="checklist" title={words.page.checklist} />
      <ul className="gathering__checks">
        {dated.map(({ item, dueOn }) => (
          <Check
            key={item.id}
            item={item}
            dueOn={dueOn}
            isLate={!item.doneOn && dueOn < today && gathering.state !== "cancelled"}
            mayEdit={mayEdit}
          />
        ))}
      </ul>
    </section>
  );
}

interface CheckProps {
  readonly item: ChecklistItem;
  readonly dueOn: Day;
  readonly isLate: boolean;
  readonly mayEdit: boolean;
}

function Check({ item, dueOn, isLate, mayEdit }: CheckProps) {
  const { language } = useUi();
  const { page } = gatheringWords(language);
  return (
    <li className="gathering__check">
      <span>
        {item.title}{" "}
        <span className="soft">
          {item.doneOn
            ? page.doneOn(formatDay(language, item.doneOn))
            : page.checkBy(formatDay(language, dueOn))}
        </span>{" "}
        {isLate ? <Tag tone="wrong">{page.late}</Tag> : null}
      </span>
      {mayEdit ? (
        <Form hidden={{ deed: item.doneOn ? "uncheck" : "check", item: item.id }}>
          <Button small kind="quiet" icon={item.doneOn ? "undo" : "check"}>
            {item.doneOn ? page.checkUndo : page.checkDone}
            <span className="visually-hidden">{`: ${item.title}`}</span>
          </Button>
        </Form>
      ) : null}
    </li>
  );
}
