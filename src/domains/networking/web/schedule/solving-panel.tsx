import { Button, Form, Island, Notice, useUi } from "#ui";
import { scheduleWords } from "../../text/schedule/index.ts";
import type { Board } from "../../usecases/schedule/open-board.ts";
import { saySolving } from "./say-solving.ts";

/** The search at work: what it has, what cannot be, and a way to stop it with the best so far. */
export function SolvingPanel({ board }: { readonly board: Board }) {
  const words = scheduleWords(useUi().language);
  const root = `/bijeenkomsten/${board.gathering.id}/rooster`;
  return (
    <div className="solving-panel" data-island-fair-solving={`${root}/stand`}>
      <Notice kind="info" title={words.solving.title}>
        <p role="status" data-solving-line>
          {saySolving(words, board.solving)}
        </p>
        <div className="solving-panel__deeds">
          <Form hidden={{ deed: "stop" }}>
            <Button kind="secondary" icon="stop">
              {words.solving.stop}
            </Button>
          </Form>
          <a href={root} data-solving-refresh>
            {words.solving.refresh}
          </a>
        </div>
      </Notice>
      <Island name="fair-solving" />
    </div>
  );
}
