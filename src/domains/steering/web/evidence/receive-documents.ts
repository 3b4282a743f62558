import type { Document } from "../../usecases/evidence/keep-documents.ts";
import { mostDocumentBytes, mostDocuments } from "../../usecases/evidence/keep-documents.ts";

/** The form itself adds a little to its files; all of it is held in memory for a moment. */
export const mostRequestBytes = 3 * mostDocumentBytes;

/**
 * The form with its files, or null when it is larger than we read: asked before the body is touched.
 */
export async function receiveForm(request: Request): Promise<FormData | null> {
  const bytes = Number(request.headers.get("content-length") ?? Number.NaN);
  return bytes <= mostRequestBytes ? request.formData() : null;
}

/** The files of the form that were really chosen; one more than allowed is enough to refuse. */
export async function documentsIn(form: FormData, field: string): Promise<Document[]> {
  const chosen = form
    .getAll(field)
    .filter((entry): entry is File => entry instanceof File && entry.name !== "");
  return Promise.all(
    chosen.slice(0, mostDocuments + 1).map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
