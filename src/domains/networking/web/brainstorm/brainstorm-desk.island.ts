import { keepAsking } from "../keep-asking.ts";
import type { RoomState } from "./room-addresses.ts";

/** Says at the desk that something came in, and leaves it to the colleague when the page is drawn anew. */
for (const line of document.querySelectorAll<HTMLElement>("[data-island-brainstorm-desk]")) {
  let first: string | null = null;
  keepAsking(`/doe-mee/${line.dataset.islandBrainstormDesk}.json`, (told) => {
    const { ideas, dotsLaid, waiting } = told as RoomState;
    const now = JSON.stringify([ideas, dotsLaid, waiting]);
    first ??= now;
    line.hidden = now === first;
  });
}
