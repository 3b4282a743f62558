import type { Language } from "#kernel/language";
import type { AnswerValue } from "../../../rules/scan/answer.ts";
import { fillWords } from "../../../text/fill/index.ts";
import type { Net } from "./net-line.ts";
import { askedOn, type PhoneScan, saidOn } from "./phone-scan.ts";
import type { Queue } from "./queue.ts";

/** What a page of one question needs to go on by itself. */
export type QuestionPhone = {
  readonly token: string;
  readonly language: Language;
  readonly queue: Queue;
  readonly net: Net;
  readonly loading: Promise<PhoneScan | null>;
};

/** Fills the page of one question with another. @returns whether the phone has it */
export function drawQuestion(
  box: HTMLElement,
  { token, language, queue }: QuestionPhone,
  scan: PhoneScan,
  key: string,
): boolean {
  const words = fillWords(language);
  const asked = askedOn(scan, queue);
  const at = asked.findIndex((question) => question.key === key);
  const question = asked[at];
  if (!question) return false;
  const own = asked.filter(({ part }) => part === question.part);
  const part = scan.parts.find((one) => one.key === question.part)?.name ?? "";
  const slots = {
    progress: words.question.progress(part, own.indexOf(question) + 1, own.length),
    why: question.why,
    example: question.example,
    start: question.start,
    earlier: earlierLine(scan, key, words),
  };
  for (const [slot, text] of Object.entries(slots)) {
    const element = box.querySelector<HTMLElement>(`[data-slot="${slot}"]`);
    if (element) element.textContent = text;
  }
  const title = box.querySelector<HTMLElement>("h1");
  if (title) {
    title.textContent = question.text;
    title.tabIndex = -1;
  }
  document.title = document.title.replace(/^.*(?= – )/, question.text);
  drawForm(box, saidOn(scan, queue, key), question.mayNotApply);
  drawWay(box, "before", token, asked[at - 1]?.key);
  drawWay(box, "after", token, asked[at + 1]?.key);
  for (const part of box.querySelectorAll<HTMLElement>("[data-server-only]")) {
    part.hidden = part.dataset.serverOnly !== key;
  }
  return true;
}

function earlierLine(scan: PhoneScan, key: string, words: ReturnType<typeof fillWords>): string {
  const before = scan.earlier[key];
  return before ? words.question.earlier(words.answers[before]) : "";
}

function drawForm(box: HTMLElement, said: ReturnType<typeof saidOn>, mayNotApply: boolean): void {
  drawChosen(box, said.value);
  const notApplying = box.querySelector<HTMLButtonElement>('[value="not-applicable"]');
  if (notApplying) notApplying.hidden = !mayNotApply;
  const mark = box.querySelector<HTMLInputElement>('input[name="interessant"]');
  if (mark) mark.checked = said.isInteresting;
  const note = box.querySelector<HTMLTextAreaElement>('textarea[name="notitie"]');
  if (note) note.value = said.note;
  const fold = note?.closest("details");
  if (fold) fold.open = said.note !== "";
  for (const [name, value] of [
    ["versie", String(said.version)],
    ["blijft", said.value ?? ""],
  ] as const) {
    const field = box.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (field) field.value = value;
  }
  // What was shown of others belongs to the question the server drew.
  for (const seen of box.querySelectorAll('input[name="gezien"]')) seen.remove();
}

function drawWay(
  box: HTMLElement,
  way: "before" | "after",
  token: string,
  key: string | undefined,
): void {
  const link = box.querySelector<HTMLAnchorElement>(`[data-way="${way}"] a`);
  if (link) link.href = key ? `/scan/${token}/vraag/${key}` : `/scan/${token}`;
}

/** Which of the five is chosen. */
export function drawChosen(box: HTMLElement, value: AnswerValue | null): void {
  for (const button of box.querySelectorAll<HTMLButtonElement>('[name="antwoord"]')) {
    button.setAttribute("aria-pressed", String(button.value === value));
  }
}
