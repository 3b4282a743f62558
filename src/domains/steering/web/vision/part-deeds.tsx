import { Button, Form, useUi } from "#ui";
import { visionWords } from "../../text/vision/index.ts";

export interface PartDeedsProps {
  readonly kind: "goal" | "indicator";
  readonly id: string;
  readonly name: string;
  /** Its place among its like, from 0, and the last place. */
  readonly at: number;
  readonly last: number;
  readonly number: number;
}

/** Up, down and away: signs, with their words for who listens. */
export function PartDeeds({ kind, id, name, at, last, number }: PartDeedsProps) {
  const { page } = visionWords(useUi().language);
  const action = `/visie/${number}`;
  return (
    <>
      {at > 0 ? (
        <Form action={action} hidden={{ deed: "up", kind, id }}>
          <Button kind="quiet" icon="chevron-up" iconOnly small>
            {page.upOf(name)}
          </Button>
        </Form>
      ) : null}
      {at < last ? (
        <Form action={action} hidden={{ deed: "down", kind, id }}>
          <Button kind="quiet" icon="chevron-down" iconOnly small>
            {page.downOf(name)}
          </Button>
        </Form>
      ) : null}
      <Form action={action} hidden={{ deed: "remove", kind, id }}>
        <Button kind="quiet" icon="trash" iconOnly small>
          {page.removeOf(name)}
        </Button>
      </Form>
    </>
  );
}
