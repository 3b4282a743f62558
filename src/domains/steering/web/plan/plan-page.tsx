import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import type { Day } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, type View, viewContext } from "#platform/request-context";
import { listMunicipalities } from "#territory";
import {
  Button,
  ButtonLink,
  EmptyState,
  formatNumber,
  Menu,
  MenuLinks,
  Notice,
  PageHeader,
  ShareLine,
  SwitchLinks,
  useUi,
  withQuery,
} from "#ui";
import { isNarrowed, planViews } from "../../rules/actions/action-filter.ts";
import { yearToOpen } from "../../rules/plan/year-to-open.ts";
import { actionWords } from "../../text/actions/index.ts";
import { type OpenedPlan, openPlan, pageSizes } from "../../usecases/plan/open-plan.ts";
import type { Route } from "./+types/plan-page";
import { BoardView } from "./board-view.tsx";
import { CalendarView } from "./calendar-view.tsx";
import { changePlan } from "./change-plan.ts";
import { FilterBar } from "./filter-bar.tsx";
import { ListView } from "./list-view.tsx";
import { newActionHref, type PlanLook, viewHref } from "./plan-look.ts";
import { readPlanQuestion } from "./plan-question.ts";
import { QuickAdd } from "./quick-add.tsx";
import { TimelineView } from "./timeline-view.tsx";
import { TreeView } from "./tree-view.tsx";
import "./plan-page.css";
import "./plan-pictures.css";
import "./plan-views.css";

export const handle = { width: "full" };

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const today = app.today();
  const question = readPlanQuestion(address, today);
  const opened = await openPlan(app.db, actor, question);
  if (isRefusal(opened)) throw data(null, { status: 403 });
  toYearOfPlan(opened, context.get(viewContext), today);
  const members = await listMunicipalities(app.db, opened.memberNis);
  const names = Object.fromEntries(
    members.map((one) => [one.nis, language === "fr" ? one.nameFr : one.nameNl]),
  );
  return { opened, question, names, address, today };
}

/** In the address itself: so that whatever starts from this page, an export too, is about the same year. */
function toYearOfPlan({ plan }: OpenedPlan, { address, flash }: View, today: Day): void {
  if (new URL(address, "http://local").searchParams.has("jaar")) return;
  const year = yearToOpen(plan, Number(today.slice(0, 4)));
  if (year === null) return;
  const headers = flash ? { "set-cookie": flashLine(flash.text, flash.tone) } : undefined;
  const there = withQuery(address, { jaar: String(year) });
  throw redirect(there, headers ? { headers } : undefined);
}

export async function action({ context, request }: Route.ActionArgs) {
  const view = context.get(viewContext);
  return changePlan({
    app: context.get(appContext),
    actor: actorOf(context),
    words: actionWords(view.language),
    address: view.address,
    form: await request.formData(),
  });
}

export default function PlanPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const { opened, question, names, address, today } = loaderData;
  const words = actionWords(language);
  const look: PlanLook = {
    words,
    language,
    address,
    today,
    filter: question.filter,
    names,
    mayEdit: opened.mayEdit,
    mayArrange: opened.mayArrange,
  };
  const title = opened.plan ? opened.plan.name : words.plan.title;
  const isEmpty = opened.plans.length === 0 && opened.totals.total === 0;
  return (
    <div className="plan-page">
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={words.plan.lede}
        primary={
          opened.mayEdit ? (
            <ButtonLink kind="primary" icon="plus" href={newActionHref(look)}>
              {words.plan.addAction}
            </ButtonLink>
          ) : null
        }
        secondary={<PlanMenu opened={opened} look={look} />}
      />
      <RemovedNotice look={look} />
      {opened.waiting > 0 ? (
        <Notice
          kind="warning"
          title={words.plan.waiting(opened.waiting)}
          actions={<ButtonLink href="/plan/overdragen">{words.plan.handOver}</ButtonLink>}
        >
          {words.handOverPage.lede}
        </Notice>
      ) : null}
      {isEmpty && !isNarrowed(question.filter) ? (
        <>
          <FirstStep look={look} />
          <QuickAdd look={look} due={`${today.slice(0, 4)}-12-31`} />
        </>
      ) : (
        <Selection opened={opened} look={look} question={question} />
      )}
      <ShareLine title={title} url={address} />
    </div>
  );
}

interface PartProps {
  readonly opened: OpenedPlan;
  readonly look: PlanLook;
}

function PlanMenu({ opened, look }: PartProps) {
  const { words, mayArrange, mayEdit } = look;
  const w = words.plan;
  const takeOut = {
    href: opened.plan ? `/plan/uitvoer?plan=${opened.plan.id}` : "/plan/uitvoer",
    label: w.takeOut,
    icon: "download" as const,
  };
  const links = [
    ...(mayArrange && opened.plan
      ? [
          {
            href: `/plan/onderdeel/nieuw?plan=${opened.plan.id}`,
            label: w.addGoal,
            icon: "plus" as const,
          },
          { href: `/plan/${opened.plan.id}`, label: w.settings, icon: "settings" as const },
        ]
      : []),
    ...(mayArrange ? [{ href: "/plan/nieuw", label: w.newPlan, icon: "document" as const }] : []),
    ...(mayEdit ? [{ href: "/plan/kopieren", label: w.copy, icon: "calendar" as const }] : []),
    takeOut,
    ...(mayArrange
      ? [
          { href: "/plan/overdragen", label: w.handOver, icon: "person" as const },
          { href: "/plan/invoer", label: w.bringPlan, icon: "upload" as const },
        ]
      : []),
  ];
  return (
    <Menu label={w.more} icon="settings">
      <MenuLinks links={links} />
    </Menu>
  );
}

