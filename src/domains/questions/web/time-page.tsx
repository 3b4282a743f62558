import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { parseDay } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  BarChart,
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DateInput,
  ErrorSummary,
  ExportMenu,
  Form,
  formatDay,
  formatNumber,
  formatPercent,
  PageHeader,
  SectionHeader,
  Select,
  SwitchLinks,
  TableTools,
  TextInput,
  useUi,
} from "#ui";
import { longest } from "../rules/longest.ts";
import { type Period, periodAround, periodKinds, readMinutes } from "../rules/time-totals.ts";
import { type TimeWords, timeWords } from "../text/time/index.ts";
import { readTime, spendTime, type TimeOverview, takeBackTime } from "../usecases/spend-time.ts";
import type { Route } from "./+types/time-page";
import { QuestionTabs } from "./question-tabs.tsx";
import { periodQuery, readPeriod } from "./read-period.ts";
import { idIn, refusedPage } from "./refused-page.ts";
import { lineOf, type Problem, problemList, type Typed, typedOf } from "./typed-form.ts";
import "./time-page.css";

export async function loader({ context, url }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const period = readPeriod(url.searchParams, today());
  const overview = await readTime(db, actor, period, { language, today: today() });
  if (isRefusal(overview)) throw refusedPage(overview);
  const personId = actor.kind === "person" ? actor.personId : null;
  const mayKeep = mayReach(actor, "question.keep");
  return { overview, period, address, today: today(), mayKeep, personId };
}

type TimeProblem = keyof TimeWords["problems"];

export async function action({ context, request, url }: Route.ActionArgs) {
  const { db, today, now } = context.get(appContext);
  const words = timeWords(context.get(viewContext).language);
  const actor = actorOf(context);
  const typed = typedOf(await request.formData());
  const back = `/vragen/tijd${url.search}`;
  if (typed.deed === "take-back") {
    const taken = await takeBackTime(db, actor, idIn({ id: typed.line ?? "" }), now());
    if (taken.kind === "refused") throw refusedPage(taken);
    return redirect(back, { headers: { "set-cookie": flashLine(words.takenBack) } });
  }
  const { problems, wrong } = problemList<TimeProblem>();
  const minutes = readMinutes(lineOf(typed, "duration"));
  const spentOn = parseDay(lineOf(typed, "spentOn"));
  const whom = lineOf(typed, "whom");
  if (minutes === null) wrong("duration", "wrong-minutes");
  if (spentOn === null) wrong("spentOn", "wrong-day");
  else if (spentOn > today()) wrong("spentOn", "day-ahead");
  if (lineOf(typed, "what").length > longest.what) wrong("what", "too-long");
  if (!/^(\d{5}|all)$/.test(whom)) wrong("whom", "no-municipality");
  if (minutes === null || spentOn === null || problems.length > 0) {
    return data({ typed, problems }, { status: 422 });
  }
  const nis = whom === "all" ? null : whom;
  const what = lineOf(typed, "what");
  const line = { questionId: null, nis, spentOn, minutes, what };
  const written = await spendTime(db, actor, line, now());
  if (written.kind === "refused") {
    wrong("whom", written.because);
    return data({ typed, problems }, { status: 422 });
  }
  return redirect(back, { headers: { "set-cookie": flashLine(words.saved) } });
}

export default function TimePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = timeWords(useUi().language);
  const { overview, period, address, today, mayKeep, personId } = loaderData;
  const query = periodQuery(period);
  return (
    <div className="time-page">
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} />
      <QuestionTabs current="time" mayKeep={mayKeep} />
      <TimeForm overview={overview} today={today} {...actionData} />
      <TableTools start={<PeriodChoice period={period} today={today} />}>
        <ExportMenu
          links={[
            { href: `/vragen/tijd.csv${query}`, label: "CSV", download: true },
            { href: `/vragen/tijd.xlsx${query}`, label: "XLSX", download: true },
          ]}
        />
      </TableTools>
      <Totals overview={overview} period={period} address={address} today={today} />
      <Lines overview={overview} address={address} personId={personId} />
    </div>
  );
}

interface TimeFormProps {
  readonly overview: TimeOverview;
  readonly today: string;
  readonly typed?: Typed;
  readonly problems?: readonly Problem<TimeProblem>[];
}

function TimeForm({ overview, today, typed = {}, problems = [] }: TimeFormProps) {
  const words = timeWords(useUi().language);
  const field = (name: string, label: string) => {
    const problem = problems.find((one) => one.name === name);
    return { name, label, value: typed[name], error: problem && words.problems[problem.because] };
  };
  const options = overview.choices.map(({ nis, name }) => ({ value: nis, label: name }));
  const whom = overview.wholePartnership
    ? [{ value: "all", label: words.allTogether }, ...options]
    : options;
  return (
    <section className="time-page__add" aria-labelledby="add-time">
      <h2 id="add-time">{words.add}</h2>
      <Form hidden={{ deed: "add" }}>
        <ErrorSummary
          errors={problems.map(({ name, because }) => ({
            fieldId: `field-${name}`,
            message: words.problems[because],
          }))}
        />
        <div className="time-page__row">
          <TextInput {...field("duration", words.duration)} hint={words.durationHint} />
          <Select
            {...field("whom", words.forWhom)}
            value={typed.whom ?? (whom.length === 1 ? whom[0]?.value : undefined)}
            options={whom}
          />
          <TextInput {...field("what", words.what)} optional />
          <DateInput {...field("spentOn", words.on)} value={typed.spentOn ?? today} max={today} />
          <Button kind="primary">{words.save}</Button>
        </div>
      </Form>
    </section>
  );
}

