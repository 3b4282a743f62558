import { randomUUID } from "node:crypto";
import { data, redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import { Button, Flash, Form, FormActions, PageHeader, useUi } from "#ui";
import { answerValues } from "../../rules/scan/answer.ts";
import { fillWords } from "../../text/fill/index.ts";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import { type SentEntry, saveAnswers } from "../../usecases/fill/save-answers.ts";
import type { Route } from "./+types/part-page";
import { readPartEntries, wasOf } from "./read-entry.ts";
import { ScanFrame } from "./scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "./scan-visit.ts";
import "./part-page.css";

export { ScanMissing as ErrorBoundary } from "./scan-missing.tsx";

export const headers = scanHeaders;

export const handle = { mostBodyBytes: 2 * 1024 * 1024 };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const scan = orMissing(await openScan(context.get(appContext), params.token));
  if (!scan.instrument.parts.some(({ key }) => key === params.part)) {
    throw data(null, { status: 404 });
  }
  const ids = Object.fromEntries(scan.asked.map(({ key }) => [key, randomUUID()]));
  return { scan, ids, ...visitOf({ context, request }, scan.scan) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { token, part } = params;
  const scan = orMissing(await openScan(app, token));
  const form = await request.formData();
  const now = app.now();
  const keys = scan.instrument.questions.filter((one) => one.part === part).map(({ key }) => key);
  const entries: readonly SentEntry[] = readPartEntries(form, keys, scan.answers, now);
  const words = fillHomeWords(visitOf({ context, request }, scan.scan).spokenLanguage).part;
  const back = (said: string, tone: "success" | "warning" = "success") =>
    redirect(`/scan/${token}/deel/${part}`, { headers: { "set-cookie": flashLine(said, tone) } });
  if (entries.length === 0) return back(words.saved(0));
  const saved = await saveAnswers(app, token, entries, now);
  if (isRefusal(saved)) return orMissing(saved);
  const count = (outcome: string) =>
    saved.entries.filter((entry) => entry.outcome === outcome).length;
  const clashes = count("open");
  const said = words.saved(count("taken"));
  return clashes > 0 ? back(`${said} ${words.clash(clashes)}`, "warning") : back(said);
}

/** All questions of a part on one page, to fill in at a desk or to print. */
export default function PartPage({ loaderData, params }: Route.ComponentProps) {
  const { language } = useUi();
  const all = fillWords(language);
  const words = fillHomeWords(language).part;
  const { scan, ids, flash } = loaderData;
  const part = scan.instrument.parts.find(({ key }) => key === params.part);
  const questions = scan.asked.filter((question) => question.part === params.part);
  const title = words.title(part?.name[language] ?? "");
  return (
    <ScanFrame held={scan} tab="fill" title={title}>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <PageHeader
        title={title}
        lede={part?.intro[language]}
        crumbs={[{ href: `/scan/${scan.token}`, label: scan.scan.name }]}
      />
      <Form>
        <ol className="scan-part">
          {questions.map((question) => {
            const answer = scan.answers.get(question.key);
            return (
              <li key={question.key}>
                <fieldset className="scan-part__question">
                  <legend>{question.text[language]}</legend>
                  <input
                    type="hidden"
                    name={`was-${question.key}`}
                    value={wasOf(answer?.value ?? null, answer?.isInteresting ?? false)}
                  />
                  <input type="hidden" name={`id-${question.key}`} value={ids[question.key]} />
                  <input
                    type="hidden"
                    name={`versie-${question.key}`}
                    value={answer?.version ?? 0}
                  />
                  <p className="scan-part__answers">
                    {answerValues
                      .filter((value) => value !== "not-applicable" || question.mayNotApply)
                      .map((value) => (
                        <label key={value}>
                          <input
                            type="radio"
                            name={`antwoord-${question.key}`}
                            value={value}
                            defaultChecked={answer?.value === value}
                          />
                          {all.answers[value]}
                        </label>
                      ))}
                  </p>
                  <p className="scan-part__more">
                    <label>
                      <input
                        type="checkbox"
                        name={`interessant-${question.key}`}
                        value="yes"
                        defaultChecked={answer?.isInteresting}
                      />
                      {all.question.interesting}
                    </label>
                    <a href={`/scan/${scan.token}/vraag/${question.key}`}>{words.toQuestion}</a>
                  </p>
                  {answer?.note ? <p className="soft">{answer.note}</p> : null}
                </fieldset>
              </li>
            );
          })}
        </ol>
        <FormActions>
          <Button kind="primary" icon="check">
            {words.save}
          </Button>
        </FormActions>
      </Form>
    </ScanFrame>
  );
}
