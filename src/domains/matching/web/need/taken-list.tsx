import { formatDay, Icon, MatchScore, Tag, useUi } from "#ui";
import { needWords } from "../../text/needs/index.ts";
import type { OpenedNeed } from "../../usecases/needs/open-need.ts";

/** Organisations something was done with, each with how far it came. */
export function TakenList(props: { readonly opened: OpenedNeed; readonly today: string }) {
  const { language } = useUi();
  const words = needWords(language);
  const { opened, today } = props;
  if (opened.taken.length === 0) {
    return (
      <p className="soft">
        {`${words.need.takenNone}. `}
        {opened.mayEdit ? words.need.takenNoneHelp : null}
      </p>
    );
  }
  return (
    <ul className="taken-list">
      {opened.taken.map((match) => (
        <li className="taken-list__one" key={match.id}>
          <p className="taken-list__name">
            <a href={`/wie-kan-dit/${opened.need.id}/met/${match.id}`}>{match.organisationName}</a>
          </p>
          <p className="taken-list__facts">
            {match.place ? (
              <span className="taken-list__place">
                <Icon name="pin" size="small" />
                {match.place}
              </span>
            ) : null}
            {match.followUpOn && opened.need.state === "open" ? (
              match.followUpOn <= today ? (
                <Tag tone="wrong" icon="clock">
                  {words.need.due(formatDay(language, match.followUpOn))}
                </Tag>
              ) : (
                <Tag icon="calendar">
                  {words.need.followUp(formatDay(language, match.followUpOn))}
                </Tag>
              )
            ) : null}
            <MatchScore score={match.score} />
          </p>
          <p className="taken-list__state">
            <Tag tone={match.state === "agreed" ? "social" : "act"}>
              {words.states[match.state]}
            </Tag>
          </p>
        </li>
      ))}
    </ul>
  );
}
