import { isAppError } from "#kernel/app-error";
import { receiveUpload } from "#platform/receive-upload";
import { mostDecisionBytes } from "../../usecases/vision/agree.ts";

export type FileForm = {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** There was a file, larger than we take: what came of it was thrown away. */
  readonly isTooLarge: boolean;
};

/** More than a file may be: who sends a little too much still hears it on the page, with what they typed. */
export const mostBodyBytes = 4 * mostDecisionBytes;

/** A posted form with at most one file, which is held in memory and never larger than `mostBytes`. */
export async function receiveFileForm(request: Request, mostBytes: number): Promise<FileForm> {
  let file: FileForm["file"] = null;
  let isTooLarge = false;
  const fields = await receiveUpload(request, async ({ name, content }) => {
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of content) {
      bytes += (piece as Uint8Array).byteLength;
      if (bytes <= mostBytes) pieces.push(piece as Uint8Array);
    }
    if (bytes > mostBytes) isTooLarge = true;
    else file ??= { name, bytes: new Uint8Array(Buffer.concat(pieces)) };
  }).catch((fault) => {
    if (isAppError(fault, "upload.field-too-large")) return new Map<string, string>();
    throw fault;
  });
  return { fields: Object.fromEntries(fields), file, isTooLarge };
}
