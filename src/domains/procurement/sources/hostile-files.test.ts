import fc from "fast-check";
import { expect, test } from "vitest";
import { xmlLimits } from "#platform/xml/read-xml";
import { exampleFiles, exampleNotice } from "../examples/index.ts";
import { readNoticeFile } from "./read-notice-file.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const refusalOf = (text: string) => readNoticeFile(bytesOf(text), "a.xml").refused[0];

/** Whatever comes in, each entry is a notice or a refusal that names the file. */
function expectNamedAnswer(bytes: Uint8Array): void {
  const { notices, refused } = readNoticeFile(bytes, "a.xml");
  expect(notices.length + refused.length).toBeGreaterThan(0);
  for (const refusal of refused) expect(refusal.file).toBe("a.xml");
}

test.each(exampleFiles)("%s cut off anywhere is refused or read, never a fault", (file) => {
  const bytes = exampleNotice(file);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length }), (length) => {
      expectNamedAnswer(bytes.subarray(0, length));
    }),
    { numRuns: 60 },
  );
});

test.each(exampleFiles)("%s with bytes overwritten anywhere is refused or read", (file) => {
  const bytes = exampleNotice(file);
  const change = fc.tuple(
    fc.integer({ min: 0, max: bytes.length - 1 }),
    fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x3c, 0x3e, 0x26, 0x22, 0x7b, 0x5d)),
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const mutated = new Uint8Array(bytes);
      for (const [at, byte] of changes) mutated[at] = byte;
      expectNamedAnswer(mutated);
    }),
    { numRuns: 60 },
  );
});

test("elements of a notice in any order and any number never make the reader fail", () => {
  const names = [
    "ProcurementProjectLot",
    "ID",
    "ProcurementProject",
    "TenderingTerms",
    "FORM_SECTION",
    "OBJECT_CONTRACT",
    "AWARD_CONTRACT",
    "LOT_NO",
    "AWARDED_CONTRACT",
    "F03_2014",
    "UBLExtensions",
    "PROCEDURE",
    "constructor",
    "__proto__",
  ];
  const tree = fc.letrec<{ element: string }>((tie) => ({
    element: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom("x", "1", "2026-01-01", "", "n/a"),
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie("element"), { maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
    ),
  })).element;
  fc.assert(
    fc.property(
      fc.constantFrom("TED_EXPORT", "ContractNotice", "ContractAwardNotice"),
      tree,
      (root, inner) => {
        expectNamedAnswer(bytesOf(`<${root}>${inner}</${root}>`));
      },
    ),
    { numRuns: 150 },
  );
});

test("fields of a publication or a release with anything in them never make the reader fail", () => {
  const odd = fc.constantFrom("constructor", "__proto__", "res-ws", "toString", "x");
  const plain = fc.oneof(odd, fc.integer(), fc.boolean(), fc.constant(null));
  const inner = fc.oneof(plain, fc.array(fc.dictionary(odd, plain)), fc.jsonValue({ maxDepth: 2 }));
  const field = fc.constantFrom(
    "parties",
    "tender",
    "lots",
    "awards",
    "language",
    "tag",
    "items",
    "dossier",
    "organisation",
    "reservedParticipation",
    "otherRequirements",
    "x_regiekamer",
    "noticeSubType",
    "cpvMainCode",
  );
  const object = fc.dictionary(field, fc.oneof(inner, fc.dictionary(field, inner)));
  fc.assert(
    fc.property(object, fc.constantFrom("ocid", "publicationWorkspaceId"), (fields, name) => {
      expectNamedAnswer(bytesOf(JSON.stringify([{ tender: {}, ...fields, [name]: "ocds-x-1" }])));
    }),
    { numRuns: 150 },
  );
});

test("words that the language itself uses are codes like others, unknown ones", () => {
  const tricky = new TextDecoder()
    .decode(exampleNotice("eforms-competition.xml"))
    .replaceAll("res-ws", "constructor")
    .replaceAll('listName="competition"', 'listName="constructor"')
    .replaceAll("NLD", "constructor");
  const [notice] = readNoticeFile(bytesOf(tricky), "a.xml").notices;
  expect(notice?.kind).toBe("competition");
  expect(notice?.lots[0]?.reservedParticipation).toEqual(["constructor"]);
  expect(notice?.title).toEqual({ und: "Groenonderhoud van begraafplaatsen en speelpleinen" });
});

