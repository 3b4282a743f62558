const office = "application/vnd.openxmlformats-officedocument";

/** What is taken as a document, by what it really is. Nothing in it runs by itself or in a browser. */
const startsWith: readonly { readonly bytes: readonly number[]; readonly mediaType: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], mediaType: "application/pdf" },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], mediaType: "image/png" },
  { bytes: [0xff, 0xd8, 0xff], mediaType: "image/jpeg" },
  { bytes: [0x47, 0x49, 0x46, 0x38], mediaType: "image/gif" },
  { bytes: [0x49, 0x49, 0x2a, 0x00], mediaType: "image/tiff" },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], mediaType: "image/tiff" },
  // Word, Excel, PowerPoint and Outlook before 2007, in one container.
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    mediaType: "application/x-ole-storage",
  },
  { bytes: [0x78, 0x9f, 0x3e, 0x22], mediaType: "application/ms-tnef" },
];

/** In a ZIP, the part that tells what sort of document it is. */
const zipParts: readonly (readonly [part: string, mediaType: string])[] = [
  ["word/document.xml", `${office}.wordprocessingml.document`],
  ["xl/workbook.xml", `${office}.spreadsheetml.sheet`],
  ["ppt/presentation.xml", `${office}.presentationml.presentation`],
  ["mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"],
  [
    "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.spreadsheet",
  ],
  [
    "mimetypeapplication/vnd.oasis.opendocument.presentation",
    "application/vnd.oasis.opendocument.presentation",
  ],
];

const letterMark =
  /^(received|return-path|from|to|subject|date|message-id|mime-version|delivered-to|x-[\w-]+|dkim-signature|arc-[\w-]+):/i;
const textNames: Readonly<Record<string, string>> = {
  csv: "text/csv",
  ics: "text/calendar",
  vcf: "text/vcard",
  txt: "text/plain",
  md: "text/plain",
};

/**
 * What a file is, by its own bytes; its name counts only between sorts of plain text.
 * @returns a media type, or null for what is not taken: programs, scripts, web pages, archives, the unknown
 */
export function sniffFile(bytes: Uint8Array, name: string): string | null {
  if (bytes.length === 0) return null;
  const known = startsWith.find((sort) => sort.bytes.every((byte, at) => bytes[at] === byte));
  if (known) return known.mediaType;
  const head = latin1(bytes.subarray(0, 64));
  if (head.startsWith("PK\u0003\u0004")) return sniffZip(bytes);
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image/webp";
  if (/^.{4}ftyp(heic|heix|mif1|avif)/s.test(head)) return "image/heic";
  return sniffText(bytes, name);
}

function sniffZip(bytes: Uint8Array): string | null {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes("vbaProject.bin")) return null;
  return zipParts.find(([part]) => content.includes(part))?.[1] ?? null;
}

function sniffText(bytes: Uint8Array, name: string): string | null {
  const start = bytes.subarray(0, 4_096);
  if (start.includes(0)) return null;
  const text = latin1(start)
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (extension === "eml" && letterMark.test(text)) return "message/rfc822";
  if (/^(#!|<)/.test(text) || /<(script|html|svg|body|iframe)\b/i.test(text)) return null;
  return textNames[extension] ?? null;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
