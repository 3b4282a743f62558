import fc from "fast-check";
import { expect, test } from "vitest";
import { type LightSpan, parseLightText, referencesIn, withSteadyHeadings } from "./light-text.ts";

const plain = (text: string): LightSpan => ({ kind: "text", text, strong: false });

test("a blank line begins a paragraph; a line end alone does not", () => {
  expect(parseLightText("Eén\nzin.\n\nNog een.\n")).toEqual([
    { kind: "paragraph", spans: [plain("Eén zin.")] },
    { kind: "paragraph", spans: [plain("Nog een.")] },
  ]);
});

test("headings, lists and strong words are marked as one types them", () => {
  expect(parseLightText("# Wat\n- eerste\n- **tweede** stap\nEn dan.\n## Slot")).toEqual([
    { kind: "heading", level: 1, spans: [plain("Wat")] },
    {
      kind: "list",
      items: [[plain("eerste")], [{ kind: "text", text: "tweede", strong: true }, plain(" stap")]],
    },
    { kind: "paragraph", spans: [plain("En dan.")] },
    { kind: "heading", level: 2, spans: [plain("Slot")] },
  ]);
});

test("a reference keeps its key, also inside strong words", () => {
  const [block] = parseLightText("Wij deden **[[whole.done]]** en [[x]].");
  expect(block).toEqual({
    kind: "paragraph",
    spans: [
      plain("Wij deden "),
      { kind: "reference", key: "whole.done", strong: true },
      plain(" en "),
      { kind: "reference", key: "x", strong: false },
      plain("."),
    ],
  });
  expect(referencesIn("[[a]] **[[b]]**\n- [[a]]")).toEqual(["a", "b"]);
});

test.each(["**open", "[[twee woorden]]", "[[", "#geen kop", "-geen punt", "2 * 3 ** 4"])(
  "%s is no mark and stays as typed",
  (typed) => {
    expect(parseLightText(typed)).toEqual([{ kind: "paragraph", spans: [plain(typed)] }]);
  },
);

test("headings skip no level, however they were typed", () => {
  const levels = (text: string) =>
    withSteadyHeadings(parseLightText(text)).flatMap((block) =>
      block.kind === "heading" ? [block.level] : [],
    );
  expect(levels("## a\n## b\n# c\n## d")).toEqual([1, 1, 1, 2]);
});

test("no letter that somebody typed is lost", () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (typed) => {
      const spans = parseLightText(typed).flatMap((block) =>
        block.kind === "list" ? block.items.flat() : block.spans,
      );
      const said = spans.map((span) => (span.kind === "text" ? span.text : span.key)).join("");
      expect(letters(said)).toBe(letters(typed));
    }),
  );
});
