import { data } from "react-router";
import type { Actor } from "#access";
import type { App } from "#platform/request-context";
import { type OpenedImport, readImport } from "../../usecases/notices/imports.ts";

const mostRefused = 100;

/** An import for its pages. @throws Response 403, 404 */
export async function loadImport(app: App, actor: Actor, id: string): Promise<OpenedImport> {
  const opened = await readImport(app.db, actor, id, mostRefused);
  if (opened.kind === "refused") {
    throw data(null, { status: opened.because === "not-permitted" ? 403 : 404 });
  }
  return opened;
}
