import { data, type LoaderFunctionArgs, redirect } from "react-router";
import { actorOf } from "#access";
import { isLanguage } from "#kernel/language";
import { appContext, viewContext } from "#platform/request-context";
import { filterToQuery, parseFilter } from "../rules/directory/filter-state.ts";
import { outputWords } from "../text/output/index.ts";
import { mostWhileWaiting, openStandardBrochure } from "../usecases/make-brochure.ts";
import { fileAnswer } from "./file-answer.ts";
import { withFilter } from "./output-selection.ts";
import { actorFor } from "./public-actor.ts";

/**
 * `/brochure.pdf?<filter>&taal=fr` and the same under /publiek: the brochure with its usual words, at once.
 * A larger one is asked for on the page, which makes it in the background.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const app = context.get(appContext);
  const view = context.get(viewContext);
  const { pathname, searchParams } = new URL(request.url);
  const asked = searchParams.get("taal");
  const language = isLanguage(asked) ? asked : view.language;
  const query = filterToQuery(parseFilter(searchParams));
  const actor = actorFor(pathname, actorOf(context));
  const made = await openStandardBrochure(app, actor, query, language, app.today());
  if (made.kind === "made") return fileAnswer(made, "inline");
  if (made.because === "not-permitted") throw data(null, { status: 404 });
  if (actor.kind !== "visitor") return redirect(withFilter("/brochure", query));
  const words = outputWords(language).brochure;
  const why =
    made.because === "too-many" ? words.tooManyPublic(String(mostWhileWaiting)) : words.empty;
  return new Response(`${why}\n`, {
    status: made.because === "too-many" ? 413 : 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
