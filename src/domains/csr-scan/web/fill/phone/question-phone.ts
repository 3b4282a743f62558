import { systemNow } from "#platform/clock";
import { type AnswerValue, answerValues } from "../../../rules/scan/answer.ts";
import type { SentEntry } from "../../../usecases/fill/save-answers.ts";
import { drawChosen, drawQuestion, type QuestionPhone } from "./draw-question.ts";
import { askedOn, type PhoneScan, saidOn } from "./phone-scan.ts";
import type { Queue } from "./queue.ts";

const addressOf = (token: string, key: string | null): string =>
  key ? `/scan/${token}/vraag/${key}` : `/scan/${token}`;

/**
 * One question with script: every answer is kept on the phone first and then sent. With a network the next question
 * comes from the server; without one the phone draws it.
 */
export function startQuestion(box: HTMLElement, phone: QuestionPhone): void {
  const { token, queue, net, loading } = phone;
  let key = box.dataset.scanQuestion ?? "";
  let scan: PhoneScan | null = null;
  const form = box.querySelector<HTMLFormElement>("[data-answer-form] form");
  // Without a network the phone has one page for all questions: it is not shown before it holds the right one.
  box.hidden = keyIn(location) !== key;

  const draw = (next: string): boolean => {
    if (!scan || !drawQuestion(box, phone, scan, next)) return false;
    key = next;
    box.hidden = false;
    return true;
  };
  const go = async (next: string | null, isServed: boolean): Promise<void> => {
    if (isServed) return location.assign(addressOf(token, next));
    scan ??= await loading;
    if (next === null || !draw(next)) return location.assign(addressOf(token, next));
    history.pushState(null, "", addressOf(token, next));
    scrollTo({ top: 0 });
    box.querySelector<HTMLElement>("h1")?.focus();
  };
  const answer = async (value: AnswerValue | null, goesOn: boolean): Promise<void> => {
    if (!form) return;
    queue.add(readForm(form, key, value, queue, scan));
    drawChosen(box, value);
    const next = scan ? nextOf(askedOn(scan, queue), key) : neighbour(box, 1);
    const first = await net.send();
    // What was sent already when this answer came does not hold it.
    const sent = queue.list().length > 0 && first === "sent" ? await net.send() : first;
    const isServed = sent === "sent" && navigator.onLine;
    const isClash = box.querySelector("[data-said] a") !== null;
    if (goesOn && !isClash) await go(next, isServed);
    else if (scan) draw(key);
  };

  listenToForm(form, (value, goesOn) => void answer(value ?? chosenIn(box), goesOn));
  takeKeys(box, (step) => void go(neighbour(box, step), navigator.onLine));
  listenToWay(box, (next) => {
    // The page of the server may be out of reach; what the phone has is not.
    if (navigator.onLine || !scan) return false;
    void go(next, false);
    return true;
  });
  addEventListener("popstate", () => {
    const next = keyIn(location);
    if (!next || !draw(next)) location.reload();
  });
  void begin();

  async function begin(): Promise<void> {
    scan = await loading;
    if (!scan) return;
    const wanted = keyIn(location);
    const asked = askedOn(scan, queue);
    const first = asked.find((one) => scan && saidOn(scan, queue, one.key).value === null);
    const wants = wanted ?? first?.key ?? asked[0]?.key;
    const waits = queue.list().some(({ question }) => question === wants);
    // Another page than was asked for, or one that does not know of the answers on this phone.
    if (wants && (wants !== key || waits || box.hidden)) draw(wants);
    if (wants && !wanted) history.replaceState(null, "", addressOf(token, wants));
  }
}

const keyIn = ({ pathname }: { readonly pathname: string }): string | undefined =>
  pathname.split("/vraag/")[1];

const linkOf = (box: HTMLElement, step: 1 | -1): HTMLAnchorElement | null =>
  box.querySelector<HTMLAnchorElement>(`[data-way="${step === 1 ? "after" : "before"}"] a`);

/** The question after or before this one, as the page says; null: the overview. */
function neighbour(box: HTMLElement, step: 1 | -1): string | null {
  const link = linkOf(box, step);
  return (link && keyIn(link)) ?? null;
}

/** An answer goes on to the next question; a mark or a note is saved and stays. */
function listenToForm(
  form: HTMLFormElement | null,
  answer: (value: AnswerValue | null, goesOn: boolean) => void,
): void {
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    const value = answerValues.find((one) => button?.name === "antwoord" && one === button.value);
    answer(value ?? null, value !== undefined);
  });
  form?.addEventListener("change", () => answer(null, false));
}

/** @param go goes there by itself, or says that the browser must */
function listenToWay(box: HTMLElement, go: (next: string) => boolean): void {
  box.addEventListener("click", (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>("[data-way] a");
    const next = link && keyIn(link);
    if (next && go(next)) event.preventDefault();
  });
}

const nextOf = (asked: readonly { readonly key: string }[], key: string): string | null =>
  asked[asked.findIndex((question) => question.key === key) + 1]?.key ?? null;

const chosenIn = (box: HTMLElement): AnswerValue | null => {
  const pressed = box.querySelector<HTMLButtonElement>('[name="antwoord"][aria-pressed="true"]');
  return answerValues.find((value) => value === pressed?.value) ?? null;
};

function readForm(
  form: HTMLFormElement,
  question: string,
  value: AnswerValue | null,
  queue: Queue,
  scan: PhoneScan | null,
): SentEntry {
  const given = new FormData(form);
  const own = queue.list().findLast((entry) => entry.question === question);
  const drawn = Number(given.get("versie") ?? 0);
  return {
    id: newId(),
    question,
    value,
    isInteresting: given.get("interessant") === "yes",
    note: String(given.get("notitie") ?? "").trim(),
    madeOn: own?.madeOn ?? Math.max(drawn, scan?.answers[question]?.version ?? 0),
    ...(own ? { follows: own.id } : {}),
    settles: given.getAll("gezien").map(String),
    saidAt: systemNow(),
  };
}

/** A random id also where the page came over plain http. */
function newId(): string {
  if ("randomUUID" in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** 1 to 5 answers, n and p go on and back; not while somebody types. */
function takeKeys(box: HTMLElement, go: (step: 1 | -1) => void): void {
  addEventListener("keydown", (event) => {
    const { altKey, ctrlKey, metaKey, key, target } = event;
    if (altKey || ctrlKey || metaKey) return;
    if (
      target instanceof Element &&
      target.closest("textarea, select, input:not([type=checkbox])")
    ) {
      return;
    }
    if (key === "n" || key === "p") return go(key === "n" ? 1 : -1);
    const value = answerValues[Number(key) - 1];
    if (!value || !/^[1-5]$/.test(key)) return;
    const button = box.querySelector<HTMLButtonElement>(`[name="antwoord"][value="${value}"]`);
    if (button && !button.hidden) button.click();
  });
}
