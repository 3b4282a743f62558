// Makes this file a module, with names of its own.
export {};

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-island-copy-text]")) {
  const area = document.getElementById(button.dataset.islandCopyText ?? "");
  if (!(area instanceof HTMLTextAreaElement)) continue;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    area.select();
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      // Without leave for the clipboard the text stands selected: one key copies it.
      return;
    }
    button.textContent = button.dataset.copied ?? label;
    setTimeout(() => {
      button.textContent = label;
    }, 2_000);
  });
}
