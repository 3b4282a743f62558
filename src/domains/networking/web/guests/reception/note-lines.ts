import { type CheckIn, mergeCheckIns } from "../../../rules/guests/check-in.ts";
import type { DoorGuest } from "../../../rules/guests/door.ts";
import { bringLines } from "./bring-lines.ts";
import { type DoorState, nameAtDoor, newId, newLine } from "./door-state.ts";
import { drawDoor } from "./draw-door.ts";
import { fill } from "./fill-words.ts";
import { type Kept, keep, listKept } from "./phone-store.ts";

/** Says whether there is a network, what still waits, and whether the phone can do without. */
export async function tellNet(
  { gathering, net, words, isReady }: DoorState,
  how: "brought" | "no-network" | "signed-out",
): Promise<void> {
  const waiting = (await listKept(gathering)).filter(({ kind }) => kind === "line").length;
  const first = { brought: words.online, "no-network": words.offline, "signed-out": words.signIn };
  net.hidden = false;
  net.dataset.net = how;
  net.textContent = [
    first[how],
    waiting > 0 ? fill(words.waiting, { n: String(waiting) }) : "",
    how === "brought" ? (isReady ? words.ready : words.notReady) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Sends what waits, and takes in what other phones noted. */
export async function bring(state: DoorState): Promise<void> {
  if (state.isBringing) return;
  state.isBringing = true;
  try {
    const answer = await bringLines(state.gathering);
    if (answer.kind === "brought") {
      for (const guest of answer.door.guests) state.guests.set(guest.id, guest);
      for (const line of answer.door.lines) state.lines.set(line.id, line);
      drawDoor(state);
    }
    await tellNet(state, answer.kind);
  } finally {
    state.isBringing = false;
  }
}

/** On the phone first, then to the server when there is one. */
async function note(
  state: DoorState,
  more: readonly CheckIn[],
  walkIn: DoorGuest | null = null,
): Promise<void> {
  const { gathering } = state;
  const kept: Kept[] = more.map((line) => ({ kind: "line", id: line.id, gathering, line }));
  if (walkIn) {
    const { id, organisation, name, side } = walkIn;
    kept.unshift({ kind: "walk-in", id, gathering, walkIn: { id, organisation, name, side } });
    state.guests.set(id, walkIn);
  }
  await keep(kept);
  for (const line of more) state.lines.set(line.id, line);
  drawDoor(state);
  await bring(state);
}

export async function checkIn(state: DoorState, guest: DoorGuest, persons: number): Promise<void> {
  const { lines, said, words } = state;
  const isIn = mergeCheckIns(lines.values()).some(
    ({ guestId, since }) => guestId === guest.id && since !== null,
  );
  said.textContent = fill(isIn ? words.already : words.done, { n: nameAtDoor(guest) });
  // Seen once more on this phone says nothing new; on another phone it is told after merging.
  if (!isIn) await note(state, [newLine(state, guest.id, { persons })]);
}

export async function undo(state: DoorState, guest: DoorGuest): Promise<void> {
  const all = [...state.lines.values()];
  const undone = new Set(all.flatMap(({ undoes }) => undoes ?? []));
  const seen = all.filter(
    ({ guestId, id, kind }) => guestId === guest.id && kind === "in" && !undone.has(id),
  );
  state.said.textContent = fill(state.words.undone, { n: nameAtDoor(guest) });
  await note(
    state,
    seen.map(({ id }) => newLine(state, guest.id, { kind: "undo", undoes: id })),
  );
}

/** Somebody who is not on the list. @returns false when nothing was filled in */
export async function addWalkIn(
  state: DoorState,
  given: FormData,
  persons: number,
): Promise<boolean> {
  const textOf = (name: string) => String(given.get(name) ?? "").trim();
  const [organisation, name] = [textOf("organisatie"), textOf("naam")];
  if (organisation === "" && name === "") {
    state.said.textContent = state.words.walkInNeeds;
    return false;
  }
  const side = textOf("kant") as DoorGuest["side"];
  const id = newId();
  const walkIn: DoorGuest = { id, code: "", organisation, name, side, seats: 1, state: "listed" };
  state.said.textContent = fill(state.words.done, { n: nameAtDoor(walkIn) });
  await note(state, [newLine(state, id, { persons })], walkIn);
  return true;
}
