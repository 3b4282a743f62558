import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Notice, PageHeader, useUi } from "#ui";
import type { FactsProblem } from "../../rules/clauses/advice-facts.ts";
import { readFacts, typedOfFacts, withMoreRows } from "../../rules/clauses/read-facts.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import { adviceChoices } from "../../usecases/clauses/advice-choices.ts";
import { changeAdvice, openAdvice } from "../../usecases/clauses/advices.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/edit-advice-page";
import { FactsForm } from "./facts-form.tsx";
import "./clauses.css";

const noProblems: readonly FactsProblem[] = [];

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openAdvice(app, actor, idIn(params));
  if (isRefusal(opened)) throw refusedPage(opened);
  if (!opened.mayEdit) throw data(null, { status: 403 });
  const { checks: _, ...choices } = await adviceChoices(app, actor, {
    language,
    today: app.today(),
  });
  const { advice } = opened;
  const lots = lotsOf(url.searchParams);
  return {
    choices,
    title: advice.title,
    version: advice.version,
    typed: typedOfFacts(lots.length > 0 ? { ...advice.facts, lots } : advice.facts),
  };
}

/** Lots proposed by the splitter come along in the address: `?perceel=Naam|cents`. */
const lotsOf = (asked: URLSearchParams) =>
  asked
    .getAll("perceel")
    .slice(0, 30)
    .map((one) => {
      const [, title = "", cents = ""] = /^(.{1,300})\|(\d*)$/.exec(one) ?? [];
      return { title, cents: Number(cents) > 0 ? Number(cents) : null };
    })
    .filter(({ title }) => title !== "");

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  const words = clauseWords(language);
  const id = idIn(params);
  const typed: Typed = typedOf(await request.formData());
  if (typed.deed === "more" || typed.deed === "more-work") {
    const more: Typed = withMoreRows(typed);
    return data({ typed: more, problems: noProblems, refused: null, isStale: false });
  }
  const { checks } = await adviceChoices(app, actor, { language, today: app.today() });
  const { facts, problems } = readFacts(typed, checks);
  if (problems.length > 0) {
    return data({ typed, problems, refused: null, isStale: false }, { status: 422 });
  }
  const changed = await changeAdvice(app, actor, id, facts, Number(typed.version) || 0, app.now());
  if (isRefusal(changed)) {
    if (changed.because === "no-such-advice") throw data(null, { status: 404 });
    const isStale = changed.because === "changed-meanwhile";
    const refused = isStale ? words.changedMeanwhile : words.notPermitted;
    return data({ typed, problems: noProblems, refused, isStale }, { status: isStale ? 409 : 403 });
  }
  const headers = { "set-cookie": flashLine(words.saved) };
  return redirect(`/clausules/advies/${id}`, { headers });
}

/** Other facts: the advice is reckoned anew, what was chosen stays. */
export default function EditAdvicePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const words = clauseWords(useUi().language);
  const here = `/clausules/advies/${params.id}`;
  const version = actionData && !actionData.isStale ? actionData.typed.version : undefined;
  return (
    <>
      <title>{words.form.editTitle}</title>
      <PageHeader
        title={words.form.editTitle}
        crumbs={[
          { href: "/clausules", label: words.title },
          { href: here, label: loaderData.title },
        ]}
      />
      {actionData?.refused ? (
        <Notice
          kind="warning"
          {...(actionData.isStale ? { actions: <a href={here}>{words.seeNew}</a> } : {})}
        >
          {actionData.refused}
        </Notice>
      ) : null}
      <FactsForm
        typed={actionData?.typed ?? loaderData.typed}
        problems={actionData?.problems ?? noProblems}
        choices={loaderData.choices}
        hidden={{ version: version ?? String(loaderData.version) }}
        submit={words.form.save}
        cancelHref={here}
      />
    </>
  );
}
