// Says how far the search is, and shows the schedule once it is there.
export {};

type Standing = { readonly over: boolean; readonly line: string };

const waitMs = 1000;

async function watch(panel: HTMLElement, address: string): Promise<void> {
  const line = panel.querySelector("[data-solving-line]");
  panel.querySelector("[data-solving-refresh]")?.setAttribute("hidden", "");
  for (;;) {
    const told = await ask(address);
    if (told?.over) {
      window.location.reload();
      return;
    }
    if (told && line && line.textContent !== told.line) line.textContent = told.line;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

async function ask(address: string): Promise<Standing | null> {
  try {
    const answer = await fetch(address, { headers: { accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as Standing) : null;
  } catch {
    return null;
  }
}

for (const panel of document.querySelectorAll<HTMLElement>("[data-island-fair-solving]")) {
  watch(panel, panel.dataset.islandFairSolving ?? "");
}
