import type { Said } from "../../../rules/fill/entry.ts";
import { nothingSaid } from "../../../rules/fill/entry.ts";
import type { Answers } from "../../../rules/scan/answer.ts";
import { askedQuestions } from "../../../rules/scan/asked-questions.ts";
import type { PhoneAnswers, PhoneQuestion, PhoneQuestions } from "../scan-questions.ts";
import type { Queue } from "./queue.ts";
import { keepOnPhone } from "./work-offline.ts";

/** All of a scan, as a phone has it. */
export type PhoneScan = PhoneQuestions & PhoneAnswers;

/** Loads what the phone needs to go on without a network; from the phone itself when there is none. */
export async function loadPhoneScan(token: string): Promise<PhoneScan | null> {
  try {
    const [questions, answers] = await Promise.all([
      fetch(`/scan/${token}/vragen.json`),
      fetch(`/scan/${token}/antwoorden.json`),
    ]);
    if (!questions.ok || !answers.ok) return null;
    const [asked, said] = [
      (await questions.json()) as PhoneQuestions,
      (await answers.json()) as PhoneAnswers,
    ];
    await keepOnPhone(token, "vragen.json", asked);
    await keepOnPhone(token, "antwoorden.json", said);
    return { ...asked, ...said };
  } catch {
    return null;
  }
}

/** Keeps what counts now, so that a page that opens without a network knows of the answers that were just sent. */
export const keepAnswers = (token: string, scan: PhoneScan): Promise<void> => {
  const { depth, profile, answers, earlier } = scan;
  return keepOnPhone(token, "antwoorden.json", { depth, profile, answers, earlier });
};

/** What counts on a question for whoever holds this phone: their own last word, sent or not. */
export function saidOn(scan: PhoneScan, queue: Queue, key: string): Said & { version: number } {
  const standing = scan.answers[key] ?? { ...nothingSaid, version: 0 };
  const own = queue.list().findLast(({ question }) => question === key);
  return own
    ? {
        value: own.value,
        isInteresting: own.isInteresting,
        note: own.note,
        version: standing.version,
      }
    : standing;
}

/** The questions that are asked, with the answers that still wait taken along. */
export function askedOn(scan: PhoneScan, queue: Queue): readonly PhoneQuestion[] {
  const keys = scan.questions.map(({ key }) => key);
  const answers = new Map(keys.map((key) => [key, saidOn(scan, queue, key)]));
  const asked = askedQuestions(
    scan as never,
    { depth: scan.depth, profile: scan.profile },
    answers as unknown as Answers,
  );
  const isAsked = new Set(asked.map(({ key }) => key));
  const order = new Map(scan.parts.map(({ key }, at) => [key, at]));
  return scan.questions
    .filter(({ key }) => isAsked.has(key))
    .toSorted((one, other) => (order.get(one.part) ?? 0) - (order.get(other.part) ?? 0));
}
