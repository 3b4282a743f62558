import { data, redirect } from "react-router";
import { actorOf, mayReach } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  Checkbox,
  FileInput,
  Form,
  Notice,
  PageHeader,
  SectionHeader,
  TextArea,
  useUi,
} from "#ui";
import { visionWords } from "../../text/vision/index.ts";
import { mostDecisionBytes } from "../../usecases/vision/agree.ts";
import { beginDraft } from "../../usecases/vision/begin-draft.ts";
import { importVision } from "../../usecases/vision/import-vision.ts";
import { openVision } from "../../usecases/vision/open-vision.ts";
import type { Route } from "./+types/new-vision-page";
import { asResponse } from "./answer.ts";
import { type FileForm, mostBodyBytes, receiveFileForm } from "./receive-file-form.ts";
import { sayRefusal } from "./say-vision.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "vision.edit")) throw asResponse({ because: "not-permitted" });
  const opened = await openVision(app.db, actor, null, app.today());
  if (isRefusal(opened)) throw asResponse(opened);
  const versions = opened.kind === "opened" ? opened.versions : [];
  const numberOf = (status: string) => versions.find((one) => one.status === status)?.number;
  return { agreed: numberOf("agreed") ?? null, draft: numberOf("draft") ?? null };
}

export const handle = { mostBodyBytes };

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = visionWords(context.get(viewContext).language);
  const actor = actorOf(context);
  // Who may not begin a version does not get to send a byte.
  if (!mayReach(actor, "vision.edit")) throw asResponse({ because: "not-permitted" });
  const form = await readForm(request);
  const { fields, file } = form;
  const refused = (because: string) =>
    data({ line: sayRefusal(words, because), deed: fields.deed, text: fields.text }, 422);
  const choice = { withGoals: fields.withGoals === "yes", emptyTitle: words.begin.emptyTitle };
  if (form.isTooLarge) return refused("file-too-large");
  if (fields.deed === "file" && !file) return refused("no-file");
  const begun = file
    ? await importVision(app.db, actor, { kind: "file", ...file }, choice, app.now())
    : fields.deed === "paste"
      ? await importVision(
          app.db,
          actor,
          { kind: "pasted", text: fields.text ?? "" },
          choice,
          app.now(),
        )
      : await beginDraft(app.db, actor, startOf(fields.deed, choice.emptyTitle), app.now());
  if (isRefusal(begun)) {
    if (begun.because === "not-permitted") throw asResponse(begun);
    return refused(begun.because);
  }
  const headers = { "set-cookie": flashLine(words.begin.begun(begun.number)) };
  return redirect(`/visie/${begun.number}`, { headers });
}

const startOf = (deed: string | undefined, emptyTitle: string) =>
  deed === "copy"
    ? { text: null, withGoals: true, emptyTitle }
    : {
        text: { title: emptyTitle, fromYear: null, toYear: null, body: "" },
        withGoals: false,
        emptyTitle,
      };

async function readForm(request: Request): Promise<FileForm> {
  if (request.headers.get("content-type")?.startsWith("multipart/")) {
    return receiveFileForm(request, mostDecisionBytes);
  }
  const fields = [...(await request.formData())].map(([name, value]) => [name, String(value)]);
  return { fields: Object.fromEntries(fields), file: null, isTooLarge: false };
}

/** Four ways to begin the next version: a copy, nothing, a text that is pasted, a file. */
export default function NewVisionPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = visionWords(useUi().language);
  const { begin } = words;
  const { agreed, draft } = loaderData;
  const lineFor = (deed: string) => (actionData?.deed === deed ? actionData.line : undefined);
  const withGoals =
    agreed === null ? null : (
      <Checkbox name="withGoals" value="yes" label={begin.withGoals} checked />
    );
  return (
    <>
      <title>{begin.title}</title>
      <PageHeader
        title={begin.title}
        lede={begin.lede}
        crumbs={[{ href: "/visie", label: words.room }]}
      />
      {draft === null ? null : (
        <Notice kind="warning" actions={<a href={`/visie/${draft}`}>{words.page.toDraft}</a>}>
          {begin.exists(draft)}
        </Notice>
      )}
      {draft !== null ? null : (
        <>
          {agreed === null ? null : (
            <>
              <SectionHeader title={begin.copy(agreed)} />
              <Form hidden={{ deed: "copy" }}>
                <Button kind="primary">{begin.copyDeed}</Button>
              </Form>
            </>
          )}
          <SectionHeader title={begin.empty} />
          <Form hidden={{ deed: "empty" }}>
            <Button>{begin.emptyDeed}</Button>
          </Form>
          <SectionHeader title={begin.paste} />
          <Form hidden={{ deed: "paste" }}>
            <TextArea
              name="text"
              label={begin.pasteText}
              hint={words.form.bodyHint}
              value={actionData?.text}
              error={lineFor("paste")}
              rows={8}
            />
            {withGoals}
            <Button>{begin.pasteDeed}</Button>
          </Form>
          <SectionHeader title={begin.file} />
          <Form files hidden={{ deed: "file" }}>
            <FileInput
              name="file"
              label={begin.fileField}
              hint={begin.fileHint}
              error={lineFor("file")}
              accept=".docx,.txt,.md"
            />
            {withGoals}
            <Button icon="upload">{begin.fileDeed}</Button>
          </Form>
        </>
      )}
    </>
  );
}
