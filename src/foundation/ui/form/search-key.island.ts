// Makes this file a module, with names of its own.
export {};

const field = document.querySelector<HTMLInputElement>("[data-island-search-key]");

document.addEventListener("keydown", (event) => {
  const inText =
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable || event.target.matches("input, textarea, select"));
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || inText) return;
  event.preventDefault();
  field?.focus();
  field?.select();
});
