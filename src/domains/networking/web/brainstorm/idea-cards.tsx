import { Button, EmptyState, Form, SectionHeader, Select, TextInput, useUi } from "#ui";
import { brainstormLimits } from "../../rules/brainstorm/brainstorm.ts";
import type { SuggestedGroup } from "../../rules/brainstorm/suggest-groups.ts";
import { brainstormWords } from "../../text/brainstorm/index.ts";
import type { DeskCard, DeskRoom } from "../../usecases/brainstorm/open-brainstorm.ts";
import type { DeedLeft } from "./ideas-deed.ts";

/** The form all boxes of ideas belong to, wherever they stand. */
const formId = "idea-choice";

interface IdeaCardsProps {
  readonly room: DeskRoom;
  readonly mayEdit: boolean;
  readonly left: DeedLeft | null;
}

/** Ideas and groups: choose some, and say where they go. */
export function IdeaCards({ room, mayEdit, left }: IdeaCardsProps) {
  const words = brainstormWords(useUi().language).desk;
  if (room.cards.length === 0) {
    return (
      <EmptyState icon="star" title={words.empty}>
        {words.emptyText}
      </EmptyState>
    );
  }
  return (
    <section className="ideas-page__part" aria-labelledby="ideas">
      <SectionHeader id="ideas" title={words.cards} />
      {mayEdit ? <Suggestions room={room} /> : null}
      <ul className="desk-cards">
        {room.cards.map((card) => (
          <DeskCardItem key={card.id} card={card} mayEdit={mayEdit} />
        ))}
      </ul>
      {mayEdit ? <WithChosen room={room} typed={left?.typed.title ?? ""} /> : null}
    </section>
  );
}

function DeskCardItem({ card, mayEdit }: { readonly card: DeskCard; readonly mayEdit: boolean }) {
  const all = brainstormWords(useUi().language);
  return (
    <li className={`desk-card${card.title ? " desk-card--group" : ""}`}>
      {card.title ? <h3>{card.title}</h3> : null}
      <ul className="desk-card__ideas">
        {card.ideas.map(({ id, body }) => (
          <li key={id}>
            {mayEdit ? (
              <label className="desk-card__choice">
                <input type="checkbox" name="idea" value={id} form={formId} />
                <span>{body}</span>
              </label>
            ) : (
              body
            )}
          </li>
        ))}
      </ul>
      {card.dots > 0 ? <p className="soft">{all.dots(card.dots)}</p> : null}
      {card.title && mayEdit ? <GroupDeeds card={card} title={card.title} /> : null}
    </li>
  );
}

function GroupDeeds({ card, title }: { readonly card: DeskCard; readonly title: string }) {
  const words = brainstormWords(useUi().language).desk;
  return (
    <details className="desk-card__deeds">
      <summary>{words.rename}</summary>
      <Form hidden={{ deed: "rename", groupId: card.id }}>
        <TextInput
          id={`title-${card.id}`}
          name="title"
          label={words.rename}
          value={title}
          maxLength={brainstormLimits.groupTitle}
        />
        <p>
          <Button small>{words.renameDo}</Button>
        </p>
      </Form>
      <Form hidden={{ deed: "apart", groupId: card.id }}>
        <p className="soft">{words.apartAsk}</p>
        <p>
          <Button small kind="quiet">
            {words.apart}
          </Button>
        </p>
      </Form>
    </details>
  );
}

/** Where the chosen ideas go. */
function WithChosen({ room, typed }: { readonly room: DeskRoom; readonly typed: string }) {
  const words = brainstormWords(useUi().language).desk;
  return (
    <form id={formId} method="post" className="with-chosen" noValidate>
      <h3>{words.withChosen}</h3>
      <div className="with-chosen__line">
        <TextInput
          name="title"
          label={words.newGroup}
          value={typed}
          width="half"
          maxLength={brainstormLimits.groupTitle}
        />
        <button className="button button--secondary" type="submit" name="deed" value="group">
          {words.makeGroup}
        </button>
      </div>
      {room.groups.length > 0 ? (
        <div className="with-chosen__line">
          <Select
            name="groupId"
            label={words.toGroup}
            width="half"
            options={[
              ...room.groups.map(({ id, title }) => ({ value: id, label: title })),
              { value: "alone", label: words.alone },
            ]}
          />
          <button className="button button--secondary" type="submit" name="deed" value="group">
            {words.move}
          </button>
        </div>
      ) : null}
      <p>
        <button className="button button--quiet" type="submit" name="deed" value="hide">
          {words.hide}
        </button>
      </p>
    </form>
  );
}

/** Ideas that share a word, offered as a group. */
function Suggestions({ room }: { readonly room: DeskRoom }) {
  const words = brainstormWords(useUi().language).desk;
  const bodies = new Map(room.ideas.map(({ id, body }) => [id, body]));
  if (room.suggested.length === 0) return null;
  const title = ({ word }: SuggestedGroup) => word.charAt(0).toUpperCase() + word.slice(1);
  return (
    <details className="ideas-page__more">
      <summary>{`${words.suggested} (${room.suggested.length})`}</summary>
      <ul className="idea-lines">
        {room.suggested.map((group) => (
          <li key={group.word} className="idea-line">
            <span className="idea-line__body">
              <strong>{words.suggestedBy(group.word)}</strong>
              <br />
              {group.ideaIds.map((id) => bodies.get(id)).join(" · ")}
            </span>
            <Form hidden={{ deed: "group", title: title(group), idea: group.ideaIds }}>
              <Button small>{words.makeGroup}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}
