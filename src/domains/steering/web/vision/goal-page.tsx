import { actorOf, mayReach } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { PageHeader, TextArea, TextInput, useUi } from "#ui";
import { fieldsOfGoal, goalFields, readGoal } from "../../rules/vision/read-vision-forms.ts";
import { visionWords } from "../../text/vision/index.ts";
import { addGoal, type BlockSaved, saveGoal } from "../../usecases/vision/edit-draft.ts";
import { openVision } from "../../usecases/vision/open-vision.ts";
import type { Route } from "./+types/goal-page";
import { asResponse, versionNumber } from "./answer.ts";
import { BlockForm } from "./block-form.tsx";
import { readBlockForm } from "./read-block-form.ts";
import { answerSave } from "./save-answer.ts";
import "./vision-page.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "vision.edit")) throw asResponse({ because: "not-permitted" });
  const opened = await openVision(app.db, actor, versionNumber(params.number), app.today());
  if (isRefusal(opened)) throw asResponse(opened);
  if (opened.kind === "none" || opened.vision.status !== "draft") {
    throw asResponse({ because: "agreed-already" });
  }
  const { number, title, goals } = opened.vision;
  const goal = goals.find(({ id }) => id === params.goal);
  if (params.goal && !goal) throw asResponse({ because: "no-such-goal" });
  const fields = fieldsOfGoal(goal ?? { title: "", body: "" });
  return { number, title, isNew: !goal, standing: { version: goal?.version ?? 0, fields } };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const number = versionNumber(params.number);
  const edit = readBlockForm(await request.formData(), goalFields);
  const { content, problems } = readGoal(edit.yours);
  const saved: BlockSaved = params.goal
    ? await saveGoal(app.db, actor, { number, goalId: params.goal }, edit, app.now())
    : problems.length > 0
      ? { kind: "problems", problems }
      : await addGoal(app.db, actor, number, content, app.now());
  const words = visionWords(context.get(viewContext).language);
  const anchor = saved.kind === "saved" ? `#doel-${saved.id}` : "";
  return answerSave(saved, edit, { href: `/visie/${number}${anchor}`, words, number });
}

/** A goal of a draft: new, or edited. */
export default function GoalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { form, room } = visionWords(useUi().language);
  const { number, title, isNew, standing } = loaderData;
  const back = `/visie/${number}`;
  const heading = isNew ? form.newGoalTitle : form.goalTitle;
  return (
    <>
      <title>{heading}</title>
      <PageHeader
        title={heading}
        crumbs={[
          { href: "/visie", label: room },
          { href: back, label: title },
        ]}
      />
      <BlockForm
        standing={standing}
        answer={actionData}
        labels={{ title: form.goal, body: form.goalBody }}
        back={back}
      >
        {({ value, error }) => (
          <>
            <TextInput
              name="title"
              label={form.goal}
              value={value("title")}
              error={error("title")}
              maxLength={300}
            />
            <TextArea
              name="body"
              label={form.goalBody}
              hint={form.bodyHint}
              value={value("body")}
              error={error("body")}
              rows={10}
              optional
            />
          </>
        )}
      </BlockForm>
    </>
  );
}
