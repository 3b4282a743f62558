import { data, redirect } from "react-router";
import { flashLine } from "#platform/cookies";
import type { VisionWords } from "../../text/vision/index.ts";
import type { BlockSaved } from "../../usecases/vision/edit-draft.ts";
import type { BlockEdit } from "../../usecases/vision/save-block.ts";
import { asResponse } from "./answer.ts";
import type { BlockAnswer } from "./block-form.tsx";
import { sayRefusal } from "./say-vision.ts";

/** After saving: on to `href`; otherwise the form again with all that was typed, and both texts after a clash. */
export function answerSave(
  saved: BlockSaved,
  edit: BlockEdit,
  to: { readonly href: string; readonly words: VisionWords; readonly number: number },
) {
  const answer = (more: Partial<BlockAnswer>, status: number) =>
    data<BlockAnswer>({ ...edit, problems: [], stale: null, ...more }, { status });
  if (saved.kind === "problems") return answer({ problems: saved.problems }, 422);
  if (saved.kind === "stale") return answer({ stale: saved, yours: saved.yours }, 409);
  if (saved.kind === "refused") {
    if (saved.because !== "agreed-already") throw asResponse(saved);
    const headers = { "set-cookie": flashLine(sayRefusal(to.words, saved.because), "warning") };
    throw redirect(`/visie/${to.number}`, { headers });
  }
  throw redirect(to.href, { headers: { "set-cookie": flashLine(to.words.form.saved) } });
}
