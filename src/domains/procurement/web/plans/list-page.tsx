import { data, redirect } from "react-router";
import { actorOf, requirePerson, tenantOf } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { inPartnership } from "#platform/db";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  ExportMenu,
  Form,
  formatCents,
  formatNumber,
  Notice,
  PageHeader,
  Pagination,
  SectionHeader,
  SwitchLinks,
  TableTools,
  useUi,
  withQuery,
} from "#ui";
import { type LineFilter, linesOnPage, readLineFilter } from "../../rules/plans/line-filter.ts";
import { shownLevels } from "../../rules/plans/purchase-line.ts";
import { type PlanWords, planWords } from "../../text/plans/index.ts";
import { type PlanList, readPlanList } from "../../usecases/plans/list-plan-lines.ts";
import { recentPurchasePlans } from "../../usecases/plans/plan-imports.ts";
import { startReading } from "../../usecases/plans/plan-jobs.ts";
import type { Route } from "./+types/list-page";
import { BulkDeeds } from "./bulk-deeds.tsx";
import { lineColumns } from "./line-columns.tsx";
import { LineFilters } from "./line-filters.tsx";
import { doListDeed } from "./list-deed.ts";
import { LoadedPlans } from "./loaded-plans.tsx";
import { asResponse } from "./say-problem.ts";
import "./plans.css";
import "./list-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const filter = readLineFilter(url.searchParams);
  const asked = Number(url.searchParams.get("page"));
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
  const list = await readPlanList(app, actor, filter, { language, now: app.now(), page });
  if (isRefusal(list)) throw asResponse(list);
  const recent = await recentPurchasePlans(app.db, actor);
  const plans = isRefusal(recent) ? [] : recent.plans.filter(({ state }) => state !== "uploaded");
  const batch = url.searchParams.get("gedaan");
  return { list, filter, page, address: withQuery(address, { gedaan: null }), plans, batch };
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = actorOf(context);
  const form = await request.formData();
  if (form.get("deed") === "read") {
    const tenant = tenantOf(actor);
    if (actor.kind === "visitor") throw data(null, { status: 403 });
    await inPartnership(app.db, tenant, (tx) => startReading(app, tx, tenant.personId));
    throw redirect(address);
  }
  const done = await doListDeed(app, actor, form, {
    language,
    filter: readLineFilter(url.searchParams),
  });
  const back = withQuery(address, { gedaan: done.batch });
  throw redirect(back, { headers: { "set-cookie": flashLine(done.said, done.tone) } });
}

const bulkForm = "gekozen-lijnen";

export default function ListPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planWords(language);
  const { list, filter, page, address, plans, batch } = loaderData;
  const query = address.includes("?") ? address.slice(address.indexOf("?")) : "";
  const load = (
    <ButtonLink kind="primary" icon="upload" href="/aankoopplannen/invoer">
      {words.load}
    </ButtonLink>
  );
  return (
    <div className="purchase-list">
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} primary={list.mayImport ? load : null} />
      {list.hasLines ? (
        <>
          <Unread list={list} words={words} />
          {batch ? <UndoLast batch={batch} words={words} /> : null}
          <TableTools start={<Levels list={list} filter={filter} address={address} />}>
            <ExportMenu
              links={[{ href: `/aankoopplannen.xlsx${query}`, label: "XLSX", download: true }]}
            />
          </TableTools>
          <LineFilters list={list} filter={filter} address={address} />
          <Lines list={list} filter={filter} address={address} page={page} />
          <Places list={list} words={words} />
        </>
      ) : (
        <EmptyState icon="basket" title={words.emptyTitle} action={list.mayImport ? load : null}>
          {words.empty}
        </EmptyState>
      )}
      {plans.length > 0 ? (
        <section>
          <SectionHeader title={words.loaded} />
          <LoadedPlans plans={plans} address={address} mayImport={list.mayImport} />
        </section>
      ) : null}
    </div>
  );
}

