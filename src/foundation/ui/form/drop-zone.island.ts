// Makes this file a module, with names of its own.
export {};

for (const zone of document.querySelectorAll<HTMLElement>("[data-island-drop-zone]")) {
  const input = zone.querySelector<HTMLInputElement>("input[type=file]");
  const words = zone.querySelector<HTMLElement>("[data-drop-zone-words]");
  if (!input || !words) continue;
  words.hidden = false;

  const over = (yes: boolean) => zone.classList.toggle("drop-zone--over", yes);
  const tell = () => {
    const names = [...(input.files ?? [])].map((file) => file.name).join(", ");
    if (names !== "") words.textContent = `${zone.dataset.islandDropZone}${names}`;
  };

  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  zone.addEventListener("dragleave", () => over(false));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    const dropped = event.dataTransfer?.files;
    if (!dropped || dropped.length === 0) return;
    input.files = dropped;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  input.addEventListener("change", tell);
}
