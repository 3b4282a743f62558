import { data, redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { words } from "../text/index.ts";
import { readOwnPartnerships, switchPartnership } from "../usecases/choose-preferences.ts";
import { resolveActor } from "../usecases/resolve-actor.ts";
import type { Route } from "./+types/switch-route";
import { actorOf } from "./actor-context.ts";
import { textOf, withCookies } from "./form-text.ts";

export function loader(): never {
  throw redirect("/");
}

/** Posted with `partnership`: from now on this session works for that one; other sessions stay where they are. */
export async function action({ context, request }: Route.ActionArgs): Promise<never> {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const wanted = textOf(await request.formData(), "partnership");
  const { sessionId } = await resolveActor(app, request.headers.get("cookie") ?? undefined);
  const own = await readOwnPartnerships(app, actor);
  const answer = await switchPartnership(app, actor, sessionId, wanted);
  if (isRefusal(answer)) throw data(null, { status: 403 });
  const { switched } = words(context.get(viewContext).language).profile;
  const name = own.find(({ id }) => id === wanted)?.name ?? "";
  throw redirect("/", { headers: withCookies(flashLine(switched(name))) });
}