function titleOf(period: Period, words: TimeWords): string {
  if (period.kind === "year") return String(period.year);
  if (period.kind === "quarter") return words.quarter(period.part, period.year);
  return `${words.months[period.part - 1] ?? ""} ${period.year}`;
}

interface PeriodProps {
  readonly period: Period;
  readonly today: string;
}

function PeriodChoice({ period, today }: PeriodProps) {
  const { language } = useUi();
  const words = timeWords(language);
  return (
    <div className="time-page__period">
      <SwitchLinks
        label={words.period}
        links={periodKinds.map((kind) => ({
          href: `/vragen/tijd${periodQuery(periodAround(kind, today as Period["from"]))}`,
          label: words.kinds[kind],
          current: kind === period.kind,
        }))}
      />
      <ButtonRow>
        <ButtonLink
          small
          iconOnly
          icon="chevron-left"
          href={`/vragen/tijd${periodQuery(period, -1)}`}
        >
          {words.previous}
        </ButtonLink>
        <strong>{titleOf(period, words)}</strong>
        <ButtonLink
          small
          iconOnly
          icon="chevron-right"
          href={`/vragen/tijd${periodQuery(period, 1)}`}
        >
          {words.next}
        </ButtonLink>
      </ButtonRow>
    </div>
  );
}

interface TotalsProps extends PeriodProps {
  readonly overview: TimeOverview;
  readonly address: string;
}

function Totals({ overview, period, address, today }: TotalsProps) {
  const { language } = useUi();
  const words = timeWords(language);
  const { municipalities, forAll, total, wholePartnership } = overview;
  const said = (minutes: number) => words.hours(Math.floor(minutes / 60), minutes % 60);
  if (total === 0) return <p className="soft">{words.none}</p>;
  const members = municipalities.filter(({ shared }) => shared > 0).length;
  const sum = (part: "own" | "shared" | "total") =>
    municipalities.reduce((all, one) => all + one[part], 0);
  return (
    <section className="time-page__totals" aria-labelledby="totals">
      <SectionHeader id="totals" title={`${words.totals}, ${titleOf(period, words)}`} />
      {wholePartnership && members > 0 ? (
        <p>{words.sharedNote(said(forAll), members, formatPercent(language, forAll / total))}</p>
      ) : null}
      <BarChart
        id="time"
        stacked
        title={words.chartTitle}
        description={words.chartText}
        unit={words.unit}
        categoryLabel={words.municipality}
        categories={municipalities.map(({ name }) => name)}
        series={[
          { name: words.own, tone: "act", values: municipalities.map(({ own }) => own / 60) },
          ...(wholePartnership
            ? [
                {
                  name: words.shared,
                  tone: "regular" as const,
                  values: municipalities.map(({ shared }) => shared / 60),
                },
              ]
            : []),
        ]}
        format={(hours) => formatNumber(language, hours, { digits: 1 })}
        sources={[{ title: words.source, date: today }]}
      />
      <DataTable
        caption={words.totals}
        captionHidden
        density="dense"
        narrow="scroll"
        rows={municipalities}
        keyOf={({ nis }) => nis}
        address={address}
        empty={words.none}
        columns={[
          { key: "name", label: words.municipality, rowHeader: true, cell: ({ name }) => name },
          { key: "own", label: words.own, numeric: true, cell: ({ own }) => said(own) },
          { key: "shared", label: words.shared, numeric: true, cell: ({ shared }) => said(shared) },
          { key: "total", label: words.total, numeric: true, cell: (row) => said(row.total) },
          {
            key: "share",
            label: words.share,
            numeric: true,
            cell: (row) => formatPercent(language, row.total / total),
          },
        ]}
        footRow={[
          words.allTogether,
          said(sum("own")),
          said(sum("shared")),
          said(sum("total")),
          formatPercent(language, sum("total") / total),
        ]}
      />
    </section>
  );
}

interface LinesProps {
  readonly overview: TimeOverview;
  readonly address: string;
  readonly personId: string | null;
}

function Lines({ overview, address, personId }: LinesProps) {
  const { language } = useUi();
  const words = timeWords(language);
  const { lines, wholePartnership } = overview;
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="lines">
      <SectionHeader id="lines" title={words.lines} />
      <DataTable
        caption={words.lines}
        captionHidden
        density="dense"
        rows={lines}
        keyOf={({ id }) => id}
        address={address}
        empty={words.none}
        columns={[
          {
            key: "on",
            label: words.on,
            rowHeader: true,
            cell: (row) => formatDay(language, row.spentOn),
          },
          { key: "whom", label: words.forWhom, cell: (row) => row.municipality ?? words.forAll },
          {
            key: "minutes",
            label: words.duration,
            numeric: true,
            cell: (row) => words.hours(Math.floor(row.minutes / 60), row.minutes % 60),
          },
          { key: "what", label: words.what, cell: (row) => row.what || "–" },
          {
            key: "question",
            label: words.question,
            cell: (row) =>
              row.questionId ? (
                <a href={`/vragen/${row.questionId}`}>{`V-${row.questionNumber}`}</a>
              ) : (
                "–"
              ),
          },
          { key: "person", label: words.person, cell: (row) => row.personName || "–" },
          {
            key: "take-back",
            label: words.takeBack,
            cell: (row) =>
              wholePartnership || row.personId === personId ? (
                <Form hidden={{ deed: "take-back", line: row.id }}>
                  <Button small kind="quiet" icon="undo">
                    {words.takeBack}
                  </Button>
                </Form>
              ) : null,
          },
        ]}
      />
    </section>
  );
}
