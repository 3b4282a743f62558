import { Readable } from "node:stream";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { contentDisposition } from "#platform/files";
import { receiveUpload } from "#platform/receive-upload";
import { appContext, viewContext } from "#platform/request-context";
import { actionWords } from "../../text/actions/index.ts";
import {
  addActionFile,
  type FileAdded,
  mostFileBytes,
  openActionFile,
} from "../../usecases/actions/action-notes.ts";
import { findAction } from "../../usecases/actions/find-action.ts";

/** A file of an action, always as a download: what strangers made is never shown as a page of ours. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const found = await openActionFile(app, actor, params.id ?? "", params.file ?? "");
  if (isRefusal(found)) throw data(null, { status: found.because === "not-permitted" ? 403 : 404 });
  const { file, stream } = found.opened;
  return new Response(Readable.toWeb(stream()) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(file.bytes),
      "content-disposition": contentDisposition(file.name),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

// The form itself adds a little to its file.
export const handle = { mostBodyBytes: mostFileBytes + 1024 ** 2 };

/** Receives a file for an action; who may not see the action does not get to send a byte. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const app = context.get(appContext);
  const words = actionWords(context.get(viewContext).language);
  const actor = actorOf(context);
  const id = params.id ?? "";
  const known = await findAction(app.db, actor, id);
  if (isRefusal(known)) throw data(null, { status: known.because === "not-permitted" ? 403 : 404 });
  let added: FileAdded | null = null;
  await receiveUpload(request, async (file) => {
    const incoming = { name: file.name, content: file.content };
    added = await addActionFile(app, actor, id, incoming, app.now());
  }).catch((fault) => {
    // Whatever still came after a file that was refused: the refusal is what the person must hear.
    if (added === null) throw fault;
  });
  const done = added as FileAdded | null;
  const line =
    done === null
      ? words.problems["no-such-file"]
      : done.kind === "added"
        ? words.page.fileKept(done.name)
        : words.problems[done.because];
  const tone = done?.kind === "added" ? "success" : "warning";
  return redirect(`/actie/${id}`, { headers: { "set-cookie": flashLine(line, tone) } });
}
