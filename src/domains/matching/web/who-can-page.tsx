import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isId } from "#kernel/id";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Notice, PageHeader, ShareLine, useUi } from "#ui";
import { asksSomething, type NeedQuery, parseNeedQuery } from "../rules/needs/need-query.ts";
import { needWords } from "../text/needs/index.ts";
import { chooseCode } from "../usecases/needs/choose-code.ts";
import { findWhoCan } from "../usecases/needs/find-who-can.ts";
import { keepSearch } from "../usecases/needs/keep-search.ts";
import { searchAddress } from "../usecases/needs/search-address.ts";
import type { Route } from "./+types/who-can-page";
import { MatchingTabs } from "./matching-tabs.tsx";
import { entriesOf, refusedPage } from "./refused-page.ts";
import { AskForm } from "./who-can/ask-form.tsx";
import { FoundSection } from "./who-can/found-section.tsx";
import { UnderstoodSection } from "./who-can/understood-section.tsx";
import "./who-can/who-can.css";

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const query = parseNeedQuery(url.searchParams);
  const searchCode = (url.searchParams.get("zoekcpv") ?? "").slice(0, 100);
  const asked = { language, today: app.today(), searchCode };
  const found = await findWhoCan(app, actor, query, asked);
  if (isRefusal(found)) throw refusedPage(found);
  // What the address says, without the long text it stands for.
  return {
    found,
    asked: query,
    searchCode,
    url: `${app.config.url}${address}`,
    today: app.today(),
  };
}

/** Search, choose a code, or keep: all come with the whole search, so that nothing has to be remembered in between. */
export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  const words = needWords(language);
  const form = new URLSearchParams(entriesOf(await request.formData()));
  const deed = form.get("deed");
  const query = forOtherWords(parseNeedQuery(form), form.get("before"));
  if (deed === "choose") {
    const code = form.get("code") ?? "";
    if (!/^\d{8}$/.test(code)) throw data(null, { status: 400 });
    const chosen = await chooseCode(app, actor, query, code, app.now());
    if (isRefusal(chosen)) throw refusedPage(chosen);
    const said = chosen.isRemembered ? flashLine(words.understood.taught(code)) : null;
    return redirect(chosen.href, said ? { headers: { "set-cookie": said } } : {});
  }
  if (deed === "keep") return keep(app, actor, query, form.get("met"), words);
  if (!asksSomething(query)) return data({ problem: words.ask.nothing }, { status: 422 });
  const address = await searchAddress(app.db, actor, query, app.today());
  if (isRefusal(address)) throw refusedPage(address);
  return redirect(address.href);
}

/** What was chosen for one text says nothing about another. */
function forOtherWords(query: NeedQuery, before: string | null): NeedQuery {
  const isSame = before === null || before.replace(/\r\n?/g, "\n") === query.text;
  return isSame ? query : { ...query, cpv: [], not: [], unread: [] };
}

async function keep(
  app: Parameters<typeof keepSearch>[0] & { now(): Parameters<typeof keepSearch>[3] },
  actor: Parameters<typeof keepSearch>[1],
  query: NeedQuery,
  withWhom: string | null,
  words: ReturnType<typeof needWords>,
) {
  const kept = await keepSearch(app, actor, query, app.now());
  if (kept.kind === "refused") {
    if (kept.because === "empty") return data({ problem: words.ask.nothing }, { status: 422 });
    throw refusedPage(kept);
  }
  const page = `/wie-kan-dit/${kept.id}`;
  const href = withWhom && isId(withWhom) ? `${page}/met/${withWhom}` : page;
  return redirect(href, { headers: { "set-cookie": flashLine(words.keep[kept.kind]) } });
}

export default function WhoCanPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = needWords(useUi().language);
  const { found, asked, searchCode, url } = loaderData;
  const problem = actionData?.problem;
  return (
    <div className="who-can">
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={found.need ? undefined : words.lede} />
      <MatchingTabs current="search" />
      {found.textGone ? <Notice kind="warning">{words.ask.textGone}</Notice> : null}
      <AskForm found={found} problem={problem} />
      <p className="who-can__asked">{found.query.text}</p>
      {found.found ? (
        <>
          <UnderstoodSection found={found} asked={asked} searchCode={searchCode} />
          <FoundSection found={found} asked={asked} />
          <ShareLine title={words.title} url={url} />
        </>
      ) : (
        <Examples />
      )}
    </div>
  );
}

function Examples() {
  const { ask } = needWords(useUi().language);
  return (
    <section className="who-can__examples" aria-labelledby="examples">
      <h2 id="examples">{ask.start}</h2>
      <ul>
        {ask.examples.map((text) => (
          <li key={text}>
            <a href={`/wie-kan-dit?${new URLSearchParams({ q: text })}`}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
