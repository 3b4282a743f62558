import { Button, formatDay, Icon, useUi } from "#ui";
import type { Outcome } from "../../rules/minutes/minutes.ts";
import { minutesWords } from "../../text/minutes/index.ts";
import type { OpenedMinutes } from "../../usecases/minutes/open-minutes.ts";

interface OutcomeLinesProps {
  readonly opened: Pick<OpenedMinutes, "outcomes">;
  readonly itemId: string;
}

/** Decisions and actions of one point; stands in the form of the minutes. */
export function OutcomeLines({ opened, itemId }: OutcomeLinesProps) {
  const words = minutesWords(useUi().language).outcome;
  const own = opened.outcomes.filter((one) => one.itemId === itemId);
  const removed = own.filter(({ isRemoved }) => isRemoved);
  const part = (kind: Outcome["kind"], label: string) => {
    const lines = own.filter((one) => one.kind === kind && !one.isRemoved);
    return lines.length === 0 ? null : (
      <div className="minutes-outcomes">
        <h4>{label}</h4>
        <ul>
          {lines.map((outcome) => (
            <OutcomeLine key={outcome.id} outcome={outcome} />
          ))}
        </ul>
      </div>
    );
  };
  return (
    <>
      {part("decision", words.decisions)}
      {part("action", words.actions)}
      {removed.length > 0 ? (
        <details className="minutes-outcomes">
          <summary>{`${words.removed} (${removed.length})`}</summary>
          <ul>
            {removed.map(({ id, title }) => (
              <li key={id} className="minutes-outcome">
                <s>{title}</s>
                <Button small kind="quiet" icon="undo" name="deed" value={`restore:${id}`}>
                  {words.restore}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome }) {
  const { language } = useUi();
  const words = minutesWords(language).outcome;
  const { id, kind, title, who, dueOn, actionId, actionNumber } = outcome;
  const facts =
    kind === "decision"
      ? who
        ? words.agreed(who)
        : ""
      : [who || words.nobody, dueOn ? words.by(formatDay(language, dueOn)) : ""]
          .filter(Boolean)
          .join(", ");
  return (
    <li className="minutes-outcome" id={`uitkomst-${id}`}>
      <Icon name={kind === "decision" ? "check" : "arrow-right"} size="small" />
      <span className="minutes-outcome__what">
        {title} {facts ? <span className="soft">{facts}</span> : null}{" "}
        {kind === "action" && actionId ? (
          <a href={`/actie/${actionId}`}>{words.inPlan(actionNumber ?? 0)}</a>
        ) : null}
        {kind === "action" && !actionId ? (
          <>
            <span className="soft">{words.notInPlan}</span>{" "}
            <Button small kind="quiet" name="deed" value={`plan:${id}`}>
              {words.toPlan}
            </Button>
          </>
        ) : null}
      </span>
      <Button small kind="quiet" icon="trash" iconOnly name="deed" value={`undo:${id}`}>
        {words.undo(title)}
      </Button>
    </li>
  );
}
