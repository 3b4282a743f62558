import { keepAsking } from "../keep-asking.ts";
import { type KeptIdea, keptIdeas } from "./kept-ideas.ts";
import type { RoomState } from "./room-addresses.ts";

type IslandWords = {
  readonly sent: string;
  readonly sentWaiting: string;
  readonly kept: string;
  readonly notSent: string;
  readonly lost: string;
  readonly waiting: string;
  readonly problems: Readonly<Record<string, string>>;
};

for (const box of document.querySelectorAll<HTMLElement>("[data-island-brainstorm-phone]")) {
  begin(box, box.dataset.islandBrainstormPhone ?? "");
}

function begin(box: HTMLElement, code: string): void {
  const words = JSON.parse(box.dataset.words ?? "{}") as IslandWords;
  const shape = box.dataset.shape ?? "";
  const ideas = keptIdeas(code);
  const send = sender(box, code, words, ideas);
  takeIdeaForm(box, ideas, send);
  if (ideas.list().length > 0) send();
  for (const form of box.querySelectorAll<HTMLFormElement>("[data-card] form")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      lay(box, code, form);
    });
  }
  window.addEventListener("online", send);
  keepAsking(`/doe-mee/${code}.json`, (told) => {
    if (ideas.list().length > 0) send();
    const state = told as RoomState;
    if (state.shape === shape) drawOthers(box, state);
    // The server draws voting and results; all phones at once would make the room wait.
    else if (!isTyping(box)) setTimeout(() => window.location.reload(), Math.random() * 1500);
  });
}

const isTyping = (box: HTMLElement): boolean =>
  (box.querySelector<HTMLTextAreaElement>("[data-idea-form] textarea")?.value ?? "") !== "";

function takeIdeaForm(
  box: HTMLElement,
  ideas: ReturnType<typeof keptIdeas>,
  send: () => void,
): void {
  const form = box.querySelector<HTMLFormElement>("[data-idea-form] form");
  const field = form?.querySelector<HTMLTextAreaElement>("textarea");
  if (!form || !field) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === "") return field.focus();
    ideas.add({ key: crypto.randomUUID(), text });
    field.value = "";
    field.focus();
    send();
  });
}

type Told = { readonly kind: string; readonly state?: string; readonly because?: string };

/** Sends what the phone keeps, one after the other; what did not arrive stays for later. */
function sender(
  box: HTMLElement,
  code: string,
  words: IslandWords,
  ideas: ReturnType<typeof keptIdeas>,
): () => void {
  let isSending = false;
  return async () => {
    if (isSending) return;
    isSending = true;
    try {
      for (const idea of ideas.list()) {
        drawOwn(box, idea, words.notSent);
        const told = await post(`/doe-mee/${code}/stuur`, { key: idea.key, text: idea.text });
        if (!told) {
          say(box, words.kept);
          return;
        }
        ideas.remove(idea.key);
        const isTaken = told.kind === "taken";
        drawOwn(box, idea, isTaken ? (told.state === "shown" ? "" : words.waiting) : words.lost);
        if (isTaken) say(box, told.state === "shown" ? words.sent : words.sentWaiting);
        else say(box, words.problems[told.because ?? ""] ?? words.lost);
      }
    } finally {
      isSending = false;
    }
  };
}

/** Null: it may not have arrived. */
async function post(address: string, fields: Record<string, string>): Promise<Told | null> {
  try {
    const answer = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
    return answer.ok || answer.status === 409 ? ((await answer.json()) as Told) : null;
  } catch {
    return null;
  }
}

function say(box: HTMLElement, text: string): void {
  const line = box.querySelector("[data-said]");
  if (line) line.textContent = text;
}

function drawOwn(box: HTMLElement, idea: KeptIdea, note: string): void {
  const list = box.querySelector("[data-own]");
  if (!list) return;
  const id = `own-${idea.key}`;
  const line = document.getElementById(id) ?? document.createElement("li");
  line.id = id;
  line.textContent = note === "" ? idea.text : `${idea.text} (${note})`;
  if (!line.parentElement) list.append(line);
  box.querySelector("[data-own-part]")?.removeAttribute("hidden");
}

function drawOthers(box: HTMLElement, state: RoomState): void {
  const list = box.querySelector("[data-others]");
  if (!list) return;
  box.querySelector("[data-none]")?.toggleAttribute("hidden", state.cards.length > 0);
  list.replaceChildren(
    ...state.cards.map((card) => {
      const line = document.createElement("li");
      if (card.title === null) line.textContent = card.ideas[0]?.body ?? "";
      else {
        const title = document.createElement("strong");
        title.textContent = card.title;
        const inside = document.createElement("ul");
        for (const { body } of card.ideas) {
          const one = document.createElement("li");
          one.textContent = body;
          inside.append(one);
        }
        line.append(title, inside);
      }
      return line;
    }),
  );
}

async function lay(box: HTMLElement, code: string, form: HTMLFormElement): Promise<void> {
  const card = form.closest<HTMLElement>("[data-card]");
  const step = Number(form.querySelector<HTMLElement>("[data-step]")?.dataset.step);
  if (!card) return;
  const dots = Number(card.dataset.laid) + step;
  const told = await post(`/doe-mee/${code}/stem`, {
    card: card.dataset.card ?? "",
    dots: String(dots),
  });
  if (told?.kind === "laid") {
    card.dataset.laid = String(dots);
    drawDots(box);
  } else if (told) window.location.reload();
}

/** Draws the dots of this phone, and which buttons still do something. */
function drawDots(box: HTMLElement): void {
  const all = box.querySelector<HTMLElement>("[data-vote-cards]");
  const cards = [...(all?.querySelectorAll<HTMLElement>("[data-card]") ?? [])];
  const laid = cards.reduce((sum, card) => sum + Number(card.dataset.laid), 0);
  const left = Math.max(0, Number(all?.dataset.voteCards) - laid);
  for (const card of cards) {
    const dots = Number(card.dataset.laid);
    const drawn = card.querySelector("[data-dots]");
    if (drawn) drawn.textContent = "●".repeat(dots);
    const said = card.querySelector("[data-dots-said]");
    if (said) said.textContent = String(dots);
    for (const button of card.querySelectorAll<HTMLButtonElement>("[data-step]")) {
      button.disabled = button.dataset.step === "1" ? left === 0 : dots === 0;
    }
  }
  const line = box.querySelector<HTMLElement>("[data-left]");
  const leftWords = JSON.parse(line?.dataset.leftWords ?? "[]") as string[];
  if (line) line.textContent = leftWords[left] ?? String(left);
}
