import { type ActionFunctionArgs, data, redirect } from "react-router";
import { z } from "zod";
import { appContext } from "#platform/request-context";
import { returnPath } from "../rules/return-path.ts";
import { choosePreferences } from "../usecases/choose-preferences.ts";
import { actorOf } from "./actor-context.ts";
import { textOf, withCookies } from "./form-text.ts";

const themeShape = z.enum(["light", "dark", "system"]);

export function loader(): never {
  throw redirect("/");
}

/** Posted with `theme` and `back`: keeps the colours and goes back. */
export async function action({ context, request }: ActionFunctionArgs): Promise<never> {
  const form = await request.formData();
  const theme = themeShape.safeParse(textOf(form, "theme"));
  if (!theme.success) throw data(null, { status: 400 });
  const chosen = { theme: theme.data };
  const lines = await choosePreferences(context.get(appContext), actorOf(context), chosen);
  throw redirect(returnPath(textOf(form, "back"), "/"), { headers: withCookies(...lines) });
}
