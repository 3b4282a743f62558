import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { parseDay } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  ButtonLink,
  DescriptionList,
  formatCents,
  formatDay,
  formatInstant,
  MatchList,
  Notice,
  PageHeader,
  SectionHeader,
  SourceLine,
  useUi,
} from "#ui";
import { isLineState, isShownLevel } from "../../rules/plans/purchase-line.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import { planWords } from "../../text/plans/index.ts";
import { handleLines, judgeLines, undoDecision } from "../../usecases/plans/decide-lines.ts";
import { lineToAction, lineToNeed } from "../../usecases/plans/line-to-work.ts";
import { openPlanLine } from "../../usecases/plans/open-plan-line.ts";
import type { Route } from "./+types/line-page";
import { Suited } from "./line-columns.tsx";
import { LineDeeds } from "./line-deeds.tsx";
import { LineHistory } from "./line-history.tsx";
import { AboutLine, RowCells, WhyLine } from "./line-parts.tsx";
import { asResponse } from "./say-problem.ts";
import "./plans.css";
import "./list-page.css";
import "./line-page.css";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const searchCode = (url.searchParams.get("zoekcpv") ?? "").trim().slice(0, 200);
  const opened = await openPlanLine(app, actor, params.id, {
    language,
    now: app.now(),
    searchCode,
  });
  if (isRefusal(opened)) throw asResponse(opened);
  return { ...opened, today: app.today(), searchCode };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = planWords(language);
  const actor = actorOf(context);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const now = app.now();
  const here = `/aankoopplannen/lijn/${params.id}`;
  const back = (said: string, to = here): never => {
    throw redirect(to, { headers: { "set-cookie": flashLine(said) } });
  };
  const deed = text("deed");
  if (deed === "need") {
    const kept = await lineToNeed(app.db, actor, params.id, now);
    if (isRefusal(kept)) throw asResponse(kept);
    throw redirect(`/wie-kan-dit/${kept.id}`);
  }
  if (deed === "action") {
    const dueOn = parseDay(text("dueOn")) ?? app.today();
    const ownerPersonId = text("owner") || null;
    const made = await lineToAction(
      app.db,
      actor,
      params.id,
      { title: text("title"), dueOn, ownerPersonId },
      now,
    );
    if (isRefusal(made)) throw asResponse(made);
    return back(words.line.actionMade);
  }
  if (deed === "undo") {
    const undone = await undoDecision(app, actor, text("batch"), now);
    return back(isRefusal(undone) ? words.overtaken : words.undone);
  }
  const [level, state, cpv] = [text("level"), text("state"), text("cpv")];
  const done =
    deed === "judge"
      ? await judgeLines(
          app,
          actor,
          [params.id],
          {
            level: isShownLevel(level) ? level : null,
            cpv: cpv === "" ? null : cpv.replace(/\s/g, "").replace(/-\d$/, ""),
          },
          now,
        )
      : await handleLines(
          app,
          actor,
          [params.id],
          { ...(isLineState(state) ? { state } : {}), note: text("note") },
          now,
        );
  if (isRefusal(done)) {
    if (done.because === "unknown-cpv") {
      const errors = [{ fieldId: "field-cpv", message: words.line.unknownCpv }];
      return data({ errors }, { status: 422 });
    }
    throw asResponse(done);
  }
  return back(words.line.saved);
}

export default function LinePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planWords(language);
  const w = words.line;
  const { line, plan, goneWith, matches, echo, events } = loaderData;
  const years = Object.entries(line.years);
  const facts = [
    { term: w.partOf, value: line.context },
    { term: w.code, value: line.code },
    { term: w.department, value: line.department },
    { term: words.filters.category, value: line.categories.join(", ") },
    { term: w.nature, value: line.nature ? w.natures[line.nature] : "" },
    { term: w.timing, value: line.timing },
    ...years.map(([year, cents]) => ({ term: year, value: formatCents(language, cents) })),
    {
      term: w.total,
      value: line.totalCents === null ? words.noAmount : formatCents(language, line.totalCents),
    },
  ].filter(({ value }) => value !== "");
  return (
    <>
      <title>{line.title}</title>
      <PageHeader
        title={line.title}
        crumbs={[
          { href: "/aankoopplannen", label: words.title },
          { href: `/aankoopplannen/gemeente/${line.nis}`, label: line.place },
        ]}
        lede={line.description || undefined}
        secondary={
          <ButtonLink icon="document" href={`/clausules/advies/nieuw?lijn=${line.id}`}>
            {clauseWords(language).links.ask}
          </ButtonLink>
        }
      />
      {goneWith ? (
        <Notice kind="warning">
          {w.goneFrom(formatDay(language, goneWith.startedAt.slice(0, 10)), goneWith.fileName)}
        </Notice>
      ) : null}
      <div className="plan-line">
        <div className="plan-line__main">
          <section>
            <SectionHeader title={w.why} />
            <div className="plan-line__level">
              <Suited line={line} words={words} withReason={line.noPurchase !== null} />
            </div>
            {line.ownLevel ? (
              <p className="soft">
                {words.confirmedBy(line.decidedBy)}
                {line.decidedAt ? `, ${formatDay(language, line.decidedAt.slice(0, 10))}` : ""}
              </p>
            ) : null}
            {echo && !line.ownLevel ? (
              <Notice kind="info">
                {words.echo} <a href={`/aankoopplannen/lijn/${echo.id}`}>{echo.title}</a>
              </Notice>
            ) : null}
            <WhyLine line={line} />
            {line.readAt ? (
              <p className="soft">{w.readOn(formatInstant(language, line.readAt))}</p>
            ) : null}
          </section>
          <section>
            <SectionHeader title={w.who} />
            {matches.length > 0 ? (
              <MatchList
                label={w.who}
                items={matches.map(({ id, ...match }) => ({
                  href: `/organisatie/${id}`,
                  ...match,
                }))}
              />
            ) : (
              <>
                <p>
                  <strong>{words.nobody}</strong>
                </p>
                <p className="soft">{words.nobodyHelp}</p>
                {loaderData.workUnknown > 0 ? (
                  <p>
                    <a href={`/kaart?soort=social-enterprise&gemeente=${line.nis}&activiteit=geen`}>
                      {words.workUnknown(loaderData.workUnknown, line.place)}
                    </a>
                  </p>
                ) : null}
              </>
            )}
          </section>
          <section>
            <SectionHeader title={w.about} />
            <AboutLine line={line} />
          </section>
          <section>
            <SectionHeader title={w.what} />
            <DescriptionList id="plan" items={facts} />
            <SourceLine
              sources={[{ title: `${plan?.fileName ?? ""}, ${w.at(line.line, line.sheet)}` }]}
            />
            <RowCells cells={line.cells} />
          </section>
        </div>
        <div className="plan-line__side">
          <LineDeeds loaderData={loaderData} errors={actionData?.errors ?? []} />
          <LineHistory events={events} mayEdit={loaderData.mayEdit} />
        </div>
      </div>
    </>
  );
}
