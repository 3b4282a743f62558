// A meeting is dragged to another place, or picked up with the keyboard; the page then does what its form does.
export {};

type Judged = {
  readonly at: string;
  readonly table: string;
  readonly level: string | null;
  readonly what: string;
};
type Words = {
  readonly picked: string;
  readonly dropped: string;
  readonly stopped: string;
  readonly place: string;
};

const root = document.querySelector<HTMLElement>("[data-island-fair-board]");
const words = JSON.parse(root?.dataset.boardWords ?? "{}") as Words;
const cells = [...(root?.querySelectorAll<HTMLElement>("[data-board-at]") ?? [])];
const columns = [...new Set(cells.map(({ dataset }) => dataset.boardAt ?? ""))];
const rows = [...new Set(cells.map(({ dataset }) => dataset.boardTable ?? ""))];

let held: HTMLElement | null = null;
let over: HTMLElement | undefined;
let judged = new Map<string, Judged>();

const keyOf = ({ dataset }: HTMLElement): string => `${dataset.boardAt} ${dataset.boardTable}`;

const cellUnder = (target: EventTarget | null): HTMLElement | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>("[data-board-at]") ?? undefined)
    : undefined;

function say(text: string): void {
  const live = root?.querySelector<HTMLElement>("[data-board-live]");
  if (live) live.textContent = text;
}

/** Takes a meeting up; where it can go is asked of the server and drawn on the board. */
async function pick(card: HTMLElement): Promise<void> {
  held = card;
  card.classList.add("fair-card--held");
  over = cellUnder(card);
  const query = new URLSearchParams({ gesprek: card.dataset.boardCard ?? "" });
  const answer = await fetch(`${root?.dataset.islandFairBoard}?${query}`).catch(() => null);
  if (!answer?.ok || held !== card) return;
  const places = (await answer.json()) as Judged[];
  judged = new Map(places.map((one) => [`${one.at} ${one.table}`, one]));
  for (const cell of cells) {
    const one = judged.get(keyOf(cell));
    if (one) cell.dataset.boardLevel = one.level ?? "ok";
  }
  if (over) hover(over, false);
}

function hover(cell: HTMLElement, isSpoken: boolean): void {
  over?.classList.remove("fair-board__over");
  over = cell;
  cell.classList.add("fair-board__over");
  const what = judged.get(keyOf(cell))?.what ?? "";
  cell.title = what;
  if (!isSpoken) return;
  const { boardAt = "", boardTable = "" } = cell.dataset;
  say(words.place.replace("{at}", boardAt).replace("{table}", boardTable).replace("{what}", what));
}

const inside = (number: number, count: number): number => Math.max(0, Math.min(count - 1, number));

function moveBy(down: number, right: number): void {
  const row = inside(rows.indexOf(over?.dataset.boardTable ?? "") + down, rows.length);
  const column = inside(columns.indexOf(over?.dataset.boardAt ?? "") + right, columns.length);
  const to = cells[row * columns.length + column];
  if (!to) return;
  hover(to, true);
  to.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function drop(): void {
  const form = root?.querySelector<HTMLFormElement>("[data-board-form]");
  const [card, to] = [held, over];
  if (!form || !to || !card || cellUnder(card) === to) {
    release(words.stopped);
    return;
  }
  put(form, "gesprek", card.dataset.boardCard);
  put(form, "at", to.dataset.boardAt);
  put(form, "table", to.dataset.boardTable);
  say(words.dropped);
  held = null;
  form.submit();
}

function put(form: HTMLFormElement, name: string, value = ""): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

function release(said: string): void {
  held?.classList.remove("fair-card--held");
  over?.classList.remove("fair-board__over");
  for (const cell of cells) delete cell.dataset.boardLevel;
  held = null;
  judged = new Map();
  if (said) say(said);
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function onKey(event: KeyboardEvent): void {
  const card =
    event.target instanceof Element ? event.target.closest<HTMLElement>("[data-board-card]") : null;
  if (event.key === " " && card) {
    event.preventDefault();
    if (held) {
      drop();
    } else {
      say(words.picked);
      pick(card);
    }
  }
  if (!held) return;
  if (event.key === "Escape") release(words.stopped);
  const step = steps[event.key];
  if (step) {
    event.preventDefault();
    moveBy(...step);
  }
}

function onDragOver(event: DragEvent): void {
  const cell = cellUnder(event.target);
  if (!held || !cell) return;
  event.preventDefault();
  if (cell !== over) hover(cell, false);
}

function onDrop(event: DragEvent): void {
  if (!held) return;
  event.preventDefault();
  over = cellUnder(event.target) ?? over;
  drop();
}

for (const card of root?.querySelectorAll<HTMLElement>("[data-board-card]") ?? []) {
  card.draggable = true;
  card.addEventListener("dragstart", (event) => {
    event.dataTransfer?.setData("text/plain", card.dataset.boardCard ?? "");
    pick(card);
  });
  card.addEventListener("dragend", () => release(""));
}
root?.addEventListener("keydown", onKey);
root?.addEventListener("dragover", onDragOver);
root?.addEventListener("drop", onDrop);
