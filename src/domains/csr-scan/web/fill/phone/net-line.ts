import { type Instant, timeOf } from "#kernel/day";
import type { FillWords } from "../../../text/fill/index.ts";
import type { SavedEntry } from "../../../usecases/fill/save-answers.ts";
import { keepAnswers, type PhoneScan } from "./phone-scan.ts";
import type { Queue } from "./queue.ts";
import { type Sent, sendQueue } from "./send-queue.ts";
import { leavePhone } from "./work-offline.ts";

/** Sends what waits and tells how that stands. */
export type Net = {
  /** Sends what waits; several at once are one. */
  send(): Promise<Sent["kind"]>;
  tell(): void;
  /** From here on the phone knows the scan. */
  know(scan: PhoneScan | null): void;
  /** Called with every answer the server took. */
  onSaved(listen: (entry: SavedEntry) => void): void;
};

type NetGiven = {
  readonly token: string;
  readonly queue: Queue;
  readonly words: FillWords["question"];
};

export function openNet(frame: HTMLElement, { token, queue, words }: NetGiven): Net {
  const line = frame.querySelector<HTMLElement>("[data-scan-net]");
  const listeners: ((entry: SavedEntry) => void)[] = [];
  let scan: PhoneScan | null = null;
  let sending: Promise<Sent["kind"]> | null = null;
  let last: Sent["kind"] = "nothing";

  const tell = (): void => {
    const waiting = queue.list().length;
    const isOff = !navigator.onLine || last === "no-network";
    const said =
      last === "gone"
        ? words.gone
        : last === "not-taken" && waiting > 0
          ? words.notTaken
          : waiting > 0 && isOff
            ? words.waiting(waiting)
            : isOff
              ? words.offline
              : "";
    if (!line) return;
    line.hidden = said === "";
    if (line.textContent !== said) line.textContent = said;
  };

  async function sendAll(): Promise<Sent["kind"]> {
    const done = await sendQueue(token, queue);
    if (done.kind !== "nothing" || navigator.onLine) last = done.kind;
    if (done.kind === "sent") {
      for (const entry of done.entries) take(entry);
      if (scan) await keepAnswers(token, scan);
      tellSaved(frame, words, done.at as Instant, done.entries, token);
    }
    if (done.kind === "gone") await leavePhone(token);
    tell();
    return done.kind;
  }

  function take(entry: SavedEntry): void {
    const { question, standing } = entry;
    if (scan && standing.version > 0) {
      scan = Object.assign(scan, { answers: { ...scan.answers, [question]: standing } });
    }
    for (const listen of listeners) listen(entry);
  }

  return {
    send() {
      sending ??= sendAll().finally(() => {
        sending = null;
      });
      return sending;
    },
    tell,
    know: (known) => {
      scan = known;
    },
    onSaved: (listen) => {
      listeners.push(listen);
    },
  };
}

/** "Bewaard 14:02", or that somebody else said something else. */
function tellSaved(
  frame: HTMLElement,
  words: FillWords["question"],
  at: Instant,
  entries: readonly SavedEntry[],
  token: string,
): void {
  const said = frame.querySelector<HTMLElement>("[data-said]");
  const clash = entries.find(({ outcome }) => outcome === "open");
  const text = at ? words.saved(timeOf(at)) : "";
  if (!said) return;
  if (!clash) {
    const isAside = entries.some(({ outcome }) => outcome === "aside");
    said.textContent = isAside ? words.unknownKept : text;
    sayOnNextPage(said.textContent);
    return;
  }
  const link = document.createElement("a");
  link.href = `/scan/${token}/vraag/${clash.question}`;
  link.textContent = words.clashGo;
  said.replaceChildren(`${words.clashSoon} `, link);
}

const nextPage = "regiekamer-scan-said";

/** The next question comes at once from the server: that the last answer was saved is told there. */
function sayOnNextPage(text: string): void {
  try {
    sessionStorage.setItem(nextPage, text);
  } catch {
    // A browser that keeps nothing says it only here.
  }
}

/** Says on this page what the page before had no time for. */
export function saySaved(frame: HTMLElement): void {
  const said = frame.querySelector<HTMLElement>("[data-said]");
  try {
    const text = sessionStorage.getItem(nextPage);
    sessionStorage.removeItem(nextPage);
    if (text && said && said.textContent === "") said.textContent = text;
  } catch {
    // Nothing was kept.
  }
}
