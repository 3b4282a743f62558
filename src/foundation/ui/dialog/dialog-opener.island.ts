// Makes this file a module, with names of its own.
export {};

for (const opener of document.querySelectorAll<HTMLElement>("[data-island-dialog-opener]")) {
  const dialog = document.getElementById(opener.dataset.islandDialogOpener ?? "");
  if (!(dialog instanceof HTMLDialogElement)) continue;
  opener.setAttribute("aria-haspopup", "dialog");
  opener.addEventListener("click", (event) => {
    // A new tab asked for is a new tab given.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    dialog.showModal();
  });
  dialog.addEventListener("click", (event) => {
    const onCancel =
      event.target instanceof Element && event.target.closest("[data-dialog-cancel]");
    if (event.target !== dialog && !onCancel) return;
    event.preventDefault();
    dialog.close();
  });
}