test("what stands after the end of a document is no second notice", () => {
  expect(refusalOf("<ContractNotice/><ContractNotice/>")?.because).toBe("second-root");
  expect(refusalOf("<ContractNotice/> en nog wat")?.because).toBe("text-outside");
});

test("many lots and many awards are read in time that grows with their number", () => {
  const lots = Array.from(
    { length: 5_000 },
    (_, at) => `<OBJECT_DESCR><LOT_NO>${at}</LOT_NO></OBJECT_DESCR>`,
  );
  const awards = lots.map(
    (_, at) => `<AWARD_CONTRACT><LOT_NO>0${at}</LOT_NO><AWARDED_CONTRACT/></AWARD_CONTRACT>`,
  );
  const form = `<F03_2014 CATEGORY="ORIGINAL" FORM="F03" LG="NL"><OBJECT_CONTRACT>${lots.join("")}</OBJECT_CONTRACT>${awards.join("")}</F03_2014>`;
  const text = `<TED_EXPORT VERSION="R2.0.9.S05.E01"><FORM_SECTION>${form}</FORM_SECTION></TED_EXPORT>`;
  const [notice] = readNoticeFile(bytesOf(text), "a.xml").notices;
  expect(notice?.lots.filter(({ awardState }) => awardState === "awarded")).toHaveLength(5_000);
});

test("a broken document is refused with the line and column where it breaks", () => {
  expect(
    refusalOf("<ContractNotice>\n  <ID>1</ID>\n  <Name>x</Nam>\n</ContractNotice>"),
  ).toMatchObject({
    because: "tag-unexpected",
    line: 3,
    column: 15,
    detail: "Name",
  });
  expect(refusalOf("<ContractNotice>\n  <ID>1</ID>\n")).toMatchObject({
    because: "tag-unclosed",
    line: 3,
    detail: "ContractNotice",
  });
  expect(refusalOf("<ContractNotice a=1/>")).toMatchObject({
    because: "attribute-broken",
    line: 1,
  });
  expect(refusalOf("<ContractNotice>< b</ContractNotice>")).toMatchObject({
    because: "sign-unexpected",
  });
  expect(refusalOf('{\n  "publications": [,]\n}')).toMatchObject({
    because: "malformed",
    line: 2,
    column: 20,
  });
});

test("a document type is refused, so no entity is ever declared or fetched", () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<ContractNotice>&b;</ContractNotice>`;
  expect(refusalOf(bomb)).toMatchObject({ because: "doctype", line: 2 });
  expect(refusalOf(`<!DOCTYPE r SYSTEM "file:///etc/passwd">\n<ContractNotice/>`)).toMatchObject({
    because: "doctype",
  });
  expect(refusalOf(`<!DOCTYPE r [${"<!-- -->".repeat(20_000)}]><ContractNotice/>`)).toMatchObject({
    because: "doctype",
  });
});

test("an entity that nobody declared is refused", () => {
  expect(refusalOf("<ContractNotice>&nbsp;</ContractNotice>")).toMatchObject({
    because: "entity",
    line: 1,
  });
});

test("a text that is not in its encoding is refused, one in Latin-1 is read", () => {
  const latin = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><TED_EXPORT><A>Liège</A></TED_EXPORT>',
    "latin1",
  );
  expect(readNoticeFile(latin, "a.xml").notices[0]?.unread).toEqual([
    { path: "TED_EXPORT/A", text: "Liège" },
  ]);
  const wrong = Buffer.from("<TED_EXPORT><A>Liège</A></TED_EXPORT>", "latin1");
  expect(readNoticeFile(wrong, "a.xml").refused[0]?.because).toBe("encoding");
});

test("nesting without end and elements without number are refused where they pass the limit", () => {
  expect(refusalOf("<a>".repeat(5_000))).toMatchObject({ because: "too-deep", line: 1 });
  const limits = { ...xmlLimits, elements: 1_000 };
  const many = bytesOf(`<ContractNotice>${"<a/>\n".repeat(2_000)}</ContractNotice>`);
  expect(readNoticeFile(many, "a.xml", limits).refused[0]).toMatchObject({
    because: "too-many-elements",
    line: 1_000,
  });
});

test("a file over the limit is refused before it is read", () => {
  const limits = { ...xmlLimits, bytes: 10 };
  expect(readNoticeFile(bytesOf("<ContractNotice/>"), "a.xml", limits).refused).toEqual([
    { file: "a.xml", because: "too-large" },
  ]);
});
