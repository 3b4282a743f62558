import type { Side } from "../guest.ts";
import type { Guest } from "./guest.ts";

/** A guest as a phone at the door knows it. */
export type DoorGuest = {
  readonly id: string;
  /** On the badge. */
  readonly code: string;
  readonly organisation: string;
  readonly name: string;
  readonly side: Side;
  readonly seats: number;
  readonly state: Guest["state"];
};

/** Somebody who came without being on the list; the id is made by the phone. */
export type WalkIn = {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly side: Side;
};

export const doorGuestOf = (guest: Guest): DoorGuest => ({
  id: guest.id,
  code: guest.code,
  organisation: guest.organisationName,
  name: guest.personName,
  side: guest.side,
  seats: guest.seats,
  state: guest.state,
});

/** What the QR code on a badge says. */
export const badgeText = (code: string): string => `RK-${code}`;

/** The code in what was scanned or typed; null when it is none of ours. */
export function readBadge(text: string): string | null {
  const [, code] =
    /^(?:RK-?)?([0-9A-F]{8})$/.exec(text.trim().toUpperCase().replace(/\s/g, "")) ?? [];
  return code ?? null;
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Guests that these words or this code mean, in the order of the list. */
export function findAtDoor<Listed extends DoorGuest>(
  guests: readonly Listed[],
  words: string,
): readonly Listed[] {
  const code = readBadge(words);
  const exact = code === null ? undefined : guests.find((guest) => guest.code === code);
  if (exact) return [exact];
  const asked = plain(words).split(/\s+/).filter(Boolean);
  return guests.filter((guest) => {
    const text = plain(`${guest.organisation} ${guest.name} ${guest.code}`);
    return asked.every((word) => text.includes(word));
  });
}
