import { join } from "node:path";
import { expect, test } from "vitest";
import type { CommandArguments } from "#platform/command";
import { commands } from "./commands.ts";

const examples = join(import.meta.dirname, "../examples/notices");

function callRead(positional: readonly string[], json: boolean) {
  const lines: string[] = [];
  const unwanted = async (): Promise<never> => {
    throw new Error("reading opens no database");
  };
  const args: CommandArguments = {
    positional,
    options: {},
    json,
    open: unwanted,
    partnership: unwanted,
    print: (line) => lines.push(line),
  };
  const read = commands.find(({ verb }) => verb === "read");
  return { lines, answer: read?.run(args) };
}

test("a folder is counted without opening a database, and entries are notices or refusals", async () => {
  const { answer, lines } = callRead([examples], true);
  expect(await answer).toEqual({
    files: 6,
    notices: 6,
    refused: 1,
    reserved: 5,
    lots: 9,
    with_winner: 3,
    twice: 1,
    other_files: 0,
  });
  expect(lines).toEqual([]);
});

test("without --json a table is printed, with what was refused and why", async () => {
  const { answer, lines } = callRead([examples], false);
  await answer;
  expect(lines.join("\n")).toContain("bosa.json, entry 2: this entry is no notice");
  expect(lines.some((line) => /^together +6 +5 +9 +3$/.test(line))).toBe(true);
  expect(lines.join("\n")).toContain("1 × code that CPV 2008 does not have");
});

test("a folder that is not there is said, not counted", async () => {
  await expect(callRead(["bestaat-niet"], true).answer).rejects.toThrow("bestaat-niet");
  await expect(callRead([], true).answer).rejects.toThrow("procurement read DIR");
});
