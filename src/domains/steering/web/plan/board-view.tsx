import { colon } from "#kernel/language";
import { Button, formatNumber, Island } from "#ui";
import { type ActionStatus, actionStatuses } from "../../rules/action.ts";
import { nameOfStatus } from "../../rules/actions/action-filter.ts";
import type { ListedAction, SelectionTotals } from "../../store/actions/list-actions.ts";
import { DueDay, numberOf, placesOf, StatusSign } from "../actions/action-signs.tsx";
import { type PlanLook, viewHref } from "./plan-look.ts";

export interface BoardViewProps {
  readonly look: PlanLook;
  readonly columns: Readonly<Record<ActionStatus, readonly ListedAction[]>>;
  readonly totals: SelectionTotals;
}

/** Actions by status. Cards are dragged with script and moved by their buttons without. */
export function BoardView({ look, columns, totals }: BoardViewProps) {
  const w = look.words.plan;
  return (
    <>
      {look.mayEdit ? <p className="plan-board__help soft">{w.boardHelp}</p> : null}
      <div className="plan-board" data-island-plan-board={look.address}>
        {actionStatuses.map((status) => (
          <section
            className="plan-column"
            key={status}
            data-board-status={status}
            aria-labelledby={`column-${status}`}
          >
            <h2 className="plan-column__title" id={`column-${status}`}>
              <StatusSign status={status} words={look.words} />
              <span className="plan-column__count numeric">
                {formatNumber(look.language, totals.byStatus[status])}
              </span>
            </h2>
            <ul className="plan-column__cards">
              {columns[status].map((action) => (
                <Card key={action.id} action={action} look={look} />
              ))}
            </ul>
            {totals.byStatus[status] > columns[status].length ? (
              <p className="plan-column__more">
                <a href={`${viewHref(look.address, "list")}&status=${nameOfStatus(status)}`}>
                  {w.moreActions(formatNumber(look.language, totals.byStatus[status]))}
                </a>
              </p>
            ) : null}
          </section>
        ))}
      </div>
      {look.mayEdit ? <Island name="plan-board" /> : null}
    </>
  );
}

function Card({ action, look }: { readonly action: ListedAction; readonly look: PlanLook }) {
  const { words, language, today, filter, names, mayEdit } = look;
  return (
    <li
      className="plan-card"
      data-board-card={action.id}
      data-board-from={action.status}
      draggable={false}
    >
      <p className="plan-card__meta numeric">
        <span>{numberOf(action.number)}</span>
        {action.nodeCode ? <span>{action.nodeCode}</span> : null}
        {action.priorities.map((code) => (
          <span className="plan-card__code" key={code}>
            {code}
          </span>
        ))}
      </p>
      <h3 className="plan-card__title">
        <a href={`/actie/${action.id}`}>{action.title}</a>
      </h3>
      <p className="plan-card__who">
        {action.ownerName || <span className="soft">{words.plan.noOwner}</span>}
        <span className="plan-card__place">{placesOf(action.nis, names, words)}</span>
      </p>
      <p className="plan-card__foot">
        <DueDay
          action={action}
          today={today}
          year={filter.year}
          language={language}
          words={words}
        />
        {action.evidence > 0 ? (
          <span className="soft">{words.plan.evidenceCount(action.evidence)}</span>
        ) : null}
      </p>
      {mayEdit ? <MoveForm action={action} look={look} /> : null}
    </li>
  );
}

function MoveForm({ action, look }: { readonly action: ListedAction; readonly look: PlanLook }) {
  const w = look.words;
  const others = actionStatuses.filter((status) => status !== action.status);
  return (
    <form className="plan-card__move" method="post" action={look.address}>
      <input type="hidden" name="deed" value="status" />
      <input type="hidden" name="action" value={action.id} />
      <input type="hidden" name="from" value={action.status} />
      <details className="plan-card__fold">
        <summary>
          {w.plan.move}
          <span className="visually-hidden">{colon(look.language) + action.title}</span>
        </summary>
        <div className="plan-card__choices">
          {others.map((status) => (
            <Button key={status} small name="to" value={status}>
              {w.statuses[status]}
            </Button>
          ))}
        </div>
      </details>
    </form>
  );
}
