import { actorOf, mayReach } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { PageHeader, TextInput, useUi } from "#ui";
import {
  fieldsOfIndicator,
  indicatorFields,
  readIndicator,
} from "../../rules/vision/read-vision-forms.ts";
import { visionWords } from "../../text/vision/index.ts";
import { addIndicator, type BlockSaved, saveIndicator } from "../../usecases/vision/edit-draft.ts";
import { openVision } from "../../usecases/vision/open-vision.ts";
import type { Route } from "./+types/indicator-page";
import { asResponse, versionNumber } from "./answer.ts";
import { BlockForm } from "./block-form.tsx";
import { readBlockForm } from "./read-block-form.ts";
import { answerSave } from "./save-answer.ts";
import "./vision-page.css";

const empty = {
  name: "",
  unit: "",
  baseline: null,
  baselineYear: null,
  target: null,
  targetYear: null,
  source: "",
};

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
  const indicator = goal?.indicators.find(({ id }) => id === params.indicator);
  if (!goal || (params.indicator && !indicator)) {
    throw asResponse({ because: "no-such-indicator" });
  }
  const fields = fieldsOfIndicator(indicator ?? empty);
  const standing = { version: indicator?.version ?? 0, fields };
  return { number, title, goal: { id: goal.id, title: goal.title }, isNew: !indicator, standing };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const number = versionNumber(params.number);
  const edit = readBlockForm(await request.formData(), indicatorFields);
  const { content, problems } = readIndicator(edit.yours);
  const goalId = params.goal;
  const { indicator: indicatorId } = params;
  const saved: BlockSaved = indicatorId
    ? await saveIndicator(app.db, actor, { number, indicatorId }, edit, app.now())
    : problems.length > 0
      ? { kind: "problems", problems }
      : await addIndicator(app.db, actor, { number, goalId }, content, app.now());
  const words = visionWords(context.get(viewContext).language);
  return answerSave(saved, edit, { href: `/visie/${number}#doel-${goalId}`, words, number });
}

/** An indicator of a goal: what is measured, from where to where, and where the figure is found. */
export default function IndicatorPage({ loaderData, actionData }: Route.ComponentProps) {
  const { form, room } = visionWords(useUi().language);
  const { number, title, goal, isNew, standing } = loaderData;
  const back = `/visie/${number}#doel-${goal.id}`;
  const heading = isNew ? form.newIndicatorTitle : form.indicatorTitle;
  const { baseline, baselineYear, target, targetYear, name, unit, source } = form;
  const labels = { name, unit, baseline, baselineYear, target, targetYear, source };
  return (
    <>
      <title>{heading}</title>
      <PageHeader
        title={heading}
        lede={goal.title}
        crumbs={[
          { href: "/visie", label: room },
          { href: `/visie/${number}`, label: title },
        ]}
      />
      <BlockForm standing={standing} answer={actionData} labels={labels} back={back}>
        {({ value, error }) => {
          const field = (key: keyof typeof labels) => ({
            name: key,
            label: labels[key],
            value: value(key),
            error: error(key),
          });
          return (
            <>
              <TextInput {...field("name")} hint={form.nameHint} maxLength={200} />
              <TextInput {...field("unit")} hint={form.unitHint} width="half" optional />
              <div className="vision__years">
                <TextInput {...field("baseline")} inputMode="decimal" width="short" optional />
                <TextInput {...field("baselineYear")} inputMode="numeric" width="short" optional />
              </div>
              <div className="vision__years">
                <TextInput {...field("target")} inputMode="decimal" width="short" optional />
                <TextInput {...field("targetYear")} inputMode="numeric" width="short" optional />
              </div>
              <TextInput {...field("source")} hint={form.sourceHint} maxLength={500} optional />
            </>
          );
        }}
      </BlockForm>
    </>
  );
}
