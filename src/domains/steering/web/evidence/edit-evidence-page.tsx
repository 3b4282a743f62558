import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  BothTexts,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  readTextChoices,
  useUi,
} from "#ui";
import type { EvidenceContent, EvidenceField } from "../../rules/evidence/evidence-content.ts";
import { evidenceWords } from "../../text/evidence/index.ts";
import { type EvidenceSaved, saveEvidence } from "../../usecases/evidence/edit-evidence.ts";
import { actionIdOf, openForm } from "../../usecases/evidence/open-form.ts";
import type { Route } from "./+types/edit-evidence-page";
import { EvidenceFields, errorsOf } from "./evidence-fields.tsx";
import { sayAction, sayValue } from "./format-evidence.ts";
import {
  oneOf,
  readActionNumber,
  readEvidenceForm,
  type Typed,
  typedOf,
  typedOfContent,
} from "./read-evidence-form.ts";
import { asResponse } from "./refusal-response.ts";
import "./evidence.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const form = await openForm(app, actorOf(context), {
    id: params.id,
    language,
    today: app.today(),
  });
  if (isRefusal(form) || !form.evidence) throw asResponse(refuse("no-such-evidence"));
  const action = form.action ? sayAction(form.action) : "";
  return { ...form, evidence: form.evidence, first: typedOfContent(form.evidence.content, action) };
}

type Conflict = Extract<EvidenceSaved, { kind: "conflict" }>;

type Answer = {
  readonly typed: Typed;
  readonly problems: readonly Refusal[];
  readonly conflict: Conflict | null;
};

const answer = (typed: Typed, problems: readonly Refusal[], conflict: Conflict | null = null) =>
  data<Answer>({ typed, problems, conflict }, { status: conflict ? 409 : 422 });

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = evidenceWords(language);
  const actor = actorOf(context);
  const sent = typedOf(await request.formData());
  const asked = { id: params.id, language, today: app.today() };
  const form = await openForm(app, actor, asked);
  if (isRefusal(form) || !form.evidence) throw asResponse(refuse("no-such-evidence"));
  const typed = withChoices(sent, form.evidence.content, form.action ? sayAction(form.action) : "");
  const number = readActionNumber(oneOf(typed, "action"));
  const actionId = typeof number === "number" ? await actionIdOf(app, actor, number) : null;
  const read = readEvidenceForm(typed, actionId);
  const missing = number !== null && !actionId ? [refuse("no-such-action", "actionId")] : [];
  if (read.kind === "problems") return answer(typed, [...read.problems, ...missing]);
  if (missing.length > 0) return answer(typed, missing);
  const version = Number(oneOf(typed, "version"));
  const edit = { id: params.id, version, content: read.content };
  const saved = await saveEvidence(app, actor, edit, app.now());
  switch (saved.kind) {
    case "problems":
      return answer(typed, saved.problems);
    case "refused":
      return answer(typed, [refuse(saved.because, "nis")]);
    case "conflict":
      return answer(typedOfContent(saved.mine, oneOf(typed, "action")), [], saved);
    case "saved": {
      const said = saved.changed ? words.form.saved : words.form.nothing;
      return redirect(`/bewijs/${params.id}`, { headers: { "set-cookie": flashLine(said) } });
    }
  }
}

/** What the form says after a choice between two texts: theirs, a mixture, or one's own as it was typed. */
function withChoices(sent: Typed, theirs: EvidenceContent, theirAction: string): Typed {
  const choices = readTextChoices(sent);
  const inForm = (field: string) => (field === "actionId" ? "action" : field);
  const other = typedOfContent(theirs, theirAction);
  const taken = new Set([...choices.theirs, ...choices.merged.keys()].map(inForm));
  return [
    ...sent.filter(([name]) => !taken.has(name) && !/^(both|merged):/.test(name)),
    ...other.filter(([name]) => choices.theirs.map(inForm).includes(name)),
    ...[...choices.merged].map(([name, text]) => [inForm(name), text] as const),
  ];
}

const canMerge = (field: EvidenceField): boolean => field === "title" || field === "description";

export default function EditEvidencePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { language } = useUi();
  const words = evidenceWords(language);
  const { evidence, first, places } = loaderData;
  const back = `/bewijs/${params.id}`;
  const typed = actionData?.typed ?? first;
  const problems = actionData?.problems ?? [];
  const conflict = actionData?.conflict ?? null;
  const { title } = evidence.content;
  const actions = [...loaderData.actions.map((one) => ({ ...one, code: "" }))];
  if (loaderData.action) actions.push(loaderData.action);
  const writing = { language, words, places, actions };
  const version = String(conflict?.version ?? (oneOf(typed, "version") || evidence.version));
  return (
    <>
      <title>{words.form.editTitle(title)}</title>
      <PageHeader
        title={words.form.editTitle(title)}
        crumbs={[
          { href: "/bewijs", label: words.title },
          { href: back, label: title },
        ]}
      />
      <Form hidden={{ version }}>
        <ErrorSummary errors={errorsOf(problems, words, language)} />
        {conflict ? (
          <>
            <BothTexts
              whoChanged={conflict.whoChanged}
              when={conflict.changedAt}
              fields={conflict.fields.map((field) => ({
                name: field,
                label: words.fields[field],
                theirs: sayValue(field, conflict.theirs, writing),
                yours: sayValue(field, conflict.mine, writing),
                canMerge: canMerge(field),
              }))}
            />
            <Kept typed={typed} />
          </>
        ) : (
          <EvidenceFields
            typed={typed}
            problems={problems}
            places={places}
            actions={loaderData.actions}
            withFiles={false}
          />
        )}
        <FormActions>
          <Button kind="primary">{conflict ? words.form.saveChoice : words.form.save}</Button>
          <ButtonLink kind="quiet" href={back}>
            {words.form.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}

/** What was typed travels along unseen while one chooses. */
function Kept({ typed }: { readonly typed: Typed }) {
  return typed
    .filter(([name]) => name !== "version")
    .map(([name, value]) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ));
}
