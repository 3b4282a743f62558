import { type Actor, personOf, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import { addDays, asDay, type Day, dayOf, type Instant } from "#kernel/day";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import {
  type DemonstrationAction,
  demonstrationActions,
  demonstrationEvidence,
  planGoals,
  visionGoals,
  visionText,
} from "../../examples/demonstration.ts";
import type { FrameOfYear } from "../../rules/frames/frame.ts";
import { listFrames } from "../../store/frames/frames.ts";
import { addAction } from "../actions/add-action.ts";
import { recordEvidence } from "../evidence/record-evidence.ts";
import { writeOwnFrame } from "../frames/change-frame.ts";
import { saveNode } from "../plan/edit-node.ts";
import { savePlan } from "../plan/edit-plan.ts";
import { addAgreement, markAgreed } from "../vision/agree.ts";
import { beginDraft } from "../vision/begin-draft.ts";
import { addComment } from "../vision/comments.ts";
import { addGoal, addIndicator } from "../vision/edit-draft.ts";

type DemonstrationApp = Pick<App, "db" | "files">;

/** What a use case answered, or a fault naming the refusal: the demonstration is our own and must fit. */
function fitting<Answer extends { readonly kind: string }>(
  answer: Answer,
): Exclude<Answer, { readonly kind: "refused" }> {
  if (answer.kind === "refused") {
    throw new AppError("demonstration.steering", JSON.stringify(answer));
  }
  return answer as Exclude<Answer, { readonly kind: "refused" }>;
}

/**
 * An invented desk, through the same use cases as a person: a vision that was agreed and the next in draft, a
 * plan, actions of which some are late, evidence of which some waits in the tray. On the partnership of `actor`,
 * which has none yet.
 */
export async function loadSteeringDemonstration(
  app: DemonstrationApp,
  actor: Actor,
  now: Instant,
): Promise<void> {
  await makeVision(app, actor, now);
  const nodes = await makePlan(app, actor, now);
  const frame = await frameOfThisYear(app, actor, now);
  const ids = await makeActions(app, actor, { nodes, frame, now });
  await makeEvidence(app, actor, ids, now);
}

async function makeVision(app: DemonstrationApp, actor: Actor, now: Instant): Promise<void> {
  const year = Number(dayOf(now).slice(0, 4));
  const text = { ...visionText, fromYear: year, toYear: year + 5 };
  const start = { text, withGoals: false, emptyTitle: text.title };
  const { number } = fitting(await beginDraft(app.db, actor, start, now));
  for (const { title, body, indicator } of visionGoals) {
    const saved = fitting(await addGoal(app.db, actor, number, { title, body }, now));
    if (saved.kind !== "saved") continue;
    const measure = {
      ...indicator,
      baselineYear: year - 1,
      targetYear: year + 5,
      source: "Voorbeeldcijfer, verzonnen",
    };
    fitting(await addIndicator(app.db, actor, { number, goalId: saved.id }, measure, now));
  }
  const agreement = {
    body: "Gemeenteraad van Halle (voorbeeld)",
    nis: "23027",
    agreedOn: addDays(dayOf(now), -180),
    reference: "Voorbeeldbesluit 12",
    file: null,
  };
  fitting(await addAgreement(app, actor, number, agreement, now));
  fitting(await markAgreed(app.db, actor, number));
  const next = { text: null, withGoals: true, emptyTitle: text.title };
  const draft = fitting(await beginDraft(app.db, actor, next, now));
  const comment = { goalId: null, body: "Voorbeeld: kunnen we ook jongeren noemen?" };
  fitting(await addComment(app.db, actor, draft.number, comment, now));
}

/** @returns the action plans by their code */
async function makePlan(
  app: DemonstrationApp,
  actor: Actor,
  now: Instant,
): Promise<ReadonlyMap<string, string>> {
  const year = Number(dayOf(now).slice(0, 4));
  const plan = {
    name: `Meerjarenplan ${year}–${year + 5} (voorbeeld)`,
    fromYear: year,
    toYear: year + 5,
    visionId: null,
    isCurrent: true,
  };
  const { id: planId } = fitting(await savePlan(app.db, actor, null, plan));
  const node = async (parentId: string | null, code: string, title: string, cents: number) => {
    const budgets = cents > 0 ? [{ year, amountCents: cents }] : [];
    const edit = { planId, version: null, parentId, code, title, description: "", budgets };
    const saved = fitting(await saveNode(app.db, actor, null, edit, now));
    if (saved.kind !== "saved") throw new AppError("demonstration.steering", code);
    return saved.id;
  };
  const nodes = new Map<string, string>();
  for (const goal of planGoals) {
    const parent = await node(null, goal.code, goal.title, 0);
    for (const { code, title, cents } of goal.plans) {
      nodes.set(code, await node(parent, code, title, cents));
    }
  }
  return nodes;
}

/** The frame that asks something this year; when the last shipped one is over, an own one that goes on with it. */
async function frameOfThisYear(
  app: DemonstrationApp,
  actor: Actor,
  now: Instant,
): Promise<FrameOfYear | null> {
  const year = Number(dayOf(now).slice(0, 4));
  const framesOf = (asked: number) =>
    inPartnership(app.db, tenantOf(actor), (tx) => listFrames(tx, asked));
  const [current] = await framesOf(year);
  if (current) return current;
  const before = (await framesOf(year - 1))[0] ?? (await framesOf(year - 2))[0];
  if (!before) return null;
  const draft = {
    name: {
      nl: "Eigen kader (voorbeeld)",
      fr: "Cadre propre (exemple)",
      en: "Own frame (example)",
    },
    from: asDay(`${year}-01-01`),
    lastDay: "none" as const,
    source: { publisher: "", title: "", url: "", checkedOn: null, note: {} },
    priorities: before.priorities.map((priority, row) => ({ ...priority, row })),
  };
  fitting(await writeOwnFrame(app.db, actor, draft, now));
  return (await framesOf(year))[0] ?? null;
}

type ActionGround = {
  readonly nodes: ReadonlyMap<string, string>;
  readonly frame: FrameOfYear | null;
  readonly now: Instant;
};

/** @returns the actions by their ref */
async function makeActions(
  app: DemonstrationApp,
  actor: Actor,
  ground: ActionGround,
): Promise<ReadonlyMap<string, string>> {
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const ids = new Map<string, string>();
    for (const action of demonstrationActions) {
      const { content, extras } = contentOf(action, actor, ground);
      const added = fitting(await addAction(tx, actor, content, ground.now, extras));
      ids.set(action.ref, added.id);
    }
    return ids;
  });
}

