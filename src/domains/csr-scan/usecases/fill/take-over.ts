import { randomUUID } from "node:crypto";
import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import type { Question } from "../../rules/instrument/instrument.ts";
import type { Answers } from "../../rules/scan/answer.ts";
import { keepProgress } from "../desk/keep-progress.ts";
import { withHeldScan } from "../hold-scan.ts";
import { keepResult } from "../profile/keep-result.ts";
import { earlierAnswers } from "./open-question.ts";
import { readScan } from "./open-scan.ts";
import { saveEntry } from "./save-answers.ts";

/** Questions of a part that were answered last time and not yet now. */
export const offeredOf = (
  part: string,
  asked: readonly Question[],
  answers: Answers,
  earlier: Answers,
): readonly string[] =>
  asked
    .filter((question) => question.part === part)
    .map(({ key }) => key)
    .filter(
      (key) =>
        (answers.get(key)?.value ?? null) === null && (earlier.get(key)?.value ?? null) !== null,
    );

/** Takes the answers of last time over for a part; they are marked as earlier until somebody confirms them. */
export const takeOverEarlier = (
  app: Pick<App, "config" | "db">,
  token: string,
  part: string,
  now: Instant,
): Promise<{ readonly kind: "taken"; readonly count: number } | Refusal<"no-such-scan">> =>
  withHeldScan(app, token, { lock: true }, async (tx, held) => {
    const { asked, answers } = await readScan(tx, token, held);
    const earlier = await earlierAnswers(tx, held.scan);
    const offered = offeredOf(part, asked, answers, earlier);
    for (const question of offered) {
      const said = earlier.get(question);
      if (!said) continue;
      await saveEntry(
        tx,
        held,
        {
          id: randomUUID(),
          question,
          value: said.value,
          isInteresting: said.isInteresting || (answers.get(question)?.isInteresting ?? false),
          note: answers.get(question)?.note || said.note,
          madeOn: answers.get(question)?.version ?? 0,
          saidAt: now,
        },
        now,
        { isEarlier: true },
      );
    }
    await keepProgress(tx, held);
    if (held.scan.state === "finished") await keepResult(tx, held, now);
    return { kind: "taken" as const, count: offered.length };
  });
