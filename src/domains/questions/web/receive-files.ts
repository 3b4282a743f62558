import type { FileLimits, IncomingFile } from "../usecases/judge-files.ts";

/** The form itself adds a little to its files; all of it is held in memory for a moment. */
const formBytes = 1024 * 1024;

/** For colleagues: a letter with its attachments, or some documents at once. */
export const deskFormBytes = 60 * 1024 * 1024;
/** For everybody: three files of the largest size. */
export const visitorFormBytes = 25 * 1024 * 1024 + formBytes;

/** The form with its files, or null when it is larger than we read: asked before the body is touched. */
export async function receiveForm(request: Request, mostBytes: number): Promise<FormData | null> {
  const bytes = Number(request.headers.get("content-length") ?? Number.NaN);
  return bytes <= mostBytes ? request.formData() : null;
}

/** The files of the form that were really chosen; one more than allowed is enough to refuse. */
export async function filesIn(
  form: FormData,
  field: string,
  { count }: FileLimits,
): Promise<IncomingFile[]> {
  const chosen = form
    .getAll(field)
    .filter((entry): entry is File => entry instanceof File && entry.name !== "");
  return Promise.all(
    chosen.slice(0, count + 1).map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
