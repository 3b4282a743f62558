import type { Day } from "#kernel/day";
import { Button, Form, formatDay, useUi } from "#ui";
import { isToDo, type PlanAction, type PlanState } from "../../rules/plan/plan-action.ts";
import { type PlanWords, planWords } from "../../text/plan/index.ts";
import type { PlanView } from "../../usecases/plan/open-plan.ts";

interface PlanListProps {
  readonly view: Pick<PlanView, "scan">;
  readonly actions: readonly PlanAction[];
  readonly today: Day;
}

/** Actions with who does them, by when, and how they stand. */
export function PlanList({ view, actions, today }: PlanListProps) {
  if (actions.length === 0) return null;
  return (
    <ol className="scan-plan__list">
      {actions.map((action) => (
        <li key={action.id} className={`scan-action scan-action--${action.state}`}>
          <PlanCard view={view} action={action} today={today} />
        </li>
      ))}
    </ol>
  );
}

interface PlanCardProps extends Pick<PlanListProps, "view" | "today"> {
  readonly action: PlanAction;
}

function PlanCard({ view, action, today }: PlanCardProps) {
  const { language } = useUi();
  const words = planWords(language);
  const href = `/scan/${view.scan.token}/plan/${action.id}`;
  const isLate = isToDo(action) && action.dueOn < today;
  return (
    <>
      <h3>
        <a href={href}>{action.title}</a>
      </h3>
      <p className="scan-action__facts">
        <strong>{words.states[action.state]}</strong>
        {action.doneOn ? ` · ${words.doneOn(formatDay(language, action.doneOn))}` : ""}
        {isToDo(action) ? (
          <span className={isLate ? "scan-action__late" : undefined}>
            {` · ${(isLate ? words.late : words.due)(formatDay(language, action.dueOn))}`}
          </span>
        ) : null}
        {` · ${words.owner(action.ownerName || words.noOwner)}`}
        {action.carriedFrom ? ` · ${words.fromEarlier}` : ""}
        {action.steeringActionId ? ` · ${words.inSteering}` : ""}
      </p>
      {isToDo(action) && action.firstStep ? (
        <p>
          <span className="soft">{words.firstStep} </span>
          {action.firstStep}
        </p>
      ) : null}
      {action.partnerName ? <p>{words.partner(action.partnerName)}</p> : null}
      {action.result ? (
        <p>
          <span className="soft">{words.result} </span>
          {action.result}
        </p>
      ) : null}
      <div className="scan-action__deeds">
        {deedsFor(words, action.state).map(({ to, word }, at) => (
          <Form key={to} hidden={{ daad: "stand", id: action.id, stand: to, titel: action.title }}>
            <Button kind={at === 0 ? "secondary" : "quiet"} small>
              {word}
              <span className="visually-hidden">{words.forWhat(action.title)}</span>
            </Button>
          </Form>
        ))}
        <a className="button button--quiet button--small" href={href}>
          <span className="button__word">
            {words.edit}
            <span className="visually-hidden">{words.forWhat(action.title)}</span>
          </span>
        </a>
      </div>
    </>
  );
}

type Deed = { readonly to: PlanState; readonly word: string };

/** What one can do from a state; every deed has its way back. */
const deedsFor = (words: PlanWords, state: PlanState): readonly Deed[] =>
  ({
    open: [
      { to: "busy" as const, word: words.start },
      { to: "done" as const, word: words.finish },
      { to: "dropped" as const, word: words.drop },
    ],
    busy: [
      { to: "done" as const, word: words.finish },
      { to: "open" as const, word: words.pause },
      { to: "dropped" as const, word: words.drop },
    ],
    done: [{ to: "busy" as const, word: words.reopen }],
    dropped: [{ to: "open" as const, word: words.takeBack }],
  })[state];
