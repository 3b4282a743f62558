import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonFault } from "./find-json-fault.ts";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test("a text that is JSON has no fault before its end", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, null, 1);
      expect(findJsonFault(text)).toBe(text.length);
    }),
  );
});

test("what stands before the fault can still become JSON, and with the fault never", () => {
  const spoilt = fc
    .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom(",", "}", "]", ":", "x", "\n", "\\"))
    .map(([value, at, sign]) => {
      const text = JSON.stringify(value);
      const place = at % (text.length + 1);
      return text.slice(0, place) + sign + text.slice(place);
    })
    .filter((text) => !isJson(text));
  fc.assert(
    fc.property(spoilt, (text) => {
      const at = findJsonFault(text);
      expect(at).toBeLessThanOrEqual(text.length);
      // A later text cannot mend it: the fault stays where it was.
      if (at < text.length) expect(findJsonFault(`${text} ]}"`)).toBe(at);
    }),
  );
});

test.each([
  ['{"a": [,]}', 7],
  ["[1, 2", 5],
  ['{"a" 1}', 5],
  ['["\\x"]', 2],
  ["[1] 2", 4],
  ["nul", 0],
  ["[01]", 1],
])("%s goes wrong at %i", (text, at) => {
  expect(findJsonFault(text)).toBe(at);
});