function contentOf(action: DemonstrationAction, actor: Actor, { nodes, frame, now }: ActionGround) {
  const day = (count: number): Day => addDays(dayOf(now), count);
  const year = Number(dayOf(now).slice(0, 4));
  const { owner } = action;
  const me = personOf(actor);
  const priorities = (action.counts ?? []).flatMap((at) => frame?.priorities[at - 1] ?? []);
  const hasMoney = action.budgetCents !== undefined && action.budgetCents > 0;
  return {
    content: {
      title: action.title,
      startsOn: day(action.starts),
      dueOn: day(action.due),
      nodeId: nodes.get(action.plan) ?? null,
      nis: action.nis ?? [],
      ...(owner === "me" && me ? { ownerPersonId: me.id } : {}),
      ...(typeof owner === "object" ? { ownerName: owner.name, ownerNis: owner.nis } : {}),
      counts: priorities.map(({ code }) => ({ frameId: frame?.id ?? "", code })),
      origin: "hand",
    },
    extras: {
      status: action.status,
      ...(action.done === undefined ? {} : { doneOn: day(action.done) }),
      money: hasMoney
        ? [
            {
              year,
              financing: "Vlaamse subsidie (voorbeeld)",
              budgetCents: action.budgetCents ?? 0,
              spentCents: action.spentCents ?? 0,
            },
          ]
        : [],
    },
  };
}

async function makeEvidence(
  app: DemonstrationApp,
  actor: Actor,
  actions: ReadonlyMap<string, string>,
  now: Instant,
): Promise<void> {
  await inPartnership(app.db, tenantOf(actor), async (tx) => {
    for (const { ref: _, on, action, ...told } of demonstrationEvidence) {
      const evidence = {
        ...told,
        happenedOn: addDays(dayOf(now), on),
        actionId: action ? (actions.get(action) ?? null) : null,
        origin: "hand",
      };
      fitting(await recordEvidence(tx, actor, evidence, now));
    }
  });
}
