import { type ActionFunctionArgs, data, redirect } from "react-router";
import { actorOf, mayReach } from "#access";
import { isId } from "#kernel/id";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { isDismissReason } from "../../rules/radar/handling.ts";
import { radarWords } from "../../text/radar/index.ts";
import { askToAssess } from "../../usecases/radar/ask-to-assess.ts";
import {
  type HandlingOrder,
  handleNotices,
  saysWhetherSuited,
} from "../../usecases/radar/handle-notice.ts";
import { lookAgainAtAlike } from "../../usecases/radar/judge-notice.ts";

type BulkOrder = Extract<HandlingOrder, { kind: "save" | "dismiss" }>;

/** What is done from the list: several notices at once, or asking that they are looked at. */
export async function doRadarDeed({ context, request, url }: ActionFunctionArgs & { url: URL }) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "radar.edit")) throw data(null, { status: 403 });
  const words = radarWords(context.get(viewContext).language);
  const form = await request.formData();
  const deed = String(form.get("deed") ?? "");
  const back = (said: string, tone: "success" | "warning" = "success") =>
    redirect(`${url.pathname}${url.search}`, { headers: { "set-cookie": flashLine(said, tone) } });
  if (deed === "assess") {
    await askToAssess(app, actor);
    return back(words.assessStarted);
  }
  const order = orderOf(deed, form);
  if (order === "unknown") throw data(null, { status: 400 });
  if (order === "no-reason") return back(words.bulk.needsReason, "warning");
  const ids = form.getAll("id").flatMap((id) => (typeof id === "string" && isId(id) ? [id] : []));
  if (ids.length === 0) return back(words.bulk.none, "warning");
  const done = await handleNotices(app.db, actor, ids, order, app.now());
  if (isRefusal(done)) {
    return back(words.desk.problems[done.because] ?? words.desk.problems.failed ?? "", "warning");
  }
  if (saysWhetherSuited(order)) await lookAgainAtAlike(app, actor, ids);
  const { handled, skipped } = done;
  const said = order.kind === "save" ? words.bulk.saved(handled) : words.bulk.done(handled);
  if (skipped === 0) return back(said);
  return back(`${said} ${words.bulk.skipped(skipped)}`, "warning");
}

function orderOf(deed: string, form: FormData): BulkOrder | "unknown" | "no-reason" {
  if (deed === "save") return { kind: "save" };
  if (deed !== "dismiss") return "unknown";
  const because = String(form.get("because") ?? "");
  if (!isDismissReason(because)) return "no-reason";
  return { kind: "dismiss", because, words: String(form.get("words") ?? "") };
}
