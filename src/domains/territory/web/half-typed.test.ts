import { expect, test } from "vitest";
import { halfTypedLine, readHalfTyped } from "./half-typed.ts";

const sent = (line: string) => line.split(";")[0] ?? "";

test("who walks back finds name and address again", () => {
  const typed = { name: "Élise; d’Example", email: "elise@voorbeeld.example" };
  expect(readHalfTyped(sent(halfTypedLine(typed, { secure: false })))).toEqual(typed);
});

test("nothing, a forgotten one and a strange one are all nothing", () => {
  expect(readHalfTyped(null)).toBeNull();
  expect(readHalfTyped(sent(halfTypedLine(null, { secure: true })))).toBeNull();
  expect(readHalfTyped("instellen=%7B%22name%22%3A1%7D")).toBeNull();
});
