import { redirect } from "react-router";
import type { Actor } from "#access";
import { parseDay } from "#kernel/day";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { isActionStatus } from "../../rules/actions/action-filter.ts";
import { ownNis } from "../../rules/actions/action-subject.ts";
import { firstDayFor } from "../../rules/actions/first-day.ts";
import type { ActionWords } from "../../text/actions/index.ts";
import { changeStatus } from "../../usecases/actions/change-status.ts";
import { startAction } from "../../usecases/actions/start-action.ts";
import { moveNode } from "../../usecases/plan/edit-node.ts";
import { restoreNode } from "../../usecases/plan/remove-node.ts";
import { readPlanQuestion } from "./plan-question.ts";

export type PlanDeed = {
  readonly app: App;
  readonly actor: Actor;
  readonly words: ActionWords;
  /** The page to come back to. */
  readonly address: string;
  readonly form: FormData;
};

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** One deed done on the page of the plan; comes back to the same view and says what happened. */
export async function changePlan(deed: PlanDeed): Promise<Response> {
  switch (text(deed.form, "deed")) {
    case "add":
      return quickAdd(deed);
    case "status":
      return moveCard(deed);
    case "move-node": {
      const direction = text(deed.form, "direction") === "up" ? "up" : "down";
      await moveNode(deed.app.db, deed.actor, text(deed.form, "node"), direction, deed.app.now());
      return redirect(`${deed.address}#node-${text(deed.form, "node")}`);
    }
    case "restore-node":
      return giveBack(deed);
    default:
      return redirect(deed.address);
  }
}

const say = (address: string, line: string, tone: "success" | "warning" = "success"): Response =>
  redirect(address, { headers: { "set-cookie": flashLine(line, tone) } });

/** A new action with what the filter of the page says; its owner is who typed it. */
async function quickAdd({ app, actor, words, address, form }: PlanDeed): Promise<Response> {
  const today = app.today();
  const { filter } = readPlanQuestion(address, today);
  const due = parseDay(text(form, "due"));
  if (!due) return say(address, words.problems["wrong-day"], "warning");
  const own = ownNis(actor);
  const started = await startAction(
    app.db,
    actor,
    {
      title: text(form, "title"),
      description: "",
      code: "",
      nodeId: filter.node && filter.node !== "none" ? filter.node : null,
      status: "planned",
      startsOn: firstDayFor(due, today),
      dueOn: due,
      doneOn: null,
      ownerPersonId: actor.kind === "person" ? actor.personId : null,
      ownerName: "",
      ownerNis: own[0] ?? null,
      nis: filter.nis ? [filter.nis] : own,
      counts: [],
      partnerIds: [],
      money: [],
    },
    app.now(),
  );
  if (started.kind === "added") return say(address, words.plan.added(text(form, "title")));
  const because = started.problems[0]?.because;
  return say(address, because ? words.problems[because] : "", "warning");
}

async function moveCard({ app, actor, words, address, form }: PlanDeed): Promise<Response> {
  const [from, to] = [text(form, "from"), text(form, "to")];
  if (!isActionStatus(from) || !isActionStatus(to)) return redirect(address);
  const moved = await changeStatus(app.db, actor, text(form, "action"), { from, to }, app.now());
  return moved.kind === "changed"
    ? say(address, words.plan.moved(moved.title, words.statuses[to]))
    : say(address, words.problems[moved.because], "warning");
}

async function giveBack({ app, actor, words, address, form }: PlanDeed): Promise<Response> {
  const given = await restoreNode(app.db, actor, text(form, "node"), app.now());
  const back = address.replace(/[?&]verwijderd=[^&#]*/, "");
  return given.kind === "restored"
    ? say(back, words.nodeForm.restored)
    : say(back, words.problems[given.because], "warning");
}
