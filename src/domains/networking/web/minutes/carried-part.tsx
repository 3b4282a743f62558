import { Button, Form, formatDay, SectionHeader, Tag, useUi } from "#ui";
import { minutesWords } from "../../text/minutes/index.ts";
import { minutesHref } from "../../usecases/minutes/hold-minutes.ts";
import type { CarriedOver } from "../../usecases/minutes/open-minutes.ts";

interface CarriedPartProps {
  readonly carried: CarriedOver;
  readonly mayEdit: boolean;
}

/** What the last time of the series left: decisions, and actions as they stand now. */
export function CarriedPart({ carried, mayEdit }: CarriedPartProps) {
  const { language } = useUi();
  const all = minutesWords(language);
  const words = all.carried;
  const { gathering, minutes, decisions, actions } = carried;
  return (
    <section className="minutes-carried" aria-labelledby="vorige-keer">
      <SectionHeader id="vorige-keer" title={words.title(gathering.title)} />
      <p>
        {minutes ? (
          <>
            <Tag>{all.states[minutes.state]}</Tag>{" "}
            <a href={minutesHref(gathering.id)}>{words.open}</a>
          </>
        ) : (
          words.none
        )}
      </p>
      {minutes?.state === "sent" && mayEdit ? (
        <Form hidden={{ deed: `approve-previous:${gathering.id}` }}>
          <p>
            <Button small icon="check">
              {words.approve}
            </Button>
          </p>
        </Form>
      ) : null}
      {decisions.length > 0 ? (
        <details>
          <summary>{`${words.decisions} (${decisions.length})`}</summary>
          <ul>
            {decisions.map(({ id, title, who }) => (
              <li key={id}>
                {title} {who ? <span className="soft">{all.outcome.agreed(who)}</span> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {actions.length > 0 ? (
        <>
          <h3>{words.actions}</h3>
          <ul className="minutes-carried__actions">
            {actions.map(({ outcome, state }) => (
              <li key={outcome.id}>
                <Tag>{words.states[state]}</Tag>{" "}
                {outcome.actionId && state !== "gone" ? (
                  <a href={`/actie/${outcome.actionId}`}>{outcome.title}</a>
                ) : (
                  outcome.title
                )}{" "}
                <span className="soft">
                  {[
                    outcome.who || all.outcome.nobody,
                    outcome.dueOn ? all.outcome.by(formatDay(language, outcome.dueOn)) : "",
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : decisions.length === 0 ? (
        <p className="soft">{words.nothing}</p>
      ) : null}
    </section>
  );
}
