// Shows the wall anew when another schedule holds, or another time has come.
export {};

const wall = document.querySelector<HTMLElement>("[data-island-fair-wall]");
const waitMs = 10_000;

async function look(root: HTMLElement): Promise<void> {
  const answer = await fetch(root.dataset.islandFairWall ?? "").catch(() => null);
  if (!answer?.ok) return;
  const { state } = (await answer.json()) as { readonly state: string };
  if (state === root.dataset.wallState) return;
  const page = await fetch(window.location.href).catch(() => null);
  if (!page?.ok) return;
  const fresh = new DOMParser()
    .parseFromString(await page.text(), "text/html")
    .querySelector<HTMLElement>("[data-island-fair-wall]");
  if (!fresh) return;
  root.replaceChildren(...fresh.childNodes);
  root.dataset.wallState = fresh.dataset.wallState ?? "";
}

if (wall) setInterval(() => look(wall), waitMs);