function RemovedNotice({ look }: { readonly look: PlanLook }) {
  const removed = new URL(look.address, "http://local").searchParams.get("verwijderd");
  if (!removed || !look.mayArrange) return null;
  const w = look.words.nodeForm;
  return (
    <Notice
      kind="info"
      actions={
        <form method="post" action={look.address}>
          <input type="hidden" name="deed" value="restore-node" />
          <input type="hidden" name="node" value={removed} />
          <Button icon="undo">{look.words.plan.undo}</Button>
        </form>
      }
    >
      {w.removeHelp}
    </Notice>
  );
}

function FirstStep({ look }: { readonly look: PlanLook }) {
  const w = look.words.plan;
  return (
    <EmptyState
      icon="target"
      title={w.emptyTitle}
      action={
        look.mayArrange ? (
          <>
            <ButtonLink icon="plus" href="/plan/nieuw">
              {w.makePlan}
            </ButtonLink>{" "}
            <ButtonLink kind="quiet" icon="upload" href="/plan/invoer">
              {w.bringPlan}
            </ButtonLink>
          </>
        ) : null
      }
    >
      {w.empty}
    </EmptyState>
  );
}

interface SelectionProps extends PartProps {
  readonly question: ReturnType<typeof readPlanQuestion>;
}

function Selection({ opened, look, question }: SelectionProps) {
  const { words, language, address, filter, today } = look;
  const { totals } = opened;
  return (
    <>
      <div className="plan-page__tools">
        <SwitchLinks
          label={words.plan.viewsLabel}
          links={planViews.map((view) => ({
            href: viewHref(address, view),
            label: words.views[view],
            current: view === question.view,
          }))}
        />
        <p className="plan-page__count numeric" role="status">
          {words.plan.counted(
            totals.total,
            formatNumber(language, totals.total),
            totals.late > 0 ? formatNumber(language, totals.late) : null,
          )}
        </p>
        <PlanChoice opened={opened} address={address} />
      </div>
      <FilterBar
        look={look}
        years={yearsOf(opened, question.filter.year, today)}
        owners={opened.colleagues}
        priorities={opened.priorities}
        nodes={opened.nodes}
      />
      <QuickAdd look={look} due={dueFor(filter.year, today)} />
      {opened.elsewhere > 0 ? (
        <p className="soft">
          {words.plan.elsewhere(opened.elsewhere)}{" "}
          <a href={viewHref(address, "list")}>{words.plan.everywhere}</a>
        </p>
      ) : null}
      <Shown opened={opened} look={look} question={question} />
    </>
  );
}

const dueFor = (year: number | null, today: Day): string => `${year ?? today.slice(0, 4)}-12-31`;

/** The years of the plan, this year and the one asked for. */
function yearsOf(opened: OpenedPlan, asked: number | null, today: Day): number[] {
  const years = new Set([Number(today.slice(0, 4)), ...(asked === null ? [] : [asked])]);
  for (const plan of opened.plans) {
    for (let year = plan.fromYear; year <= plan.toYear; year += 1) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

/** Earlier and later plans, when there are any. */
function PlanChoice({
  opened,
  address,
}: {
  readonly opened: OpenedPlan;
  readonly address: string;
}) {
  if (opened.plans.length < 2) return null;
  return (
    <Menu label={opened.plan?.name ?? ""} icon="document" small>
      <MenuLinks
        links={opened.plans.map((plan) => ({
          href: withQuery(address, {
            plan: plan.id,
            jaar: plan.isCurrent ? null : String(plan.fromYear),
            page: null,
          }),
          label: plan.name,
          hint: `${plan.fromYear}–${plan.toYear}`,
        }))}
      />
    </Menu>
  );
}

function Shown({ opened, look, question }: SelectionProps) {
  const { shown, totals, plan } = opened;
  const narrowed = isNarrowed(question.filter);
  switch (shown.view) {
    case "tree":
      return <TreeView look={look} planId={plan?.id ?? null} narrowed={narrowed} {...shown} />;
    case "board":
      return <BoardView look={look} columns={shown.columns} totals={totals} />;
    case "calendar":
      return <CalendarView look={look} first={shown.first} actions={shown.actions} />;
    case "timeline":
      return totals.total === 0 ? (
        <ListView look={look} actions={[]} money={[]} page={1} pageSize={1} total={0} />
      ) : (
        <TimelineView
          look={look}
          actions={shown.actions}
          page={question.page}
          pageSize={pageSizes.timeline}
          total={totals.total}
        />
      );
    case "list":
      return (
        <ListView
          look={look}
          actions={shown.actions}
          money={shown.money}
          page={question.page}
          pageSize={pageSizes.list}
          total={totals.total}
        />
      );
  }
}
