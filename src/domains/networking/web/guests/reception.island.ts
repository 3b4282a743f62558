import { findAtDoor, readBadge } from "../../rules/guests/door.ts";
import { type DoorState, openState } from "./reception/door-state.ts";
import { drawDoor } from "./reception/draw-door.ts";
import { find } from "./reception/find-element.ts";
import { addWalkIn, bring, checkIn, tellNet, undo } from "./reception/note-lines.ts";
import { listKept } from "./reception/phone-store.ts";
import { scanBadges } from "./reception/scan-badges.ts";
import { leavePhone, workOffline } from "./reception/work-offline.ts";

const againEveryMs = 20_000;
const sameBadgeMs = 3_000;

async function start(root: HTMLElement): Promise<void> {
  const state = openState(root);
  const { gathering, guests, lines } = state;
  for (const one of await listKept(gathering)) {
    if (one.kind === "line") lines.set(one.line.id, one.line);
    else guests.set(one.id, { ...one.walkIn, code: "", seats: 1, state: "listed" });
  }
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    void answerForm(state, event.target as HTMLFormElement);
  });
  state.search.addEventListener("input", () => drawDoor(state));
  addEventListener("online", () => void bring(state));
  addEventListener("offline", () => void tellNet(state, "no-network"));
  prepareScan(state);
  prepareWipe(state);
  drawDoor(state);
  setInterval(() => void bring(state), againEveryMs);
  await bring(state);
  state.isReady = await workOffline(gathering);
  root.dataset.offline = state.isReady ? "ready" : "no";
  await tellNet(state, navigator.onLine ? "brought" : "no-network");
}

async function answerForm(state: DoorState, form: HTMLFormElement): Promise<void> {
  const given = new FormData(form);
  const persons = Math.trunc(Number(given.get("persons") ?? 1)) || 1;
  const within = Math.min(50, Math.max(1, persons));
  const guest = state.guests.get(String(given.get("guest") ?? ""));
  if (form.matches("[data-door-walk-in]")) {
    if (await addWalkIn(state, given, within)) form.reset();
  } else if (form.matches("[data-door-search]")) {
    const [only] = findAtDoor([...state.guests.values()], state.search.value);
    if (only && readBadge(state.search.value)) await checkIn(state, only, only.seats);
  } else if (guest && form.matches("[data-door-in]")) await checkIn(state, guest, within);
  else if (guest) await undo(state, guest);
}

function prepareScan(state: DoorState): void {
  const { guests, root, said, words } = state;
  const part = find<HTMLElement>(root, "[data-door-scan]");
  const button = find<HTMLButtonElement>(part, "button");
  const video = find<HTMLVideoElement>(part, "[data-door-video]");
  const hint = find<HTMLElement>(part, "[data-door-scan-hint]");
  part.hidden = false;
  let stop: (() => void) | null = null;
  let last = { text: "", at: 0 };
  const show = (isOn: boolean) => {
    video.hidden = !isOn;
    hint.hidden = !isOn;
    const label = button.querySelector(".button__word");
    if (label) label.textContent = isOn ? words.stopScan : words.scan;
  };
  const take = (text: string) => {
    const at = performance.now();
    // The same badge stays before the camera for a while: it is read once.
    const isSame = text === last.text && at - last.at < sameBadgeMs;
    last = { text, at };
    if (isSame) return;
    const code = readBadge(text);
    const guest = [...guests.values()].find((one) => code !== null && one.code === code);
    if (guest) void checkIn(state, guest, guest.seats);
    else said.textContent = words.unknownCode;
  };
  button.addEventListener("click", async () => {
    show(stop === null);
    if (stop) {
      stop();
      stop = null;
      return;
    }
    try {
      stop = await scanBadges(video, take);
    } catch {
      show(false);
      said.textContent = words.noCamera;
    }
  });
}

function prepareWipe({ gathering, root, said, words }: DoorState): void {
  const part = find<HTMLElement>(root, "[data-door-wipe]");
  part.hidden = false;
  find<HTMLButtonElement>(part, "button").addEventListener("click", async () => {
    if ((await listKept(gathering)).length > 0) {
      said.textContent = words.wipeKeeps;
      return;
    }
    await leavePhone(gathering);
    said.textContent = words.wiped;
  });
}

for (const root of document.querySelectorAll<HTMLElement>("[data-island-reception]")) {
  void start(root);
}
