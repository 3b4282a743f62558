// The arrow keys go from day to day and week to week; at the edge of the month they stay.
export {};

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

for (const month of document.querySelectorAll<HTMLElement>("[data-island-month-keys]")) {
  const days = [...month.querySelectorAll<HTMLElement>("[data-month-day]")];
  month.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const cell = event.target instanceof Element ? event.target.closest("td") : null;
    const from = days.findIndex((day) => cell?.contains(day));
    const to = step === undefined ? undefined : days[from + step];
    if (from < 0 || !to) return;
    event.preventDefault();
    to.focus();
  });
}
