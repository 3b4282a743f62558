import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import type { Day } from "#kernel/day";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { DataTable, formatDay, PageHeader, SectionHeader, Tag, useUi } from "#ui";
import type { RuleProblem } from "../../rules/clauses/own-rules.ts";
import type { Figure } from "../../rules/clauses/procurement-rules.ts";
import { versionLabel } from "../../rules/clauses/procurement-rules.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import { sayArticle, sayFigure } from "../../text/clauses/say-advice.ts";
import {
  addFigure,
  addRouteNote,
  openRules,
  withdrawRules,
} from "../../usecases/clauses/open-rules.ts";
import { refusedPage } from "../refused-page.ts";
import { type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/rules-page";
import { SourceOf, Sure } from "./advice-routes.tsx";
import { ClauseTabs } from "./clause-tabs.tsx";
import { OwnRules } from "./own-rules.tsx";
import { draftOfFigure } from "./read-figure-draft.ts";
import "./clauses.css";

export const handle = { width: "full" } as const;

const noProblems: readonly RuleProblem[] = [];

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const opened = await openRules(app.db, actor);
  if (isRefusal(opened)) throw refusedPage(opened);
  return { ...opened, today: app.today(), address: context.get(viewContext).address };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = clauseWords(context.get(viewContext).language).rules;
  const actor = actorOf(context);
  if (!mayReach(actor, "clause.rules")) throw data(null, { status: 403 });
  const typed = typedOf(await request.formData());
  const now = app.now();
  const back = (said: string) =>
    redirect("/clausules/regels", { headers: { "set-cookie": flashLine(said) } });
  if (typed.deed === "withdraw" || typed.deed === "withdraw-all") {
    const ids = typed.deed === "withdraw" ? [typed.id ?? ""] : "all";
    const done = await withdrawRules(app.db, actor, ids, now);
    if (isRefusal(done)) throw data(null, { status: 403 });
    return back(words.withdrawn(done.count));
  }
  const opened = await openRules(app.db, actor);
  if (isRefusal(opened)) throw refusedPage(opened);
  const done =
    typed.deed === "note"
      ? await addRouteNote(
          app.db,
          actor,
          { route: typed.route ?? "", note: typed.routeNote ?? "" },
          now,
        )
      : await addFigure(app.db, actor, draftOfFigure(typed, opened.rules.figures), now);
  if (isRefusal(done)) {
    const problems = "problems" in done ? done.problems : noProblems;
    return data({ typed, problems }, { status: 422 });
  }
  return back(done.inFuture ? words.addedLater : words.added);
}

/** What every advice rests on; an administrator puts own amounts and notes beside it. */
export default function RulesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = clauseWords(language);
  const { rules, changes, mayEdit, today, address } = loaderData;
  const typed: Typed = actionData?.typed ?? {};
  return (
    <>
      <title>{words.rules.title}</title>
      <PageHeader
        title={words.rules.title}
        lede={words.rules.lede}
        crumbs={[{ href: "/clausules", label: words.title }]}
        tags={<Tag>{words.rules.version(versionLabel(rules))}</Tag>}
      />
      <ClauseTabs current="rules" />
      <FiguresTable figures={rules.figures} rules={rules} today={today} address={address} />
      <OwnRules
        rules={rules}
        changes={changes}
        mayEdit={mayEdit}
        today={today}
        typed={typed}
        problems={actionData?.problems ?? noProblems}
      />
      <section aria-labelledby="routes">
        <SectionHeader id="routes" title={words.rules.routes} />
        <ul>
          {rules.routes.map((route) => (
            <li key={route.key}>
              {route.name[language]}
              {colon(language)}
              {sayArticle(language, route.article)} <Sure certainty={route.certainty} />{" "}
              <SourceOf name={route.source} advice={rules} />
            </li>
          ))}
        </ul>
        <SectionHeader title={words.rules.procedures} />
        <ul>
          {rules.procedures.map((one) => (
            <li key={one.key}>
              {one.name[language]}
              {colon(language)}
              {sayArticle(language, one.article)} <Sure certainty={one.certainty} />{" "}
              <SourceOf name={one.source} advice={rules} />
            </li>
          ))}
        </ul>
        <SectionHeader title={words.rules.sources} />
        <ul>
          {rules.sources
            .filter(({ url }) => url !== null)
            .map((source) => (
              <li key={source.key}>
                {source.publisher}, <a href={source.url ?? ""}>{source.title}</a>,{" "}
                {words.page.checkedOn(source.checkedOn && formatDay(language, source.checkedOn))}
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}

const stateOf = ({ from, until }: Figure, today: Day): "now" | "later" | "past" =>
  from > today ? "later" : until !== null && until < today ? "past" : "now";

function FiguresTable(props: {
  readonly figures: readonly Figure[];
  readonly rules: Parameters<typeof SourceOf>[0]["advice"];
  readonly today: Day;
  readonly address: string;
}) {
  const { language } = useUi();
  const { page, rules: words } = clauseWords(language);
  const { figures, rules, today } = props;
  return (
    <DataTable
      caption={words.figures}
      address={props.address}
      density="dense"
      rows={figures}
      keyOf={({ key, from, origin }) => `${key} ${from} ${origin}`}
      empty=""
      columns={[
        {
          key: "figure",
          label: page.figure,
          rowHeader: true,
          cell: (figure) => (
            <div className="rules-cell">
              {figure.name[language]}
              {figure.note[language] ? (
                <span className="rules-cell__note">{figure.note[language]}</span>
              ) : null}
            </div>
          ),
        },
        {
          key: "value",
          label: page.amount,
          numeric: true,
          cell: (figure) => sayFigure(language, figure),
        },
        {
          key: "period",
          label: page.period,
          cell: (figure) => {
            const state = stateOf(figure, today);
            return (
              <div className="rules-cell">
                {page.periodOf(
                  formatDay(language, figure.from),
                  figure.until && formatDay(language, figure.until),
                )}{" "}
                <Tag tone={state === "now" ? "act" : "plain"}>{words[state]}</Tag>
              </div>
            );
          },
        },
        {
          key: "source",
          label: page.source,
          cell: (figure) => (
            <div className="rules-cell">
              {sayArticle(language, figure.article)} <Sure certainty={figure.certainty} />{" "}
              {figure.origin === "own" ? (
                <>
                  <Tag tone="social">{words.ownOrigin}</Tag>{" "}
                  {figure.ownSource?.url ? (
                    <a href={figure.ownSource.url}>
                      {figure.ownSource.title || figure.ownSource.url}
                    </a>
                  ) : (
                    figure.ownSource?.title
                  )}
                </>
              ) : (
                <SourceOf name={figure.source} advice={rules} />
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
