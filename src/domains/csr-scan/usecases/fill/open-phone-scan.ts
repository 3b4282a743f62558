import type { App } from "#platform/request-context";
import { selectAnswers } from "../../store/answers.ts";
import { withHeldScan } from "../hold-scan.ts";
import { earlierAnswers } from "./open-question.ts";

/** What a phone keeps of a scan, to go on without a network. */
export const openPhoneScan = (app: Pick<App, "config" | "db">, token: string) =>
  withHeldScan(app, token, { lock: false }, async (tx, { scan, instrument }) => {
    const answers = await selectAnswers(tx, scan.id);
    const earlier = await earlierAnswers(tx, scan);
    return {
      scan,
      instrument,
      answers: {
        depth: scan.depth,
        profile: scan.profile,
        answers: Object.fromEntries(
          [...answers].map(([key, { value, isInteresting, note, version }]) => [
            key,
            { value, isInteresting, note, version },
          ]),
        ),
        earlier: Object.fromEntries(
          [...earlier].flatMap(([key, { value }]) => (value ? [[key, value]] : [])),
        ),
      },
    };
  });
