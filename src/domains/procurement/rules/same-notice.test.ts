import { expect, test } from "vitest";
import { exampleNotice } from "../examples/index.ts";
import { readNoticeFile } from "../sources/read-notice-file.ts";
import type { Notice } from "./notice.ts";
import { writeOcdsRelease } from "./ocds/write-ocds.ts";
import { groupSameNotices, noticeKeys } from "./same-notice.ts";

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

function first(bytes: Uint8Array): Notice {
  const [notice] = readNoticeFile(bytes, "a").notices;
  if (!notice) throw new Error("no notice");
  return notice;
}

const eforms = first(exampleNotice("eforms-competition.xml"));
const platform = first(exampleNotice("bosa.json"));
const ted = first(exampleNotice("ted-r209-f21.xml"));
const ocds = first(bytesOf(writeOcdsRelease(eforms, "ocds-aaaaaa-1")));
const foreignOcds = first(
  bytesOf({
    ocid: "ocds-bbbbbb-9",
    id: "00000000-aaaa-4000-8000-000000000001-01",
    tag: ["tender"],
    tender: {},
  }),
);

test("one notice in eForms, on the Belgian platform and as two OCDS releases is one notice", () => {
  expect(groupSameNotices([eforms, ted, platform, ocds, foreignOcds])).toEqual([
    [eforms, platform, ocds, foreignOcds],
    [ted],
  ]);
});

test("a later version is another notice", () => {
  const second = {
    ...eforms,
    identity: { ...eforms.identity, noticeVersion: "02", publicationNumber: "5-2026" },
  };
  expect(groupSameNotices([eforms, second])).toHaveLength(2);
});

test("the notices of one purchase are different notices", () => {
  const { procedureId } = eforms.identity;
  const result = { ...ted, identity: { ...ted.identity, ...(procedureId ? { procedureId } : {}) } };
  expect(groupSameNotices([eforms, result])).toHaveLength(2);
});

test("two groups that were met apart become one when a notice knows both names", () => {
  const byNumber = { ...ted, identity: { publicationNumber: "990001-2026" } };
  const byId = { ...ted, identity: { noticeId: "00000000-aaaa-4000-8000-000000000001" } };
  expect(groupSameNotices([byNumber, byId, eforms])).toEqual([[byNumber, byId, eforms]]);
});

test("notices that have no name at all are not thrown together", () => {
  const nameless = { ...ted, identity: {} };
  expect(noticeKeys(nameless)).toEqual([]);
  expect(groupSameNotices([nameless, nameless])).toHaveLength(2);
});
