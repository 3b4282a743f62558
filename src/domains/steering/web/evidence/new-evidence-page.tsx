import { data, redirect } from "react-router";
import { actorOf, mayReach } from "#access";
import { parseDay } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, ErrorSummary, Form, FormActions, PageHeader, useUi } from "#ui";
import { evidenceKinds } from "../../rules/evidence.ts";
import { evidenceWords } from "../../text/evidence/index.ts";
import { addEvidence } from "../../usecases/evidence/add-evidence.ts";
import { actionIdOf, openForm } from "../../usecases/evidence/open-form.ts";
import type { Route } from "./+types/new-evidence-page";
import { EvidenceFields, errorsOf } from "./evidence-fields.tsx";
import { sayAction } from "./format-evidence.ts";
import {
  oneOf,
  readActionNumber,
  readEvidenceForm,
  type Typed,
  typedOf,
  typedOfContent,
} from "./read-evidence-form.ts";
import { documentsIn, mostRequestBytes, receiveForm } from "./receive-documents.ts";
import { asResponse } from "./refusal-response.ts";
import "./evidence.css";

/** Other pages fill in what they know: `?actie=<id>&titel=…&soort=event&datum=2026-11-23`. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const query = new URL(request.url).searchParams;
  const asked = { actionId: query.get("actie") ?? undefined, language, today: app.today() };
  const form = await openForm(app, actorOf(context), asked);
  if (isRefusal(form)) throw asResponse(form);
  const kind = evidenceKinds.find((one) => one === query.get("soort"));
  const first: Typed = typedOfContent(
    {
      ...(kind ? { kind } : {}),
      title: query.get("titel")?.slice(0, 300) ?? "",
      happenedOn: parseDay(query.get("datum") ?? "") ?? app.today(),
      nis: form.ownNis,
    },
    form.action ? sayAction(form.action) : "",
  );
  return { ...form, first };
}

export const handle = { mostBodyBytes: mostRequestBytes };

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = evidenceWords(context.get(viewContext).language);
  const actor = actorOf(context);
  if (!mayReach(actor, "evidence.edit")) throw data(null, { status: 403 });
  const form = await receiveForm(request);
  const refused = (typed: Typed, problems: readonly Refusal[]) =>
    data({ typed, problems }, { status: 422 });
  if (!form) return refused([], [refuse("document-too-large", "files")]);
  const typed = typedOf(form);
  const number = readActionNumber(oneOf(typed, "action"));
  const actionId = typeof number === "number" ? await actionIdOf(app, actor, number) : null;
  const read = readEvidenceForm(typed, actionId);
  const missing = number !== null && !actionId ? [refuse("no-such-action", "actionId")] : [];
  if (read.kind === "problems") return refused(typed, [...read.problems, ...missing]);
  if (missing.length > 0) return refused(typed, missing);
  const documents = await documentsIn(form, "files");
  const added = await addEvidence(app, actor, read.content, documents, app.now());
  if (added.kind === "problems") return refused(typed, added.problems);
  if (added.kind === "refused") return refused(typed, [refuse(added.because, "nis")]);
  const headers = { "set-cookie": flashLine(words.form.added) };
  return redirect(`/bewijs/${added.id}`, { headers });
}

export default function NewEvidencePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = evidenceWords(language);
  const typed = actionData && actionData.typed.length > 0 ? actionData.typed : loaderData.first;
  const problems = actionData?.problems ?? [];
  return (
    <>
      <title>{words.form.newTitle}</title>
      <PageHeader
        title={words.form.newTitle}
        lede={words.form.newLede}
        crumbs={[{ href: "/bewijs", label: words.title }]}
      />
      <Form files>
        <ErrorSummary errors={errorsOf(problems, words, language)} />
        <EvidenceFields
          typed={typed}
          problems={problems}
          places={loaderData.places}
          actions={loaderData.actions}
          withFiles
        />
        <FormActions>
          <Button kind="primary">{words.form.add}</Button>
          <ButtonLink kind="quiet" href="/bewijs">
            {words.form.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
