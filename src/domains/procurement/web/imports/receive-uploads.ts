import type { Actor } from "#access";
import { isAppError } from "#kernel/app-error";
import { receiveUpload } from "#platform/receive-upload";
import type { App } from "#platform/request-context";
import { mostUploadFiles } from "../../rules/notices/limits.ts";
import { keepUpload, type UploadedFile } from "../../usecases/notices/upload-notices.ts";

export type ReceivedUploads =
  | { readonly kind: "received"; readonly files: readonly UploadedFile[] }
  | {
      readonly kind: "problem";
      readonly problem: "too-large" | "too-many" | "stopped-halfway" | "not-permitted";
      readonly name: string;
    };

class UploadRefused extends Error {
  readonly problem: "too-large" | "too-many" | "not-permitted";
  readonly fileName: string;
  constructor(problem: "too-large" | "too-many" | "not-permitted", fileName: string) {
    super(problem);
    this.name = "UploadRefused";
    this.problem = problem;
    this.fileName = fileName;
  }
}

/** Keeps the files of a form one by one as they come in; none is in memory as a whole. */
export async function receiveUploads(
  app: App,
  actor: Actor,
  request: Request,
): Promise<ReceivedUploads> {
  const files: UploadedFile[] = [];
  try {
    await receiveUpload(request, async ({ name, content }) => {
      if (files.length === mostUploadFiles) throw new UploadRefused("too-many", name);
      const kept = await keepUpload(app, actor, { name, content });
      if (kept.kind === "refused") throw new UploadRefused(kept.because, name);
      files.push(kept.file);
    });
    return { kind: "received", files };
  } catch (fault) {
    if (fault instanceof UploadRefused) {
      return { kind: "problem", problem: fault.problem, name: fault.fileName };
    }
    if (isAppError(fault, "request.too-large")) {
      return { kind: "problem", problem: "too-large", name: "" };
    }
    if (!isAppError(fault, "upload.not-a-form")) throw fault;
    return { kind: "problem", problem: "stopped-halfway", name: "" };
  }
}
