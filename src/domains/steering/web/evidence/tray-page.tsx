import { data, redirect } from "react-router";
import { actorOf, mayReach } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  formatNumber,
  PageHeader,
  Pagination,
  TextInput,
  useUi,
} from "#ui";
import { evidenceWords, sayProblem } from "../../text/evidence/index.ts";
import {
  linkEvidence,
  makeActionOfEvidence,
  setAside,
} from "../../usecases/evidence/arrange-evidence.ts";
import { bringDocuments, bringPastedLetter } from "../../usecases/evidence/bring-in.ts";
import { actionIdOf } from "../../usecases/evidence/open-form.ts";
import { openTray, trayPageSize } from "../../usecases/evidence/open-tray.ts";
import type { Route } from "./+types/tray-page";
import { BringIn, type Brought } from "./bring-in.tsx";
import { EvidenceTabs } from "./evidence-tabs.tsx";
import { sayAction } from "./format-evidence.ts";
import { readActionNumber } from "./read-evidence-form.ts";
import { documentsIn, mostRequestBytes, receiveForm } from "./receive-documents.ts";
import { asResponse } from "./refusal-response.ts";
import { TrayItem } from "./tray-item.tsx";
import "./evidence.css";

export async function loader({ context, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const page = Math.max(1, Number(new URL(request.url).searchParams.get("page")) || 1);
  const tray = await openTray(app, actorOf(context), { page, language, today: app.today() });
  if (isRefusal(tray)) throw asResponse(tray);
  return { ...tray, address };
}

/** Buttons say their deed and what it is done to: "link:<evidence>:<action>", "make:<evidence>", "link-chosen". */
export const handle = { mostBodyBytes: mostRequestBytes };

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = actorOf(context);
  // Before the body is read: who may not add evidence does not get to fill our memory either.
  if (!mayReach(actor, "evidence.edit")) throw data(null, { status: 403 });
  const form = await receiveForm(request);
  if (!form) return data({ problem: "document-too-large", brought: null }, { status: 413 });
  const [deed = "", id = "", actionId = ""] = String(form.get("deed") ?? "").split(":");
  if (deed === "bring") return bring(form, context);
  const chosen = form.getAll("evidence").map(String);
  const typed = readActionNumber(String(form.get("action") ?? ""));
  const byNumber =
    deed === "link-chosen" && typeof typed === "number"
      ? await actionIdOf(app, actor, typed)
      : null;
  if (deed === "link-chosen" && byNumber === null) {
    return data({ problem: "no-such-action", brought: null }, { status: 422 });
  }
  const words = evidenceWords(language);
  const say = (text: string) => redirect(address, { headers: { "set-cookie": flashLine(text) } });
  if (deed === "make") {
    const made = await makeActionOfEvidence(app, actor, id, app.now());
    if (!("actionId" in made))
      return data({ problem: made.because, brought: null }, { status: 422 });
    return say(words.tray[made.kind](made.number));
  }
  const done = deed.startsWith("link")
    ? await linkEvidence(app, actor, id ? [id] : chosen, byNumber ?? actionId, app.now())
    : await setAside(app, actor, id ? [id] : chosen, true, app.now());
  if (done.kind === "refused")
    return data({ problem: done.because, brought: null }, { status: 422 });
  const pieces = words.pieces(formatNumber(language, done.count), done.count === 1);
  return say(
    done.action ? words.tray.linked(pieces, sayAction(done.action)) : words.tray.setAside(pieces),
  );
}

async function bring(form: FormData, context: Route.ActionArgs["context"]) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const words = evidenceWords(language);
  const documents = await documentsIn(form, "files");
  const pasted = String(form.get("letter") ?? "");
  if (documents.length === 0 && pasted.trim() === "")
    return data({ problem: "nothing-brought", brought: null }, { status: 422 });
  const asked = { now: app.now(), language };
  const brought = await bringDocuments(app, actorOf(context), documents, asked);
  if ("kind" in brought) return data({ problem: "not-permitted", brought: null }, { status: 403 });
  const answers = [...brought];
  if (pasted.trim() !== "") {
    const answer = await bringPastedLetter(app, actorOf(context), pasted, asked);
    answers.push({ name: words.upload.pasteName, ...answer });
  }
  const count = answers.filter(({ kind }) => kind === "recorded").length;
  if (count === answers.length) {
    const pieces = words.pieces(formatNumber(language, count), count === 1);
    return redirect(address, { headers: { "set-cookie": flashLine(words.upload.done(pieces)) } });
  }
  const told: readonly Brought[] = answers.map((answer) => ({
    name: answer.name,
    kind: answer.kind,
    id: answer.kind === "refused" ? null : answer.id,
    problem: answer.kind === "refused" ? answer.because : null,
  }));
  return data({ problem: null, brought: told }, { status: 422 });
}

export default function TrayPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = evidenceWords(language);
  const { waiting, total, page, mayAdd, address } = loaderData;
  const problem = actionData?.problem;
  const sentence =
    problem === "nothing-brought" ? words.upload.nothing : problem && sayProblem(words, problem);
  const count = formatNumber(language, total);
  return (
    <>
      <title>{words.tray.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        primary={
          mayAdd ? (
            <ButtonLink kind="primary" icon="plus" href="/bewijs/nieuw">
              {words.newEvidence}
            </ButtonLink>
          ) : null
        }
      />
      <EvidenceTabs current="tray" waiting={total} />
      <ErrorSummary
        errors={sentence ? [{ fieldId: fieldOfProblem(problem), message: sentence }] : []}
      />
      {mayAdd ? <BringIn brought={actionData?.brought ?? []} /> : null}
      {waiting.length === 0 ? (
        <EmptyState icon="check" title={words.tray.empty}>
          {words.tray.emptyText}
        </EmptyState>
      ) : (
        <section aria-labelledby="tray-title">
          <h2 id="tray-title">{words.tray.count(count, total === 1)}</h2>
          <p className="tray__lede">{words.tray.lede}</p>
          <form method="post" className="tray" id="tray">
            <ol className="tray__list">
              {waiting.map((one) => (
                <TrayItem key={one.id} evidence={one} places={loaderData.places} />
              ))}
            </ol>
            {mayAdd ? <ChosenDeeds actions={loaderData.actions} /> : null}
          </form>
          {total > trayPageSize ? (
            <Pagination address={address} page={page} pageSize={trayPageSize} total={total} />
          ) : null}
        </section>
      )}
    </>
  );
}

const fieldOfProblem = (problem: string | null | undefined): string =>
  problem === "no-such-action"
    ? "field-action"
    : problem?.startsWith("no")
      ? "tray"
      : "field-files";

interface ChosenDeedsProps {
  readonly actions: readonly { readonly number: number; readonly title: string }[];
}

/** What one does to everything that is ticked. */
function ChosenDeeds({ actions }: ChosenDeedsProps) {
  const words = evidenceWords(useUi().language).tray;
  return (
    <fieldset className="tray__chosen">
      <legend className="tray__chosen-title">{words.chosen}</legend>
      <TextInput
        name="action"
        label={words.action}
        hint={words.actionHint}
        suggestions={actions.map(sayAction)}
        autoComplete="off"
        oneWay
      />
      <div className="tray__chosen-deeds">
        <Button name="deed" value="link-chosen" icon="link">
          {words.linkChosen}
        </Button>
        <Button kind="quiet" name="deed" value="aside-chosen">
          {words.asideChosen}
        </Button>
      </div>
    </fieldset>
  );
}
