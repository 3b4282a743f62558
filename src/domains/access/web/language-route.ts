import { data, type LoaderFunctionArgs, redirect } from "react-router";
import { isLanguage } from "#kernel/language";
import { appContext } from "#platform/request-context";
import { returnPath } from "../rules/return-path.ts";
import { choosePreferences } from "../usecases/choose-preferences.ts";
import { actorOf } from "./actor-context.ts";
import { withCookies } from "./form-text.ts";

/** `/taal/fr?naar=/kaart`: keeps the language and goes back. */
export async function loader({ context, params, url }: LoaderFunctionArgs): Promise<never> {
  const { language } = params;
  if (!isLanguage(language)) throw data(null, { status: 404 });
  const lines = await choosePreferences(context.get(appContext), actorOf(context), { language });
  throw redirect(returnPath(url.searchParams.get("naar"), "/"), { headers: withCookies(...lines) });
}
