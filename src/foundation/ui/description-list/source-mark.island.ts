// Makes this file a module, with names of its own.
export {};

// What appears on hover must be able to go without moving the pointer (WCAG 1.4.13).
const closed = "source-mark--closed";
const marks = document.querySelectorAll<HTMLElement>("[data-island-source-mark]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const mark of marks) mark.classList.add(closed);
});

for (const mark of marks) {
  const reopen = () => mark.classList.remove(closed);
  mark.addEventListener("pointerleave", reopen);
  mark.addEventListener("focusin", reopen);
}
