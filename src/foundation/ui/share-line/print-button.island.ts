// Makes this file a module, with names of its own.
export {};

for (const button of document.querySelectorAll<HTMLElement>("[data-island-print-button]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
