for (const button of document.querySelectorAll<HTMLElement>("[data-island-print-button]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
