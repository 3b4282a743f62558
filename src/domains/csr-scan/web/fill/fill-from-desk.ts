import { type ActionFunctionArgs, data, redirect } from "react-router";
import { requirePerson } from "#access";
import { isId } from "#kernel/id";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { fillFromDesk } from "../../usecases/fill/desk-scan.ts";

/** A button of the desk that opens a scan for filling in, under one's own name: POST `/mvo-scan/:id/invullen`. */
export async function action({ context, params }: ActionFunctionArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const id = params.id ?? "";
  if (!isId(id)) throw data(null, { status: 404 });
  const opened = await fillFromDesk(app, actor, id, app.now());
  if (isRefusal(opened)) {
    throw data(null, { status: opened.because === "no-such-scan" ? 404 : 403 });
  }
  return redirect(`/scan/${opened.token}`);
}

/** Looked at without pressing the button, it leads back to the scan. */
export const loader = ({ params }: { readonly params: { readonly id?: string } }) =>
  redirect(`/mvo-scan/${params.id ?? ""}`);
