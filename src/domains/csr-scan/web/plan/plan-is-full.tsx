import { Button, Form, Notice, useUi } from "#ui";
import type { PlanAction } from "../../rules/plan/plan-action.ts";
import { planWords } from "../../text/plan/index.ts";

interface PlanIsFullProps {
  readonly full: {
    readonly toDo: readonly PlanAction[];
    /** What one wanted to choose. */
    readonly title: string;
    /** What is sent again, with the one that makes room. */
    readonly again: Readonly<Record<string, string>>;
  };
  readonly token: string;
}

/** A sixth was chosen: which of the five makes room? */
export function PlanIsFull({ full, token }: PlanIsFullProps) {
  const words = planWords(useUi().language);
  return (
    <div role="alert">
      <Notice kind="warning" title={words.fullTitle}>
        <p>{words.full(full.title)}</p>
        <ul className="scan-plan__full">
          {full.toDo.map(({ id, title }) => (
            <li key={id}>
              <Form hidden={{ ...full.again, weg: id }}>
                <Button small>{words.fullDrop(title)}</Button>
              </Form>
            </li>
          ))}
          <li>
            <a href={`/scan/${token}/plan`}>{words.fullKeep}</a>
          </li>
        </ul>
      </Notice>
    </div>
  );
}
