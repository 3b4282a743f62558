import { ButtonLink, EmptyState } from "#ui";
import { newActionHref, type PlanLook } from "./plan-look.ts";

/** A selection without actions, and the way on. */
export function NoneHere({ look }: { readonly look: PlanLook }) {
  const w = look.words.plan;
  return (
    <EmptyState
      icon="list"
      title={w.noneTitle}
      action={
        look.mayEdit ? (
          <ButtonLink icon="plus" href={newActionHref(look)}>
            {w.addAction}
          </ButtonLink>
        ) : null
      }
    >
      {w.none}
    </EmptyState>
  );
}
