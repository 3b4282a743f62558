import { requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  formatCents,
  formatDay,
  PageHeader,
  Select,
  Tag,
  TextInput,
  useUi,
} from "#ui";
import { clauseFamilies } from "../../rules/library/families.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import { adviceChoices } from "../../usecases/clauses/advice-choices.ts";
import { readAdvices } from "../../usecases/clauses/list-advices.ts";
import { openRules } from "../../usecases/clauses/open-rules.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/advices-page";
import { ClauseTabs } from "./clause-tabs.tsx";
import "./clauses.css";

export const handle = { width: "full" } as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = url.searchParams;
  const [words, nis, year] = ["q", "gemeente", "jaar"].map((name) => asked.get(name) ?? "");
  const removed = asked.get("weg") === "1";
  const list = await readAdvices(app.db, actor, {
    removed,
    ...(words ? { words } : {}),
    ...(nis ? { nis } : {}),
    ...(year && /^\d{4}$/.test(year) ? { year: Number(year) } : {}),
  });
  if (isRefusal(list)) throw refusedPage(list);
  const opened = await openRules(app.db, actor);
  if (isRefusal(opened)) throw refusedPage(opened);
  const today = app.today();
  const { municipalities } = await adviceChoices(app, actor, { language, today });
  return {
    list,
    routes: opened.rules.routes.map(({ key, name }) => ({ key, name: name[language] })),
    places: municipalities,
    asked: { words: words ?? "", nis: nis ?? "", year: year ?? "", removed },
    address,
    thisYear: Number(today.slice(0, 4)),
  };
}

/** Kept advices, and the way to a new one. */
export default function AdvicesPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = clauseWords(language);
  const { list, asked } = loaderData;
  const ask = list.mayAsk ? (
    <ButtonLink kind="primary" icon="plus" href="/clausules/advies/nieuw">
      {words.ask}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} primary={list.any ? ask : undefined} />
      <ClauseTabs current="advices" />
      {list.any || asked.removed ? (
        <>
          <AdviceFilter loaded={loaderData} />
          <AdviceTable loaded={loaderData} />
        </>
      ) : (
        <EmptyState icon="list" title={words.list.emptyTitle} action={ask}>
          <p>{words.list.empty}</p>
        </EmptyState>
      )}
      {asked.removed ? (
        <p>
          <a href="/clausules">{words.list.seeStanding}</a>
        </p>
      ) : list.removed > 0 ? (
        <p>
          <a href="/clausules?weg=1">{words.list.seeRemoved}</a>
        </p>
      ) : null}
    </>
  );
}

type Loaded = { readonly loaded: Route.ComponentProps["loaderData"] };

function AdviceFilter({ loaded }: Loaded) {
  const words = clauseWords(useUi().language);
  const { asked, places, thisYear } = loaded;
  return (
    <Form method="get">
      <div className="clause-search">
        <TextInput name="q" label={words.list.search} value={asked.words} oneWay />
        <Select
          name="gemeente"
          label={words.list.place}
          value={asked.nis}
          emptyLabel={words.list.any}
          oneWay
          options={places.map(({ nis, name }) => ({ value: nis, label: name }))}
        />
        <Select
          name="jaar"
          label={words.list.year}
          value={asked.year}
          emptyLabel={words.list.any}
          oneWay
          options={[1, 0, -1, -2, -3].map((shift) => {
            const year = `${thisYear + shift}`;
            return { value: year, label: year };
          })}
        />
        <div>
          <Button icon="search">{words.list.show}</Button>
        </div>
      </div>
    </Form>
  );
}

function AdviceTable({ loaded }: Loaded) {
  const { language } = useUi();
  const words = clauseWords(language);
  const { columns } = words.list;
  const { list, asked, places } = loaded;
  const routeName = new Map(loaded.routes.map(({ key, name }) => [key, name]));
  const placeName = new Map(places.map(({ nis, name }) => [nis, name]));
  return (
    <DataTable
      caption={asked.removed ? words.list.removed : words.list.recent}
      address={loaded.address}
      rows={list.advices}
      keyOf={({ id }) => id}
      empty={words.list.nothing}
      columns={[
        {
          key: "title",
          label: columns.title,
          rowHeader: true,
          cell: ({ id, title }) => <a href={`/clausules/advies/${id}`}>{title}</a>,
        },
        {
          key: "place",
          label: columns.place,
          cell: ({ nis }) => (nis ? (placeName.get(nis) ?? nis) : "–"),
        },
        {
          key: "day",
          label: columns.day,
          cell: ({ day }) => formatDay(language, day),
        },
        {
          key: "value",
          label: columns.value,
          numeric: true,
          cell: ({ cents }) => (cents === null ? "–" : formatCents(language, cents)),
        },
        {
          key: "regime",
          label: columns.regime,
          cell: ({ regime }) => (regime ? words.regimes[regime] : words.regimeUnknown),
        },
        {
          key: "route",
          label: columns.route,
          cell: ({ routes, first }) => {
            const chosen = clauseFamilies.filter((family) => routes.includes(family));
            const shown = chosen.length > 0 ? chosen : first ? [first] : [];
            return (
              <div>
                {shown.map((key) => routeName.get(key)).join(", ")}{" "}
                <Tag tone={chosen.length > 0 ? "act" : "plain"}>
                  {chosen.length > 0 ? words.list.chosen : words.list.advised}
                </Tag>
              </div>
            );
          },
        },
      ]}
    />
  );
}
