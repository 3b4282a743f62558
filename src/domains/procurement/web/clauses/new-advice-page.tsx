import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Notice, PageHeader, useUi } from "#ui";
import type { FactsProblem } from "../../rules/clauses/advice-facts.ts";
import type { AdviceOrigin } from "../../rules/clauses/advice-record.ts";
import { byHand } from "../../rules/clauses/advice-record.ts";
import { readFacts, typedOfFacts, withMoreRows } from "../../rules/clauses/read-facts.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import { adviceChoices } from "../../usecases/clauses/advice-choices.ts";
import { askAdvice } from "../../usecases/clauses/advices.ts";
import { prefillFacts } from "../../usecases/clauses/prefill-facts.ts";
import { typedOf } from "../typed-form.ts";
import type { Route } from "./+types/new-advice-page";
import { FactsForm } from "./facts-form.tsx";
import "./clauses.css";

const noProblems: readonly FactsProblem[] = [];

/** Which record the form begins from, as the address says it. */
const fromOf = (url: URL) => ({
  notice: url.searchParams.get("aankondiging") ?? "",
  line: url.searchParams.get("lijn") ?? "",
  need: url.searchParams.get("behoefte") ?? "",
});

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  if (!mayReach(actor, "clause.edit")) throw data(null, { status: 403 });
  const today = app.today();
  const { checks: _, ...choices } = await adviceChoices(app, actor, { language, today });
  const before = await prefillFacts(app, actor, fromOf(url));
  const only = choices.municipalities.length === 1 ? choices.municipalities[0]?.nis : undefined;
  const known = choices.municipalities.some(({ nis }) => nis === before?.facts.nis);
  const facts = {
    day: today,
    ...before?.facts,
    nis: (known ? before?.facts.nis : null) ?? only ?? null,
  };
  return { choices, typed: typedOfFacts(facts), origin: before?.origin ?? byHand };
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "clause.edit")) throw data(null, { status: 403 });
  const words = clauseWords(language);
  const typed = typedOf(await request.formData());
  if (typed.deed === "more" || typed.deed === "more-work") {
    const more = withMoreRows(typed);
    return data({ typed: more, problems: noProblems, refused: null });
  }
  const { checks } = await adviceChoices(app, actor, { language, today: app.today() });
  const { facts, problems } = readFacts(typed, checks);
  if (problems.length > 0) return data({ typed, problems, refused: null }, { status: 422 });
  // Where it came from is looked up again: a form says what it likes.
  const before = await prefillFacts(app, actor, fromOf(url));
  const origin: AdviceOrigin = before?.origin ?? byHand;
  const asked = await askAdvice(app, actor, facts, origin, app.now());
  if (isRefusal(asked)) {
    return data({ typed, problems: noProblems, refused: words.notPermitted }, { status: 403 });
  }
  const headers = { "set-cookie": flashLine(words.asked) };
  return redirect(`/clausules/advies/${asked.id}`, { headers });
}

/** The questions of a new advice, filled with what another record knows. */
export default function NewAdvicePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = clauseWords(useUi().language);
  const { origin, choices } = loaderData;
  return (
    <>
      <title>{words.form.newTitle}</title>
      <PageHeader
        title={words.form.newTitle}
        lede={words.form.newLede}
        crumbs={[{ href: "/clausules", label: words.title }]}
      />
      {actionData?.refused ? <Notice kind="error">{actionData.refused}</Notice> : null}
      {origin.href ? (
        <p className="soft">
          <a href={origin.href}>
            {words.form.from(`${words.origins[origin.kind]} ${origin.label ?? ""}`.trim())}
          </a>
        </p>
      ) : null}
      <FactsForm
        typed={actionData?.typed ?? loaderData.typed}
        problems={actionData?.problems ?? noProblems}
        choices={choices}
        hidden={{}}
        submit={words.form.submit}
        cancelHref="/clausules"
      />
    </>
  );
}
