import type { ReactNode } from "react";
import { colon } from "#kernel/language";
import { Button, ButtonLink, EmptyState, formatCents, formatNumber, Icon } from "#ui";
import { budgetDifferences, type TreeNode } from "../../rules/plan/plan-tree.ts";
import type { ListedAction } from "../../store/actions/list-actions.ts";
import { DueDay, numberOf, placesOf, StatusSign } from "../actions/action-signs.tsx";
import { NoneHere } from "./none-here.tsx";
import { newActionHref, nodeHref, type PlanLook } from "./plan-look.ts";

export interface TreeViewProps {
  readonly look: PlanLook;
  readonly planId: string | null;
  readonly tree: readonly TreeNode[];
  readonly actions: readonly ListedAction[];
  readonly isWhole: boolean;
  /** Only parts that hold an action of the selection are unfolded. */
  readonly narrowed: boolean;
}

/** Goals, action plans and actions under each other, with their sums. */
export function TreeView(props: TreeViewProps) {
  const { look, planId, tree, actions } = props;
  const w = look.words.plan;
  const alone = actions.filter((action) => !action.nodeId);
  if (props.narrowed && actions.length === 0) return <NoneHere look={look} />;
  return (
    <div className="plan-tree">
      {tree.length === 0 && planId ? <NoGoals look={look} planId={planId} /> : null}
      {tree.map((goal) => (
        <Goal key={goal.node.id} goal={goal} props={props} />
      ))}
      {alone.length > 0 ? (
        <section className="plan-goal">
          <div className="plan-goal__head">
            <h2 className="plan-goal__title">{w.alone}</h2>
            <p className="plan-goal__note">{w.aloneLede}</p>
          </div>
          <ActionLines actions={alone} look={look} />
          <MoreActions count={alone.length} nodeId={null} look={look} />
        </section>
      ) : null}
    </div>
  );
}

function NoGoals({ look, planId }: { readonly look: PlanLook; readonly planId: string }) {
  const w = look.words.plan;
  return (
    <EmptyState
      icon="target"
      title={w.emptyTreeTitle}
      action={
        look.mayArrange ? (
          <ButtonLink href={`/plan/onderdeel/nieuw?plan=${planId}`} icon="plus">
            {w.addGoal}
          </ButtonLink>
        ) : null
      }
    >
      {w.emptyTree}
    </EmptyState>
  );
}

function Goal({ goal, props }: { readonly goal: TreeNode; readonly props: TreeViewProps }) {
  const { look, actions, planId } = props;
  const { node } = goal;
  const w = look.words.plan;
  const direct = actions.filter((action) => action.nodeId === node.id);
  const parts = new Set([node.id, ...goal.children.map((child) => child.node.id)]);
  if (props.narrowed && !actions.some(({ nodeId }) => nodeId && parts.has(nodeId))) return null;
  return (
    <section className="plan-goal" aria-labelledby={`node-${node.id}`}>
      <div className="plan-goal__head">
        <h2 className="plan-goal__title" id={`node-${node.id}`}>
          <span className="plan-code">{node.code}</span> {node.title}
        </h2>
        <Figures part={goal} look={look} isWhole={props.isWhole} />
        <NodeDeeds part={goal} look={look}>
          <a href={`/plan/onderdeel/nieuw?plan=${planId}&onder=${node.id}`}>{w.addActionPlan}</a>
        </NodeDeeds>
      </div>
      {node.description ? <p className="plan-goal__note">{node.description}</p> : null}
      {goal.children.map((child) => (
        <ActionPlan key={child.node.id} part={child} props={props} />
      ))}
      {direct.length > 0 ? <ActionLines actions={direct} look={look} /> : null}
    </section>
  );
}

function ActionPlan({ part, props }: { readonly part: TreeNode; readonly props: TreeViewProps }) {
  const { look, actions, narrowed } = props;
  const { node, whole } = part;
  const w = look.words.plan;
  const here = actions.filter((action) => action.nodeId === node.id);
  if (narrowed && here.length === 0) return null;
  return (
    <details className="plan-part" open>
      <summary className="plan-part__head">
        <Icon name="chevron-down" size="small" />
        <h3 className="plan-part__title">
          <span className="plan-code">{node.code}</span> {node.title}
        </h3>
        <Figures part={part} look={look} isWhole={props.isWhole} />
      </summary>
      {node.description ? <p className="plan-part__note">{node.description}</p> : null}
      {here.length > 0 ? (
        <ActionLines actions={here} look={look} />
      ) : (
        <p className="plan-part__none soft">{w.noActions}</p>
      )}
      <NodeDeeds part={part} look={look}>
        {look.mayEdit ? (
          <a href={newActionHref(look, { onderdeel: node.id })}>{w.addHere}</a>
        ) : null}
      </NodeDeeds>
      {!narrowed && whole.actions > here.length ? (
        <MoreActions count={whole.actions} nodeId={node.id} look={look} force />
      ) : null}
    </details>
  );
}

