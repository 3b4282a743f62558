import { readXml, type XmlLimits, xmlLimits } from "#platform/xml/read-xml";
import { given } from "../rules/given.ts";
import type { Notice } from "../rules/notice.ts";
import type { NoticeFileReading, NoticeRefusal } from "../rules/notice-refusal.ts";
import { bosaPublications, readBosa } from "./bosa/read-bosa.ts";
import { eformsRoots, readEforms } from "./eforms/read-eforms.ts";
import { isTable } from "./is-table.ts";
import { ocdsReleases, readOcds } from "./ocds/read-ocds.ts";
import { parseJson } from "./parse-json.ts";
import { readTed } from "./ted/read-ted.ts";
import { isObject, type JsonObject } from "./tracked-json.ts";

/**
 * Every notice in one file, recognised by what is in it and not by its name. Nothing but a notice
 * or a named refusal comes out, whatever the bytes are.
 * @param file name for messages
 */
export function readNoticeFile(
  bytes: Uint8Array,
  file: string,
  limits: XmlLimits = xmlLimits,
): NoticeFileReading {
  const refuse = (refusal: Omit<NoticeRefusal, "file">) => ({
    notices: [],
    refused: [{ file, ...refusal }],
  });
  if (bytes.byteLength > limits.bytes) return refuse({ because: "too-large" });
  if (firstSign(bytes) === "<") return readXmlNotice(bytes, refuse, limits);
  if (isTable(bytes)) return refuse({ because: "table" });
  const reading = parseJson(bytes);
  if (reading.kind === "refused") {
    const { kind: _kind, ...because } = reading;
    return refuse(because);
  }
  const publications = bosaPublications(reading.json);
  if (publications) return readEntries(publications, file, readBosa);
  const releases = ocdsReleases(reading.json);
  if (releases) return readEntries(releases, file, readOcds);
  return refuse({ because: "unknown-document", detail: "JSON" });
}

// The labels of the CPV code in 24 languages, a third of the file: thrown away while reading.
const headerTitles: ReadonlySet<string> = new Set(["ML_TITLES"]);

type Refuse = (refusal: Omit<NoticeRefusal, "file">) => NoticeFileReading;

function readXmlNotice(bytes: Uint8Array, refuse: Refuse, limits: XmlLimits): NoticeFileReading {
  const reading = readXml(bytes, { leaveOut: headerTitles, limits });
  if (reading.kind === "refused") {
    const { because, fault, element, line, column, detail } = reading;
    const at = { ...given("line", line), ...given("column", column) };
    // What the parser says is in English; the code of the fault is told in the language of who reads.
    if (fault) return refuse({ because: fault, ...at, ...given("detail", element) });
    return refuse({ because, ...at, ...given("detail", detail) });
  }
  const { root } = reading;
  const read =
    root.name === "TED_EXPORT" ? readTed : eformsRoots.has(root.name) ? readEforms : null;
  if (!read) return refuse({ because: "unknown-document", line: root.line, detail: root.name });
  return { notices: [read(root)], refused: [] };
}

function readEntries(
  entries: readonly unknown[],
  file: string,
  read: (entry: JsonObject) => Notice,
): NoticeFileReading {
  if (entries.length === 0) return { notices: [], refused: [{ file, because: "no-notices" }] };
  const notices: Notice[] = [];
  const refused: NoticeRefusal[] = [];
  entries.forEach((entry, at) => {
    if (isObject(entry)) notices.push(read(entry));
    else refused.push({ file, because: "not-an-object", entry: at + 1 });
  });
  return { notices, refused };
}

/** The first sign that is neither white space nor a byte order mark. */
function firstSign(bytes: Uint8Array): string {
  for (const byte of bytes.subarray(0, 1_000)) {
    const isSkipped =
      byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe;
    if (!isSkipped) return String.fromCharCode(byte);
  }
  return "";
}
