import { expect, test } from "vitest";
import { halfTypedLine, readHalfTyped } from "./half-typed.ts";

const sent = (line: string) => line.split(";")[0] ?? "";
const kept = (typed: Parameters<typeof halfTypedLine>[0]) =>
  readHalfTyped(sent(halfTypedLine(typed, { secure: false })));

test("who walks back finds municipalities, name and address again", () => {
  const typed = {
    places: "Halle, ’s-Gravenvoeren; Sint-Pieters-Leeuw",
    name: "Élise; d’Example",
    email: "elise@voorbeeld.example",
  };
  expect(kept(typed)).toEqual(typed);
});

test("what no cookie can hold is left out, the rest stays", () => {
  expect(kept({ places: "Halle, ".repeat(500), name: "Élise" })).toEqual({ name: "Élise" });
});

test("nothing, a forgotten one and a strange one are all nothing", () => {
  expect(readHalfTyped(null)).toEqual({});
  expect(kept(null)).toEqual({});
  expect(readHalfTyped("instellen=%7B%22name%22%3A1%7D")).toEqual({});
});
