// Makes this file a module, with names of its own.
export {};

for (const table of document.querySelectorAll<HTMLElement>("[data-island-select-rows]")) {
  const all = table.querySelector<HTMLInputElement>("[data-select-all]");
  const boxes = [...table.querySelectorAll<HTMLInputElement>("[data-select-row]")];
  const count = table.querySelector("[data-selected-count]");
  if (!all || boxes.length === 0) continue;

  const show = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
    const words = table.dataset.islandSelectRows ?? "";
    if (count) count.textContent = chosen > 0 ? words.replace("{count}", String(chosen)) : "";
    for (const box of boxes) {
      box.closest("tr")?.classList.toggle("data-table__row--selected", box.checked);
    }
  };

  let last: HTMLInputElement | null = null;
  const chooseRange = (event: MouseEvent) => {
    const box = event.currentTarget as HTMLInputElement;
    if (event.shiftKey && last) {
      const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
      for (const between of boxes.slice(from, (to ?? 0) + 1)) between.checked = box.checked;
    }
    last = box;
    show();
  };

  all.hidden = false;
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  for (const box of boxes) box.addEventListener("click", chooseRange);
  show();
}