interface MoreActionsProps {
  readonly count: number;
  readonly nodeId: string | null;
  readonly look: PlanLook;
  readonly force?: boolean;
}

/** As many as the tree shows of one part. */
const shownPerPart = 40;

function MoreActions({ count, nodeId, look, force }: MoreActionsProps) {
  if (!force && count < shownPerPart) return null;
  return (
    <p className="plan-part__more">
      <a href={nodeHref(look.address, nodeId)}>
        {force
          ? look.words.plan.moreActions(formatNumber(look.language, count))
          : look.words.plan.allInList}
      </a>
    </p>
  );
}

interface PartProps {
  readonly part: TreeNode;
  readonly look: PlanLook;
}

/** How far it is, what it costs, and where that does not add up. */
function Figures({ part, look, isWhole }: PartProps & { readonly isWhole: boolean }) {
  const { words, language } = look;
  const { whole, statedCents } = part;
  const number = (value: number) => formatNumber(language, value);
  const euros = (cents: number) => formatCents(language, cents);
  const differences = isWhole ? budgetDifferences(part) : [];
  return (
    <div className="plan-figures">
      <dl className="plan-figures__list numeric">
        <div>
          <dt>{words.plan.progress}</dt>
          <dd>{words.plan.doneOf(number(whole.done), number(whole.actions))}</dd>
        </div>
        <div>
          {statedCents === null ? null : (
            <>
              <dt>{words.plan.stated}</dt>
              <dd>{euros(statedCents)}</dd>
            </>
          )}
        </div>
        <div>
          <dt>{words.fields.budget}</dt>
          <dd>{euros(whole.budgetCents)}</dd>
        </div>
        <div>
          <dt>{words.fields.spent}</dt>
          <dd>{euros(whole.spentCents)}</dd>
        </div>
      </dl>
      {differences.map(({ against, cents }) => (
        <p className="plan-figures__differs" key={against}>
          <Icon name="warning" size="small" />
          {words.plan.differs(against, euros(Math.abs(cents)), cents > 0)}
        </p>
      ))}
    </div>
  );
}

function NodeDeeds({ part, look, children }: PartProps & { readonly children: ReactNode }) {
  const { node } = part;
  const w = look.words.plan;
  return (
    <div className="plan-deeds">
      {children}
      {look.mayArrange ? (
        <>
          <a href={`/plan/onderdeel/${node.id}`}>
            {w.edit}
            <span className="visually-hidden"> {node.code}</span>
          </a>
          <form method="post" action={look.address}>
            <input type="hidden" name="deed" value="move-node" />
            <input type="hidden" name="node" value={node.id} />
            <Button kind="quiet" small icon="chevron-up" iconOnly name="direction" value="up">
              {`${w.moveUp}${colon(look.language)}${node.code}`}
            </Button>
            <Button kind="quiet" small icon="chevron-down" iconOnly name="direction" value="down">
              {`${w.moveDown}${colon(look.language)}${node.code}`}
            </Button>
          </form>
        </>
      ) : null}
    </div>
  );
}

function ActionLines({
  actions,
  look,
}: {
  readonly actions: readonly ListedAction[];
  readonly look: PlanLook;
}) {
  const { words, language, today, filter, names } = look;
  return (
    <ul className="action-lines">
      {actions.map((action) => (
        <li className="action-line" key={action.id}>
          <span className="action-line__number numeric">{numberOf(action.number)}</span>
          <span className="action-line__title">
            <a href={`/actie/${action.id}`}>{action.title}</a>
            {action.priorities.length > 0 ? (
              <span className="action-line__codes">{action.priorities.join(" · ")}</span>
            ) : null}
          </span>
          <span className="action-line__status">
            <StatusSign status={action.status} words={words} />
          </span>
          <span className="action-line__owner">
            {action.ownerName || <span className="soft">{words.plan.noOwner}</span>}
            <span className="action-line__place">{placesOf(action.nis, names, words)}</span>
          </span>
          <span className="action-line__due numeric">
            <DueDay
              action={action}
              today={today}
              year={filter.year}
              language={language}
              words={words}
            />
          </span>
          <span className="action-line__money numeric">
            {action.budgetCents > 0 ? formatCents(language, action.budgetCents) : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
