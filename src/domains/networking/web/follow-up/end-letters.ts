import { type ActionFunctionArgs, data } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { appContext } from "#platform/request-context";
import { changeQuestions } from "../../usecases/follow-up/guest-answers.ts";

/** A mail program ends the questions by one POST; a person does so on the page itself. */
export async function action({ context, params }: ActionFunctionArgs) {
  const app = context.get(appContext);
  const done = await changeQuestions(app, params.token ?? "", true, app.now());
  if (isRefusal(done)) throw data(null, { status: 404 });
  return new Response(null, { status: 204 });
}
