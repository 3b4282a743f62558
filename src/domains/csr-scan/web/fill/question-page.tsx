import { data, redirect } from "react-router";
import { timeOf } from "#kernel/day";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import { Notice, PageHeader, useUi } from "#ui";
import { longestNote } from "../../rules/fill/entry.ts";
import { fillWords } from "../../text/fill/index.ts";
import { openQuestion } from "../../usecases/fill/open-question.ts";
import { chooseAnswer, saveAnswers } from "../../usecases/fill/save-answers.ts";
import type { Route } from "./+types/question-page";
import { Clash } from "./answer-clash.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { AnswerHistory } from "./answer-history.tsx";
import { EvidencePart } from "./evidence-part.tsx";
import { QuestionHelp, QuestionWay } from "./question-parts.tsx";
import { readEntry } from "./read-entry.ts";
import { ScanFrame } from "./scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "./scan-visit.ts";
import "./question-page.css";

export { ScanMissing as ErrorBoundary } from "./scan-missing.tsx";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const view = orMissing(await openQuestion(app, params.token, params.key));
  const loaded = { view, ...visitOf({ context, request }, view.scan.scan) };
  return view.question ? loaded : data(loaded, { status: 404 });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { token, key } = params;
  const form = await request.formData();
  const here = `/scan/${token}/vraag/${encodeURIComponent(key)}`;
  const now = app.now();
  if (form.get("daad") === "kies") {
    const entry = String(form.get("antwoord") ?? "");
    orMissing(
      await chooseAnswer(
        app,
        token,
        {
          question: key,
          entry: entry === "" ? null : entry,
          newId: String(form.get("id") ?? ""),
          shown: form.getAll("gezien").map(String),
        },
        now,
      ),
    );
    return redirect(here);
  }
  const read = readEntry(form, key, now);
  const left = (problem: "wrong-value" | "too-long" | "must-apply") =>
    data({ problem, note: String(form.get("notitie") ?? "") }, { status: 422 });
  if (read.kind === "wrong") return left(read.because);
  const saved = orMissing(await saveAnswers(app, token, [read.entry], now));
  const [done] = saved.entries;
  if (done?.outcome === "too-long" || done?.outcome === "must-apply") return left(done.outcome);
  const view = orMissing(await openQuestion(app, token, key));
  const language = visitOf({ context, request }, view.scan.scan).spokenLanguage;
  const said = {
    headers: { "set-cookie": flashLine(fillWords(language).question.saved(timeOf(now))) },
  };
  const staysHere = done?.outcome === "open" || form.get("daad") === "noot";
  const after = view.place?.after;
  if (staysHere || !view.question) return redirect(here, said);
  return redirect(after ? `/scan/${token}/vraag/${after}` : `/scan/${token}`, said);
}

/** One question on one page, for a phone: what is asked, five answers, why, a note, and on. */
export default function QuestionPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { language } = useUi();
  const words = fillWords(language);
  const { view, flash } = loaderData;
  const { scan, question, place } = view;
  const title = question ? question.text[language] : words.question.unknown;
  const part = scan.instrument.parts.find(({ key }) => key === question?.part);
  const waiting = view.history.filter(({ state }) => state === "open");
  const problem = actionData?.problem;
  return (
    <ScanFrame held={scan} tab="fill" title={title}>
      <div className="scan-question" data-scan-question={params.key}>
        <div className="scan-question__top">
          <p className="scan-question__progress" data-slot="progress">
            {part && place ? words.question.progress(part.name[language], place.at, place.of) : ""}
          </p>
          <p className="scan-question__said" role="status" data-said>
            {flash?.text ?? ""}
          </p>
        </div>
        <PageHeader title={title} />
        {question && !place ? <Notice kind="info">{words.question.notAsked}</Notice> : null}
        {!question && view.history.length > 0 ? (
          <Notice kind="info">{words.question.unknownKept}</Notice>
        ) : null}
        {problem ? <Notice kind="error">{problemWords(words, problem)}</Notice> : null}
        <Clash view={view} waiting={waiting} />
        {question ? <AnswerForm view={view} typedNote={actionData?.note} /> : null}
        {question ? <QuestionHelp question={question} /> : null}
        <QuestionWay
          token={scan.token}
          before={place?.before ?? null}
          after={place?.after ?? null}
        />
        {question ? <EvidencePart view={view} /> : null}
        <AnswerHistory view={view} />
        <p className="scan-question__keys">{words.question.keys}</p>
      </div>
    </ScanFrame>
  );
}

const problemWords = (
  { question }: ReturnType<typeof fillWords>,
  problem: "wrong-value" | "too-long" | "must-apply",
): string =>
  ({
    "wrong-value": question.wrongValue,
    "too-long": question.tooLong(longestNote),
    "must-apply": question.mustApply,
  })[problem];
