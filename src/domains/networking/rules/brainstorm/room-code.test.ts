import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRoomCode, readRoomCode, shownRoomCode } from "./room-code.ts";

test("every code that is made can be read back as it is shown, also in small letters", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
      const code = makeRoomCode(random);
      expect(readRoomCode(` ${shownRoomCode(code).toLowerCase()} `)).toBe(code);
    }),
  );
});

test("what has a letter that is never used, or another length, is no code", () => {
  for (const typed of ["", "KLMN", "KLMN-234O", "KLMN-2341", "KLMN-23456", "../../etc"]) {
    expect(readRoomCode(typed)).toBeNull();
  }
});
