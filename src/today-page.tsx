import { data, redirect } from "react-router";
import { actorOf, refusalFor, requirePerson } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import type { TodayItem } from "#platform/today";
import { markRegisterSeen } from "#register";
import { listMemberNis, listMunicipalities } from "#territory";
import {
  Button,
  ButtonLink,
  EmptyState,
  formatDay,
  HiddenValues,
  Icon,
  type IconName,
  PageHeader,
  queryExcept,
  SwitchLinks,
  useUi,
  withQuery,
} from "#ui";
import type { Route } from "./+types/today-page";
import { readToday } from "./today.ts";
import type { TodayColumn } from "./today-columns.ts";
import { todayWords } from "./today-words.ts";
import "./today-page.css";

export const handle = { width: "full" };

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const query = new URL(address, "http://desk").searchParams;
  const today = app.today();
  const members = await listMemberNis(app.db, actor.partnershipId, today);
  const own = members.filter((nis) => refusalFor(actor, "plan.read", { nis: [nis] }) === null);
  const asked = query.get("gemeente");
  const nis = own.find((one) => one === asked);
  const mine = query.get("van") === "mij";
  const only = { ...(mine ? { mine } : {}), ...(nis ? { nis } : {}) };
  const [read, municipalities] = await Promise.all([
    readToday(app, actor, { today, language, only }),
    listMunicipalities(app.db, own),
  ]);
  if (isRefusal(read)) throw data(null, { status: 403 });
  return {
    ...read,
    address,
    today,
    mine,
    nis: nis ?? "",
    places: municipalities.map((one) => ({
      nis: one.nis,
      name: language === "fr" ? one.nameFr : one.nameNl,
    })),
  };
}

/** The one deed of this page itself: what the register told was seen. */
export async function action({ context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const seen = await markRegisterSeen(app.db, actorOf(context), app.now());
  if (isRefusal(seen)) throw data(null, { status: 403 });
  return redirect(address, { headers: { "set-cookie": flashLine(todayWords(language).seen) } });
}

export default function TodayPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = todayWords(language);
  const { columns, total, next, mine, nis, places, hasNews, today } = loaderData;
  const isNarrowed = mine || nis !== "";
  return (
    <>
      <title>{words.title}</title>
      <PageHeader
        title={`${words.title}, ${formatDay(language, today)}`}
        lede={words.lede(total)}
        secondary={
          hasNews ? (
            <form method="post" className="today__seen">
              <Button kind="quiet" icon="eye">
                {words.allSeen}
              </Button>
            </form>
          ) : null
        }
      />
      <Filter {...loaderData} />
      {total === 0 ? (
        <EmptyState
          icon="check"
          title={words.doneTitle}
          action={isNarrowed ? <ButtonLink href="/vandaag">{words.showAll}</ButtonLink> : undefined}
        >
          <p>{isNarrowed ? words.doneFiltered : words.done}</p>
          {next?.on ? (
            <p>
              <a href={next.href}>{words.next(next.title, formatDay(language, next.on))}</a>
            </p>
          ) : null}
        </EmptyState>
      ) : (
        <div className="today">
          {columns.map((column) => (
            <Column key={column.key} column={column} places={places} />
          ))}
        </div>
      )}
    </>
  );
}

type FilterProps = Pick<Route.ComponentProps["loaderData"], "address" | "mine" | "nis" | "places">;

function Filter({ address, mine, nis, places }: FilterProps) {
  const words = todayWords(useUi().language);
  return (
    <div className="today__filter">
      <SwitchLinks
        label={words.filter}
        links={[
          { href: withQuery(address, { van: null }), label: words.all, current: !mine },
          { href: withQuery(address, { van: "mij" }), label: words.mine, current: mine },
        ]}
      />
      {places.length > 1 ? (
        <form method="get" action="/vandaag" className="today__places">
          <HiddenValues values={queryExcept(address, ["gemeente"])} />
          <label htmlFor="today-place">{words.municipality}</label>
          <span className="select">
            <select
              className="input select__input"
              id="today-place"
              name="gemeente"
              defaultValue={nis}
            >
              <option value="">{words.everywhere}</option>
              {places.map((place) => (
                <option key={place.nis} value={place.nis}>
                  {place.name}
                </option>
              ))}
            </select>
          </span>
          <Button>{words.show}</Button>
        </form>
      ) : null}
    </div>
  );
}

interface ColumnProps {
  readonly column: TodayColumn;
  readonly places: readonly { readonly nis: string; readonly name: string }[];
}

function Column({ column, places }: ColumnProps) {
  const words = todayWords(useUi().language);
  const { key, items, more } = column;
  return (
    <section className={`today__column today__column--${key}`} aria-labelledby={`today-${key}`}>
      <h2 className="today__heading" id={`today-${key}`}>
        {words.columns[key]} <span className="today__count numeric">{items.length}</span>
      </h2>
      <p className="today__help">{words.columnHelp[key]}</p>
      {items.length === 0 ? (
        <p className="today__nothing">
          <Icon name="check" size="small" /> {words.nothing[key]}
        </p>
      ) : (
        <ol className="today__list">
          {items.map((item) => (
            <Item key={item.key} item={item} places={places} />
          ))}
        </ol>
      )}
      {more.length > 0 ? (
        <ul className="today__more">
          {more.map((part) => (
            <li key={part.key}>
              {part.href ? (
                <a href={part.href}>{words.seeAll(part.total, words.groups[part.key])}</a>
              ) : (
                words.andMore(part.total - part.shown, words.groups[part.key])
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

const signs: Readonly<Record<TodayItem["kind"], IconName>> = {
  overdue: "warning",
  due: "clock",
  meeting: "calendar",
  question: "help",
  reply: "mail",
  change: "building",
  evidence: "document",
  chance: "basket",
  coverage: "target",
};

interface ItemProps {
  readonly item: TodayItem;
  readonly places: ColumnProps["places"];
}

/** One thing: what, who and where, by when; the whole row leads to it. */
function Item({ item, places }: ItemProps) {
  const { language } = useUi();
  const words = todayWords(language);
  const place = places.find(({ nis }) => nis === item.nis)?.name;
  const said = place && !item.detail?.includes(place) ? [item.detail, place] : [item.detail];
  const detail = said.filter(Boolean).join(" · ");
  return (
    <li className={`today__item today__item--${item.kind}`}>
      <span className="today__sign">
        <Icon name={signs[item.kind]} />
        <span className="visually-hidden">{words.kinds[item.kind] + colon(language)}</span>
      </span>
      <a className="today__link" href={item.href}>
        {item.title}
      </a>
      <span className="today__detail">
        {item.on && item.kind !== "coverage" ? (
          <>
            <time className="today__day" dateTime={item.on}>
              {formatDay(language, item.on)}
            </time>
            {detail ? " · " : null}
          </>
        ) : null}
        {detail}
      </span>
    </li>
  );
}
