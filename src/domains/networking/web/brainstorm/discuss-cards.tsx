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
import { nameOfCard } from "../../rules/brainstorm/cards.ts";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import type {
  DeskCard,
  DeskRoom,
  OpenedBrainstorm,
} from "../../usecases/brainstorm/open-brainstorm.ts";
import type { DeedLeft } from "./ideas-deed.ts";

interface DiscussCardsProps {
  readonly opened: OpenedBrainstorm;
  readonly room: DeskRoom;
  readonly today: Day;
  readonly left: DeedLeft | null;
}

/** The cards by their dots: what was said of each, and the action it becomes. */
export function DiscussCards({ opened, room, today, left }: DiscussCardsProps) {
  const words = brainstormWords(useUi().language);
  return (
    <section className="ideas-page__part" aria-labelledby="ideas">
      <SectionHeader id="ideas" title={words.desk.cards} />
      <ol className="discuss-cards">
        {room.cards.map((card) => (
          <li key={card.id} className="discuss-card" id={`kaart-${card.id}`}>
            <div className="discuss-card__head">
              <h3>{nameOfCard(card)}</h3>
              <p className="discuss-card__dots">{words.dots(card.dots)}</p>
            </div>
            {card.title ? (
              <ul>
                {card.ideas.map(({ id, body }) => (
                  <li key={id}>{body}</li>
                ))}
              </ul>
            ) : null}
            {card.note && !opened.mayEdit ? (
              <p className="discuss-card__note">{card.note}</p>
            ) : null}
            {opened.mayEdit ? <NoteForm card={card} left={left} /> : null}
            {card.actionId ? (
              <p>
                <a href={`/actie/${card.actionId}`}>{words.desk.action(card.actionNumber ?? 0)}</a>
              </p>
            ) : opened.mayEdit && opened.mayPlan ? (
              <ActionForm card={card} opened={opened} today={today} left={left} />
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

const leftOf = (left: DeedLeft | null, deed: string, card: DeskCard) =>
  left?.deed === deed && left.typed.card === card.id ? left.typed : null;

function NoteForm({ card, left }: { readonly card: DeskCard; readonly left: DeedLeft | null }) {
  const words = brainstormWords(useUi().language).desk;
  const typed = leftOf(left, "note", card);
  return (
    <Form hidden={{ deed: "note", card: card.id }}>
      <TextArea
        id={`note-${card.id}`}
        name="note"
        label={words.note}
        rows={2}
        value={typed?.note ?? card.note}
      />
      <p>
        <Button small kind="quiet">
          {words.noteDo}
        </Button>
      </p>
    </Form>
  );
}

interface ActionFormProps {
  readonly card: DeskCard;
  readonly opened: OpenedBrainstorm;
  readonly today: Day;
  readonly left: DeedLeft | null;
}

function ActionForm({ card, opened, today, left }: ActionFormProps) {
  const words = brainstormWords(useUi().language).desk;
  const typed = leftOf(left, "action", card);
  return (
    <details className="ideas-page__more" open={typed !== null}>
      <summary>{words.toAction}</summary>
      <Form hidden={{ deed: "action", card: card.id }}>
        <TextInput
          id={`action-${card.id}`}
          name="title"
          label={words.actionTitle}
          value={typed?.title ?? nameOfCard(card)}
        />
        <Select
          id={`owner-${card.id}`}
          name="owner"
          label={words.actionOwner}
          emptyLabel={words.noOwner}
          width="half"
          value={typed?.owner}
          options={opened.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateInput
          id={`due-${card.id}`}
          name="dueOn"
          label={words.actionDue}
          value={typed?.dueOn}
          min={today}
        />
        <FormActions>
          <Button>{words.actionDo}</Button>
        </FormActions>
      </Form>
    </details>
  );
}
