import { formatInstant } from "#ui/format";
import { mergeCheckIns, type Presence } from "../../../rules/guests/check-in.ts";
import { type DoorGuest, findAtDoor } from "../../../rules/guests/door.ts";
import { type DoorState, nameAtDoor } from "./door-state.ts";
import { fill } from "./fill-words.ts";
import { find } from "./find-element.ts";

/** Brings the page up to what is known. */
export function drawDoor(state: DoorState): void {
  const { root, guests, lines, search, words } = state;
  const presences = mergeCheckIns(lines.values());
  const presenceOf = new Map(presences.map((one) => [one.guestId, one]));
  const found = new Set(findAtDoor([...guests.values()], search.value).map(({ id }) => id));
  for (const guest of guests.values()) {
    const row = rowOf(state, guest);
    if (!row) continue;
    row.hidden = !found.has(guest.id);
    drawRow(state, row, presenceOf.get(guest.id));
  }
  find<HTMLElement>(root, "[data-door-nobody]").hidden = found.size > 0;
  if (search.value.trim() !== "") {
    for (const part of root.querySelectorAll<HTMLDetailsElement>(".door__part")) part.open = true;
  }
  const there = presences.filter(({ since }) => since !== null);
  const isThere = new Set(there.map(({ guestId }) => guestId));
  const expected = [...guests.values()].filter(
    (guest) => guest.state === "coming" || isThere.has(guest.id),
  );
  find(root, "[data-door-counted]").textContent = fill(words.counted, {
    n: String(there.length),
    m: String(expected.length),
    p: String(there.reduce((sum, { persons }) => sum + persons, 0)),
  });
}

function drawRow(
  { words, language }: DoorState,
  row: HTMLElement,
  presence: Presence | undefined,
): void {
  const since = presence?.since ?? null;
  row.dataset.present = since ? "yes" : "no";
  find(row, "[data-door-since]").textContent = since
    ? `${words.present} ${fill(words.since, { n: formatInstant(language, since).slice(-5) })}`
    : "";
  const again = presence?.again.map((one) => one.device).join(", ") ?? "";
  find(row, "[data-door-again]").textContent = again ? fill(words.again, { n: again }) : "";
  find<HTMLElement>(row, "[data-door-in]").hidden = since !== null;
  find<HTMLElement>(row, "[data-door-undo]").hidden = since === null;
}

/** The row of a guest; of somebody the page did not know when it was made, one after the example of another. */
function rowOf({ root }: DoorState, guest: DoorGuest): HTMLElement | null {
  const known = root.querySelector<HTMLElement>(`[data-door-guest="${guest.id}"]`);
  if (known) return known;
  const example = root.querySelector<HTMLTemplateElement>("template[data-door-example]");
  const row = example?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
  if (!row) return null;
  row.dataset.doorGuest = guest.id;
  const name = document.createElement("strong");
  name.textContent = nameAtDoor(guest);
  const person = document.createElement("span");
  person.textContent = guest.organisation ? guest.name : "";
  const who = find<HTMLElement>(row, ".door__who");
  who.replaceChildren(name, person, find(row, "[data-door-since]"), find(row, "[data-door-again]"));
  for (const input of row.querySelectorAll<HTMLInputElement>('[name="guest"]')) {
    input.value = guest.id;
  }
  for (const hidden of row.querySelectorAll(".button .visually-hidden")) {
    hidden.textContent = `, ${nameAtDoor(guest)}`;
  }
  find(root, '[data-door-list="coming"]').prepend(row);
  return row;
}
