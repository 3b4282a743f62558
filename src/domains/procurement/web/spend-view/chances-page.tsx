import { redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { addDays, parseDay } from "#kernel/day";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  EmptyState,
  formatCentsShort,
  HiddenValues,
  Notice,
  PageHeader,
  Pagination,
  queryExcept,
  Select,
  ShareLine,
  SourceLine,
  SwitchLinks,
  useUi,
  withQuery,
} from "#ui";
import { readSpendFilter } from "../../rules/spend-view/spend-filter.ts";
import { spendViewWords } from "../../text/spend-view/index.ts";
import { categoryNames } from "../../usecases/spend-view/category-names.ts";
import {
  type ChanceKey,
  chanceToAction,
  chanceToNeed,
  dismissChance,
} from "../../usecases/spend-view/handle-chance.ts";
import {
  type ChanceView,
  chancesOnPage,
  readChances,
} from "../../usecases/spend-view/read-chances.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/chances-page";
import { ChanceItem } from "./chance-item.tsx";
import { SpendTabs } from "./spend-tabs.tsx";
import "./spend-view.css";

const viewNames: Record<string, ChanceView> = { niemand: "nobody", geen: "dismissed" };

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { year, nis } = readSpendFilter(url.searchParams);
  const number = Number(url.searchParams.get("page"));
  const page = Number.isInteger(number) && number > 0 && number < 1_000 ? number : 1;
  const view = viewNames[url.searchParams.get("toon") ?? ""] ?? "near";
  const chances = await readChances(app, actor, { year, nis, view, page, language });
  if (isRefusal(chances)) throw refusedPage(chances);
  const dueOn = addDays(app.today(), 90);
  return { chances, nis, page, address, dueOn, url: url.href };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = actorOf(context);
  const { chances: w } = spendViewWords(language);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const back = (said: string, tone: "success" | "warning" = "success"): never => {
    throw redirect(address, { headers: { "set-cookie": flashLine(said, tone) } });
  };
  const nameOf = await categoryNames(app.config.projectRoot, language);
  const key: ChanceKey = {
    nis: text("nis"),
    category: text("category"),
    year: Number(text("jaar")),
    name: nameOf(text("category")) ?? text("category"),
  };
  const now = app.now();
  const deed = text("deed");
  if (deed === "ask" || deed === "advice") {
    const kept = await chanceToNeed(app.db, actor, key, now);
    if (isRefusal(kept)) return back(w.refused, "warning");
    throw redirect(
      deed === "ask" ? `/wie-kan-dit/${kept.id}` : `/clausules/advies/nieuw?behoefte=${kept.id}`,
    );
  }
  if (deed === "action") {
    const dueOn = parseDay(text("dueOn")) ?? addDays(app.today(), 90);
    const wanted = { title: text("title"), dueOn, ownerPersonId: text("owner") || null };
    const made = await chanceToAction(app.db, actor, key, wanted, now);
    return isRefusal(made) ? back(w.refused, "warning") : back(w.actionMade);
  }
  const reason = deed === "dismiss" ? text("reason") : "";
  if (deed === "dismiss" && reason === "") return back(w.reasonNeeded, "warning");
  const done = await dismissChance(app.db, actor, key, reason, now);
  if (isRefusal(done)) return back(w.refused, "warning");
  return back(done.kind === "dismissed" ? w.dismissed : w.reopened);
}

export default function ChancesPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { chances: w } = words;
  const { chances, nis, page, address, dueOn } = loaderData;
  const { view, counts, year, years, places } = chances;
  const switchTo = (to: ChanceView, name: string | null) => ({
    href: withQuery(address, { toon: name, page: null }),
    label: `${w.views[to]} (${counts[to].chances})`,
    current: view === to,
  });
  const count = counts[view];
  return (
    <div className="spend">
      <title>{`${words.title}${colon(language)}${w.title}`}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ href: "/uitgaven", label: words.title }]}
      />
      <SpendTabs current="chances" />
      {year === null ? (
        <EmptyState icon="basket" title={words.emptyTitle}>
          {words.empty}
        </EmptyState>
      ) : (
        <>
          <form className="spend__filter" method="get" action="/uitgaven/kansen">
            <HiddenValues values={queryExcept(address, ["jaar", "gemeente", "page"])} />
            <Select
              name="jaar"
              label={words.year}
              oneWay
              value={String(year)}
              emptyLabel={false}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
            />
            {places.length > 1 ? (
              <Select
                name="gemeente"
                label={words.place}
                oneWay
                value={nis ?? ""}
                emptyLabel={words.allPlaces}
                options={places.map((one) => ({ value: one.nis, label: one.name }))}
              />
            ) : null}
            <Button icon="filter">{words.apply}</Button>
          </form>
          <SwitchLinks
            label={w.viewsLabel}
            links={[
              switchTo("near", null),
              switchTo("nobody", "niemand"),
              switchTo("dismissed", "geen"),
            ]}
          />
          <p className="spend__sum numeric">
            {w.sum(count.chances, formatCentsShort(language, count.cents))}
          </p>
          {chances.chances.length === 0 ? (
            <Notice kind="info" title={view === "near" ? w.emptyNear : w.emptyOther}>
              {view === "near" ? w.emptyNearHelp : ""}
            </Notice>
          ) : (
            <ul className="spend-chances">
              {chances.chances.map((chance) => (
                <li key={`${chance.nis} ${chance.category}`}>
                  <ChanceItem chance={chance} page={chances} dueOn={dueOn} />
                </li>
              ))}
            </ul>
          )}
          <Pagination
            page={page}
            pageSize={chancesOnPage}
            total={count.chances}
            address={address}
          />
          <p className="soft">{w.how}</p>
          <SourceLine
            sources={[
              { title: words.sourceFiles },
              { title: words.sourceRegister, href: "/kaart" },
            ]}
          />
          <ShareLine title={w.title} url={loaderData.url} />
        </>
      )}
    </div>
  );
}
