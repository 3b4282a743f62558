import type { Actor } from "#access";
import type { App } from "#platform/request-context";
import {
  changeWatch,
  type SourceDeed,
  type SourceDeedDone,
  type SourceProblem,
  watchSource,
} from "../../usecases/notices/sources.ts";

type DeedKind = SourceDeed["kind"] | "added";

export type SourceAnswer =
  | { readonly kind: "done"; readonly deed: DeedKind }
  | {
      readonly kind: "refused";
      readonly because: SourceProblem | Extract<SourceDeedDone, { kind: "refused" }>["because"];
      readonly fieldId: string;
      /** What was typed, so that it stands in the form again. */
      readonly typed: Readonly<Record<string, string>>;
    };

/** Which field a problem is about; forms for folders and addresses have fields of their own. */
const fieldOf: Readonly<Record<string, string>> = {
  "no-name": "name",
  "no-address": "address",
  "not-https": "address",
  "not-a-folder": "address",
  known: "address",
  "no-pause": "every",
};

/** Does what one of the forms of the page asks. */
export async function doSourceDeed(app: App, actor: Actor, form: FormData): Promise<SourceAnswer> {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const deed = text("deed");
  if (deed === "add") {
    const kind = text("kind") === "folder" ? "folder" : "url";
    const asked = { kind, name: text("name"), address: text("address") } as const;
    const added = await watchSource(app, actor, { ...asked, everyHours: Number(text("every")) });
    if (added.kind === "watched") return { kind: "done", deed: "added" };
    const fieldId = `${kind}-${fieldOf[added.because] ?? "name"}`;
    const typed = { ...asked, every: text("every") };
    return { kind: "refused", because: added.because, fieldId, typed };
  }
  const wanted = readDeed(deed, Number(text("every")));
  const id = text("id");
  const done = wanted ? await changeWatch(app, actor, id, wanted) : null;
  if (wanted && done?.kind === "done") return { kind: "done", deed: wanted.kind };
  const because = done?.kind === "refused" ? done.because : "no-such-source";
  return { kind: "refused", because, fieldId: `every-${id}`, typed: {} };
}

function readDeed(deed: string, hours: number): SourceDeed | null {
  if (deed === "every") return { kind: "every", hours };
  return deed === "look" || deed === "pause" || deed === "resume" || deed === "remove"
    ? { kind: deed }
    : null;
}
