import { systemNow } from "#platform/clock";
import type { CheckIn } from "../../../rules/guests/check-in.ts";
import type { DoorGuest } from "../../../rules/guests/door.ts";
import type { ReceptionWords } from "../../../text/reception/index.ts";
import type { Door } from "../../../usecases/guests/reception.ts";
import { find } from "./find-element.ts";

/** What the page at the door knows while it is open. */
export type DoorState = {
  readonly root: HTMLElement;
  readonly gathering: string;
  readonly words: ReceptionWords;
  readonly language: "nl" | "fr" | "en";
  readonly guests: Map<string, DoorGuest>;
  readonly lines: Map<string, CheckIn>;
  readonly device: string;
  readonly said: HTMLElement;
  readonly net: HTMLElement;
  readonly search: HTMLInputElement;
  /** Opens without a network from now on. */
  isReady: boolean;
  isBringing: boolean;
};

export function openState(root: HTMLElement): DoorState {
  const door = JSON.parse(root.dataset.door ?? "{}") as Door;
  return {
    root,
    gathering: root.dataset.islandReception ?? "",
    words: JSON.parse(root.dataset.words ?? "{}") as ReceptionWords,
    language: (root.dataset.language ?? "nl") as DoorState["language"],
    guests: new Map(door.guests.map((guest) => [guest.id, guest])),
    lines: new Map(door.lines.map((line) => [line.id, line])),
    device: deviceName(),
    said: find(root, "[data-door-said]"),
    net: find(root, "[data-door-net]"),
    search: find(root, "[data-door-search] input"),
    isReady: false,
    isBringing: false,
  };
}

function deviceName(): string {
  const key = "regiekamer-onthaal-toestel";
  const known = localStorage.getItem(key);
  if (known) return known;
  const [number = 0] = crypto.getRandomValues(new Uint16Array(1));
  const made = `toestel ${String(number % 1000).padStart(3, "0")}`;
  localStorage.setItem(key, made);
  return made;
}

/** A random id also where the page came over plain http, as in a hall with a server of its own. */
export function newId(): string {
  if ("randomUUID" in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export const newLine = (
  { device }: DoorState,
  guestId: string,
  over: Partial<CheckIn>,
): CheckIn => ({
  id: newId(),
  guestId,
  kind: "in",
  persons: 1,
  undoes: null,
  at: systemNow(),
  device,
  ...over,
});

export const nameAtDoor = (guest: DoorGuest): string => guest.organisation || guest.name;
