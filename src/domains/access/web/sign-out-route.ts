import { type ActionFunctionArgs, redirect } from "react-router";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { words } from "../text/index.ts";
import { resolveActor } from "../usecases/resolve-actor.ts";
import { signOut } from "../usecases/sign-out.ts";
import { actorOf } from "./actor-context.ts";
import { withCookies } from "./form-text.ts";

/** Whoever types the address is asked first: only a form signs out. */
export function loader(): never {
  throw redirect("/aanmelden");
}

export async function action({ context, request }: ActionFunctionArgs): Promise<never> {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const { sessionId } = await resolveActor(app, request.headers.get("cookie") ?? undefined);
  const gone = await signOut(app, actorOf(context), sessionId);
  const said = flashLine(words(language).signIn.signedOut);
  throw redirect("/aanmelden", { headers: withCookies(gone, said) });
}
