import { actorOf, mayReach } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { NumberInput, PageHeader, TextArea, TextInput, useUi } from "#ui";
import { fieldsOfText, visionFields } from "../../rules/vision/read-vision-forms.ts";
import { visionWords } from "../../text/vision/index.ts";
import { saveVisionText } from "../../usecases/vision/edit-draft.ts";
import { openVision } from "../../usecases/vision/open-vision.ts";
import type { Route } from "./+types/text-page";
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
  const { number, title, version } = opened.vision;
  return { number, title, standing: { version, fields: fieldsOfText(opened.vision) } };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const number = versionNumber(params.number);
  const edit = readBlockForm(await request.formData(), visionFields);
  const saved = await saveVisionText(app.db, actorOf(context), number, edit, app.now());
  const words = visionWords(context.get(viewContext).language);
  return answerSave(saved, edit, { href: `/visie/${number}`, words, number });
}

/** Title, period and text of a draft. */
export default function TextPage({ loaderData, actionData }: Route.ComponentProps) {
  const { form, room } = visionWords(useUi().language);
  const { number, title, standing } = loaderData;
  const back = `/visie/${number}`;
  const labels = {
    title: form.title,
    fromYear: form.fromYear,
    toYear: form.toYear,
    body: form.body,
  };
  return (
    <>
      <title>{form.textTitle}</title>
      <PageHeader
        title={form.textTitle}
        crumbs={[
          { href: "/visie", label: room },
          { href: back, label: title },
        ]}
      />
      <BlockForm standing={standing} answer={actionData} labels={labels} back={back}>
        {({ value, error }) => (
          <>
            <TextInput
              name="title"
              label={form.title}
              value={value("title")}
              error={error("title")}
              maxLength={200}
            />
            <div className="vision__years">
              <NumberInput
                name="fromYear"
                label={form.fromYear}
                unit=""
                min={1990}
                max={2100}
                value={value("fromYear")}
                error={error("fromYear")}
                optional
              />
              <NumberInput
                name="toYear"
                label={form.toYear}
                unit=""
                min={1990}
                max={2100}
                value={value("toYear")}
                error={error("toYear")}
                optional
              />
            </div>
            <TextArea
              name="body"
              label={form.body}
              hint={form.bodyHint}
              value={value("body")}
              error={error("body")}
              rows={22}
              optional
            />
          </>
        )}
      </BlockForm>
    </>
  );
}
