import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import type { LineFilter } from "../../rules/plans/line-filter.ts";
import { isLineState, isShownLevel } from "../../rules/plans/purchase-line.ts";
import { type PlanWords, planWords } from "../../text/plans/index.ts";
import {
  handleLines,
  judgeLines,
  type LineChoice,
  undoDecision,
} from "../../usecases/plans/decide-lines.ts";

export type DoneDeed = {
  readonly said: string;
  readonly tone: "success" | "info" | "warning";
  /** To take it back with; null when there is nothing to take back. */
  readonly batch: string | null;
};

/** Does what was asked of the chosen lines: `confirm`, `level`, `state`, or `undo` of what was done before. */
export async function doListDeed(
  app: App,
  actor: Actor,
  form: FormData,
  { language, filter }: { readonly language: Language; readonly filter: LineFilter },
): Promise<DoneDeed> {
  const words = planWords(language);
  const now = app.now();
  const ids = form.getAll("line").map(String);
  const chosen: LineChoice =
    form.get("scope") === "all" ? { filter, count: Number(form.get("count")) } : ids;
  const deed = String(form.get("deed") ?? "");
  if (deed === "undo") {
    const undone = await undoDecision(app, actor, String(form.get("batch") ?? ""), now);
    return isRefusal(undone)
      ? refused(undone, words)
      : { said: words.undone, tone: "success", batch: null };
  }
  if (chosen === ids && ids.length === 0)
    return { said: words.bulk.none, tone: "warning", batch: null };
  const level = form.get("level");
  const state = form.get("state");
  const done =
    deed === "confirm"
      ? await judgeLines(app, actor, chosen, { level: "as-shown" }, now)
      : deed === "level" && isShownLevel(level)
        ? await judgeLines(app, actor, chosen, { level }, now)
        : deed === "state" && isLineState(state)
          ? await handleLines(app, actor, chosen, { state }, now)
          : null;
  if (done === null) return { said: words.bulk.none, tone: "warning", batch: null };
  if (isRefusal(done)) return refused(done, words);
  const batch = done.changed > 0 ? done.batch : null;
  return {
    said: words.bulk.done(done.changed),
    tone: done.changed > 0 ? "success" : "info",
    batch,
  };
}

const saidOf = ({ because, about }: Refusal, words: PlanWords): string => {
  switch (because) {
    case "overtaken":
      return words.overtaken;
    case "not-permitted":
      return words.notPermitted;
    case "unknown-cpv":
      return words.line.unknownCpv;
    case "too-many-lines":
      return words.bulk.tooMany(about ?? "");
    case "list-changed":
      return words.bulk.listChanged;
    default:
      return words.bulk.none;
  }
};

const refused = (refusal: Refusal, words: PlanWords): DoneDeed => ({
  said: saidOf(refusal, words),
  tone: "warning",
  batch: null,
});
