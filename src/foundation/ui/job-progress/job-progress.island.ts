import type { JobWords } from "./describe-job.ts";

const waitMs = 1000;
const waitAfterFaultMs = 5000;

for (const box of document.querySelectorAll<HTMLElement>("[data-island-job-progress]")) {
  const refresh = box.querySelector<HTMLElement>("[data-job-refresh]");
  if (refresh) refresh.hidden = true;
  watch(box, box.dataset.islandJobProgress ?? "", refresh);
}

async function watch(box: HTMLElement, address: string, refresh: HTMLElement | null) {
  for (;;) {
    const told = await ask(address);
    if (told?.over) {
      // The page itself knows what comes after: results, refused rows, a next step.
      window.location.reload();
      return;
    }
    if (told) show(box, told);
    if (refresh) refresh.hidden = told !== null;
    await new Promise((resolve) => setTimeout(resolve, told ? waitMs : waitAfterFaultMs));
  }
}

async function ask(address: string): Promise<JobWords | null> {
  try {
    const answer = await fetch(address, { headers: { accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as JobWords) : null;
  } catch {
    return null;
  }
}

function show(box: HTMLElement, told: JobWords) {
  write(box.querySelector("[data-job-title]"), told.title);
  write(box.querySelector("[data-job-line]"), told.line);
  const bar = box.querySelector<HTMLProgressElement>("[data-job-bar]");
  if (!bar) return;
  if (told.percent === null) bar.removeAttribute("value");
  else bar.value = told.percent;
}

/** Writes only what changed, so that a screen reader is not told the same thing every second. */
function write(element: Element | null, text: string) {
  if (element && element.textContent !== text) element.textContent = text;
}
