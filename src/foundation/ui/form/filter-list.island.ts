// Makes this file a module, with names of its own.
export {};

/** Without accents and capitals: "Élan" is found by "elan". */
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

for (const list of document.querySelectorAll<HTMLElement>("[data-island-filter-list]")) {
  const top = list.querySelector<HTMLElement>("[data-filter-list-top]");
  const field = top?.querySelector("input");
  const count = list.querySelector("[data-filter-list-count]");
  const items = [...list.querySelectorAll("li")].map((element) => ({
    element,
    // What else a line asks for once it is chosen says nothing about what it is.
    text: plain((element.querySelector("label") ?? element).textContent ?? ""),
    box: element.querySelector("input"),
  }));
  if (!top || !field || !count) continue;

  const show = () => {
    const asked = plain(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      // A chosen line stays in sight, so that nothing is sent that cannot be seen.
      const fits = asked.every((word) => item.text.includes(word)) || item.box?.checked === true;
      item.element.hidden = !fits;
      if (fits) shown++;
    }
    const chosen = items.filter((item) => item.box?.checked).length;
    count.textContent = (list.dataset.islandFilterList ?? "")
      .replace("{shown}", String(shown))
      .replace("{total}", String(items.length))
      .replace("{chosen}", String(chosen));
  };

  top.hidden = false;
  field.addEventListener("input", show);
  list.addEventListener("change", show);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && field.value !== "") {
      field.value = "";
      show();
    }
    // Enter in a filter must not send the whole form.
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "ArrowDown") {
      event.preventDefault();
      items.find((item) => !item.element.hidden)?.box?.focus();
    }
  });
  show();
}
