import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "react-router";
import type { Language } from "#kernel/language";
import { appContext } from "#platform/request-context";
import type { Said } from "../../rules/fill/entry.ts";
import type { Condition, Depth, Instrument, Question } from "../../rules/instrument/instrument.ts";
import type { AnswerValue } from "../../rules/scan/answer.ts";
import type { Profile } from "../../rules/scan/scan.ts";
import { openPhoneScan } from "../../usecases/fill/open-phone-scan.ts";
import { orMissing, visitOf } from "./scan-visit.ts";

/** A question as a phone keeps it, in one language. */
export type PhoneQuestion = Pick<Question, "key" | "part" | "depths" | "mayNotApply"> & {
  readonly when?: Condition | undefined;
  readonly after?: Question["after"];
  readonly text: string;
  readonly why: string;
  readonly example: string;
  readonly start: string;
};

/** `/scan/:token/vragen.json`: all questions, kept by a phone for when the network is gone. */
export type PhoneQuestions = {
  readonly parts: readonly { readonly key: string; readonly name: string }[];
  readonly questions: readonly PhoneQuestion[];
};

/** `/scan/:token/antwoorden.json`: what counts at this moment. */
export type PhoneAnswers = {
  readonly depth: Depth;
  readonly profile: Profile;
  readonly answers: Readonly<Record<string, Said & { readonly version: number }>>;
  /** Of the scan before. */
  readonly earlier: Readonly<Record<string, AnswerValue>>;
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const found = orMissing(await openPhoneScan(context.get(appContext), params.token ?? ""));
  const { spokenLanguage } = visitOf({ context, request }, found.scan);
  const isAnswers = new URL(request.url).pathname.endsWith("antwoorden.json");
  const body = JSON.stringify(
    isAnswers ? found.answers : questionsIn(found.instrument, spokenLanguage),
  );
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { "cache-control": "private, no-cache", etag };
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json" } });
}

const questionsIn = ({ parts, questions }: Instrument, language: Language): PhoneQuestions => ({
  parts: parts.map(({ key, name }) => ({ key, name: name[language] })),
  questions: questions.map((question) => ({
    key: question.key,
    part: question.part,
    depths: question.depths,
    mayNotApply: question.mayNotApply,
    when: question.when,
    after: question.after,
    text: question.text[language],
    why: question.why[language],
    example: question.example[language],
    start: question.start[language],
  })),
});
