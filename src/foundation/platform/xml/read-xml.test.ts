import fc from "fast-check";
import { expect, test } from "vitest";
import { readXml } from "./read-xml.ts";
import { descendantsOf, elementAt, elementsAt, textIn } from "./xml-element.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function rootOf(text: string) {
  const reading = readXml(bytesOf(text));
  if (reading.kind === "refused") throw new Error(reading.because);
  return reading.root;
}

test("prefixes fall away, attributes and the order of texts stay", () => {
  const root = rootOf('<a:r xmlns:a="urn:a" a:x="1"><a:b>een</a:b><c y="2"/>twee</a:r>');
  expect(root).toMatchObject({ name: "r", attributes: { x: "1" }, line: 1 });
  expect(textIn(root)).toBe("eentwee");
  expect(elementAt(root, "c")?.attributes).toEqual({ y: "2" });
});

test("paragraphs are put below each other, white space inside them is folded", () => {
  const root = rootOf("<r><d><P>Een\n      regel</P><P>H<FT>2</FT>O</P></d></r>");
  expect(textIn(elementsAt(root, "d")[0] ?? root)).toBe("Een regel\nH2O");
});

test("character data and the five entities of XML are text like other text", () => {
  expect(textIn(rootOf("<r><![CDATA[<b>]]> &amp; &lt;c&gt; &#233;</r>"))).toBe("<b> & <c> é");
});

test("any text comes back as it was put in, folded", () => {
  const text = fc.stringMatching(/^[A-Za-z0-9é€<>&"' ]{0,40}$/);
  const escaped = (plain: string) =>
    plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  fc.assert(
    fc.property(text, (plain) => {
      const folded = plain.replace(/ +/g, " ").trim();
      expect(textIn(rootOf(`<r>${escaped(plain)}</r>`))).toBe(folded);
    }),
  );
});

test("what is left out keeps its place and loses its content", () => {
  const reading = readXml(bytesOf("<r><a><b>x</b></a><c>y</c></r>"), { leaveOut: new Set(["a"]) });
  const root = reading.kind === "read" ? reading.root : null;
  expect(root && elementsAt(root, "a")).toEqual([
    { name: "a", attributes: {}, content: [], line: 1 },
  ]);
  expect(root && descendantsOf(root, () => true).map(({ name }) => name)).toEqual(["a", "c"]);
});

test("of an attribute that stands twice the first one counts", () => {
  expect(rootOf('<r a="1" a="2"/>').attributes).toEqual({ a: "1" });
});

test("control signs that no database takes do not come through", () => {
  expect(textIn(rootOf("<r>a\u0000b\u0007c</r>"))).toBe("abc");
});

test("UTF-16 with its mark is read, an encoding we do not know is refused", () => {
  const wide = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><r>é</r>', "utf16le");
  const reading = readXml(wide);
  expect(reading.kind === "read" && textIn(reading.root)).toBe("é");
  expect(readXml(bytesOf('<?xml version="1.0" encoding="EBCDIC"?><r/>'))).toMatchObject({
    because: "encoding",
  });
});
