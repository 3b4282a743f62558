import { keepAsking } from "../keep-asking.ts";

/** The wall draws itself anew from the server when anything changed, without a flash. */
for (const wall of document.querySelectorAll<HTMLElement>("[data-island-brainstorm-wall]")) {
  keepAsking(`/doe-mee/${wall.dataset.islandBrainstormWall}.json`, () => drawAnew(wall));
}

async function drawAnew(wall: HTMLElement): Promise<void> {
  const answer = await fetch(window.location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-island-brainstorm-wall]");
  if (fresh) wall.replaceChildren(...fresh.childNodes);
}
