// Cards can be dragged to another column; the page itself then does what the buttons on the card do.
export {};

const board = document.querySelector<HTMLElement>("[data-island-plan-board]");
let dragged: HTMLElement | null = null;

const columnUnder = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-board-status]") : null;

function mark(column: HTMLElement | null): void {
  for (const one of board?.querySelectorAll("[data-board-status]") ?? []) {
    one.classList.toggle("plan-column--over", one === column);
  }
}

function move(card: HTMLElement, to: string): void {
  const form = card.querySelector("form");
  if (!form || card.dataset.boardFrom === to) return;
  const status = document.createElement("input");
  status.type = "hidden";
  status.name = "to";
  status.value = to;
  form.append(status);
  form.submit();
}

if (board) {
  for (const card of board.querySelectorAll<HTMLElement>("[data-board-card]")) {
    card.draggable = true;
    card.addEventListener("dragstart", (event) => {
      dragged = card;
      card.classList.add("plan-card--dragged");
      event.dataTransfer?.setData("text/plain", card.dataset.boardCard ?? "");
    });
    card.addEventListener("dragend", () => {
      dragged = null;
      card.classList.remove("plan-card--dragged");
      mark(null);
    });
  }
  board.addEventListener("dragover", (event) => {
    const column = columnUnder(event.target);
    if (!dragged || !column) return;
    event.preventDefault();
    mark(column);
  });
  board.addEventListener("drop", (event) => {
    const to = columnUnder(event.target)?.dataset.boardStatus;
    if (!dragged || !to) return;
    event.preventDefault();
    move(dragged, to);
  });
}
