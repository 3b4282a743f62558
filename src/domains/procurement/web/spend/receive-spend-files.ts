import type { Actor } from "#access";
import { isAppError } from "#kernel/app-error";
import { receiveUpload } from "#platform/receive-upload";
import type { App } from "#platform/request-context";
import type { SpendFile } from "../../store/spend/spend-imports.ts";
import { mostSpendFiles } from "../../usecases/spend/spend-tools.ts";
import { keepSpendFile } from "../../usecases/spend/upload-spend.ts";

export type ReceivedSpend =
  | {
      readonly kind: "received";
      readonly files: readonly SpendFile[];
      readonly fields: ReadonlyMap<string, string>;
    }
  | {
      readonly kind: "too-large" | "too-many" | "halfway" | "not-permitted";
      readonly name: string;
    };

class Stopped extends Error {
  readonly problem: Exclude<ReceivedSpend["kind"], "received">;
  readonly fileName: string;
  constructor(problem: Exclude<ReceivedSpend["kind"], "received">, fileName: string) {
    super(problem);
    this.name = "Stopped";
    this.problem = problem;
    this.fileName = fileName;
  }
}

/** Keeps the files of a form one by one as they come in; none is in memory as a whole. */
export async function receiveSpendFiles(
  app: App,
  actor: Actor,
  request: Request,
): Promise<ReceivedSpend> {
  const files: SpendFile[] = [];
  try {
    const fields = await receiveUpload(request, async ({ name, content }) => {
      if (files.length === mostSpendFiles) throw new Stopped("too-many", name);
      const kept = await keepSpendFile(app, actor, { name, content });
      if (kept.kind === "refused") throw new Stopped(kept.because, name);
      files.push(kept.file);
    });
    return { kind: "received", files, fields };
  } catch (fault) {
    if (fault instanceof Stopped) return { kind: fault.problem, name: fault.fileName };
    if (isAppError(fault, "request.too-large")) return { kind: "too-large", name: "" };
    if (!isAppError(fault, "upload.not-a-form")) throw fault;
    return { kind: "halfway", name: "" };
  }
}
