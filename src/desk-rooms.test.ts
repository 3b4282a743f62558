import { expect, test } from "vitest";
import type { Actor, Role } from "#access";
import { groupRooms, roomsFor } from "./desk-rooms.ts";
import { words } from "./text.ts";

const withRole = (role: Role) =>
  ({ kind: "person", personId: "p", name: "P", partnershipId: "x", grants: [{ role }] }) as Actor;

test("a reader does not see rooms that would refuse them", () => {
  expect(roomsFor(withRole("administrator"))).toContain("manage");
  expect(roomsFor(withRole("reader"))).not.toContain("manage");
  expect(roomsFor(withRole("reader"))).not.toContain("intake");
  expect(roomsFor(withRole("reader"))).toContain("map");
});

test("a group without a room is not named, and the room one is in is marked", () => {
  const groups = groupRooms(["map", "manage"], "/organisatie/17", words("fr"));
  expect(groups.map(({ label }) => label)).toEqual(["Connaître", "Organiser"]);
  const [known, arranged] = groups;
  expect(known?.rooms[0]).toMatchObject({ href: "/kaart", current: true });
  expect(arranged?.rooms[0]).toMatchObject({ href: "/beheer", current: false });
});
