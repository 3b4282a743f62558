import { type ActionFunctionArgs, data } from "react-router";
import { z } from "zod";
import type { Instant } from "#kernel/day";
import { appContext } from "#platform/request-context";
import { longestNote } from "../../rules/fill/entry.ts";
import { answerValues } from "../../rules/scan/answer.ts";
import { saveAnswers } from "../../usecases/fill/save-answers.ts";
import { orMissing } from "./scan-visit.ts";

/** A phone that was without a network for a day brings a whole scan with notes. */
export const handle = { mostBodyBytes: 4 * 1024 * 1024 };

const shape = z.object({
  entries: z
    .array(
      z.object({
        id: z.uuid(),
        question: z.string().min(1).max(100),
        value: z.enum(answerValues).nullable(),
        isInteresting: z.boolean(),
        note: z.string().max(longestNote),
        madeOn: z.int().min(0),
        follows: z.uuid().optional(),
        settles: z.array(z.uuid()).max(50).optional(),
        saidAt: z.iso.datetime().transform((text) => text as Instant),
      }),
    )
    .min(1)
    .max(500),
});

/** What a page with script sends at every answer: `/scan/:token/bewaar`. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const app = context.get(appContext);
  const read = shape.safeParse(await request.json().catch(() => null));
  if (!read.success) throw data(null, { status: 422 });
  const saved = orMissing(await saveAnswers(app, params.token ?? "", read.data.entries, app.now()));
  return Response.json(saved, { headers: { "cache-control": "private, no-store" } });
}
