import { createHash } from "node:crypto";
import { storableText } from "../rules/notices/storable-notice.ts";
import type { FoundFile, PassedFile } from "../usecases/notices/found-file.ts";
import type { RawFile } from "./read-folder.ts";
import { readNoticeFile } from "./read-notice-file.ts";

const none = createHash("sha256").digest("hex");

/** Raw files as an import takes them: known by their content, read when asked. */
export async function* foundFiles(
  files: AsyncIterable<RawFile>,
): AsyncGenerator<FoundFile | PassedFile> {
  for await (const raw of files) yield foundFile(raw);
}

function foundFile(raw: RawFile): FoundFile | PassedFile {
  const name = storableText(raw.file);
  if (raw.kind === "other") return { kind: "passed", name };
  if (raw.kind === "refused") {
    // Never opened: there is no content to know it by.
    return { kind: "file", name, sha256: none, bytes: 0, read: () => raw };
  }
  const { file, bytes } = raw;
  return {
    kind: "file",
    name,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.byteLength,
    read: () => readNoticeFile(bytes, file),
  };
}