function Lines(props: {
  readonly list: PlanList;
  readonly filter: LineFilter;
  readonly address: string;
  readonly page: number;
}) {
  const { language } = useUi();
  const words = planWords(language);
  const { list, filter, address, page } = props;
  const total = totalOf(list, filter);
  if (list.lines.length === 0) {
    const all = shownLevels.map((level) => `kans=${level}`).join("&");
    return (
      <EmptyState
        icon="search"
        title={words.nothingFound}
        action={<ButtonLink href={`/aankoopplannen?${all}`}>{words.showAll}</ButtonLink>}
      >
        {words.nothingFoundHelp}
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption={words.title}
        captionHidden
        density="dense"
        columns={lineColumns(words, filter.year)}
        rows={list.lines}
        keyOf={({ id }) => id}
        address={address}
        empty={words.nothingFound}
        {...(list.mayEdit
          ? {
              selection: {
                name: "line",
                form: bulkForm,
                labelOf: ({ title }: (typeof list.lines)[number]) => title,
              },
            }
          : {})}
      />
      {list.mayEdit ? (
        <BulkDeeds
          formId={bulkForm}
          words={words}
          total={total > list.lines.length ? total : null}
        />
      ) : null}
      <Pagination page={page} pageSize={linesOnPage} total={total} address={address} />
    </>
  );
}

function totalOf({ sums }: PlanList, { levels }: LineFilter): number {
  const wanted: readonly string[] = levels.length > 0 ? levels : ["likely", "possible"];
  return sums
    .filter(({ level }) => level !== null && wanted.includes(level))
    .reduce((sum, { count }) => sum + count, 0);
}

/** Ways to look: what has potential, each level by itself, everything. */
function Levels(props: {
  readonly list: PlanList;
  readonly filter: LineFilter;
  readonly address: string;
}) {
  const { language } = useUi();
  const words = planWords(language);
  const { list, filter, address } = props;
  const sumOf = (level: string) => list.sums.find((sum) => sum.level === level);
  const number = (count: number) => formatNumber(language, count);
  const chosen = filter.levels;
  const both = (sumOf("likely")?.count ?? 0) + (sumOf("possible")?.count ?? 0);
  const all = list.sums.reduce((sum, { count }) => sum + count, 0);
  const links = [
    {
      href: withQuery(address, { kans: null, page: null }),
      label: `${words.levels.likely} + ${words.levels.possible} (${number(both)})`,
      current: chosen.length === 0,
    },
    ...shownLevels.map((level) => ({
      href: withQuery(address, { kans: level, page: null }),
      label: `${words.levels[level]} (${number(sumOf(level)?.count ?? 0)})`,
      current: chosen.length === 1 && chosen[0] === level,
    })),
    {
      href: withQuery(address, { kans: shownLevels, page: null }),
      label: `${words.showAll} (${number(all)})`,
      current: chosen.length === shownLevels.length,
    },
  ];
  const cents = list.sums
    .filter(({ level }) => level === "likely" || level === "possible")
    .reduce((sum, one) => sum + one.cents, 0);
  return (
    <>
      <SwitchLinks label={words.sumsLabel} links={links} />
      <p className="soft numeric">
        {words.levels.likely} + {words.levels.possible}
        {colon(language)}
        {formatCents(language, Math.round(cents / 100) * 100)}
      </p>
    </>
  );
}

/** Lines that wait for being read, and what one can do about it. */
function Unread({ list, words }: { readonly list: PlanList; readonly words: PlanWords }) {
  if (list.readingJob) {
    return (
      <Notice
        kind="info"
        actions={<ButtonLink href={`/taken/${list.readingJob}`}>{words.follow}</ButtonLink>}
      >
        {words.reading}
      </Notice>
    );
  }
  if (list.unread + list.outdated === 0) return null;
  return (
    <Notice
      kind="info"
      actions={
        <Form>
          <Button name="deed" value="read">
            {words.readNow}
          </Button>
        </Form>
      }
    >
      {list.unread > 0 ? words.unread(list.unread) : words.outdated(list.outdated)}
    </Notice>
  );
}

function UndoLast({ batch, words }: { readonly batch: string; readonly words: PlanWords }) {
  return (
    <Form hidden={{ batch }}>
      <Button icon="undo" small name="deed" value="undo">
        {words.bulk.undo}
      </Button>
    </Form>
  );
}

/** One page for each member, to print and to take along. */
function Places({ list, words }: { readonly list: PlanList; readonly words: PlanWords }) {
  const members = list.places.filter(({ isMember, count }) => isMember && count > 0);
  if (members.length === 0) return null;
  return (
    <section>
      <SectionHeader title={words.place.open} />
      <ul className="purchase-list__places">
        {members.map(({ nis, name }) => (
          <li key={nis}>
            <a href={`/aankoopplannen/gemeente/${nis}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
