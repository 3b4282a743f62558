import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, EmptyState, Notice, PageHeader, Tag, useUi } from "#ui";
import { reportPageWords } from "../../text/report/index.ts";
import { mayFollow } from "../../usecases/report/may-follow.ts";
import { openDraft } from "../../usecases/report/open-draft.ts";
import { listReportYears } from "../../usecases/report/start-report.ts";
import type { Route } from "./+types/draft-page";
import { BlockEditor } from "./block-editor.tsx";
import { blockTitle } from "./block-title.ts";
import { doReportDeed, type LeftReport } from "./do-report-deed.ts";
import { Conflict } from "./draft-conflict.tsx";
import { DraftSide } from "./draft-side.tsx";
import { textEntries } from "./read-report-form.ts";
import {
  councilHref,
  frozenHref,
  readReportYear,
  recordHref,
  reportLanguage,
  traceHref,
} from "./report-address.ts";
import type { Drawing } from "./report-parts.tsx";
import { ReportSheet } from "./report-sheet.tsx";
import { StartReportForm } from "./start-report-form.tsx";
import "./draft-page.css";

export const handle = { width: "full" };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const view = context.get(viewContext);
  const actor = actorOf(context);
  const year = readReportYear(params.year);
  if (year === null) throw data(null, { status: 404 });
  const listed = await listReportYears(app.db, actor, app.today());
  if (isRefusal(listed)) throw data(null, { status: 403 });
  const known = listed.years.find((one) => one.year === year);
  const language = reportLanguage(
    new URL(request.url).searchParams.get("taal"),
    view.language,
    known,
  );
  const report = known?.reports.find((one) => one.language === language);
  const [newest] = report?.freezes ?? [];
  if (!listed.mayDraft && newest)
    throw redirect(frozenHref({ year, language, number: newest.number }));
  const lastYear = listed.years.find((one) => one.year === year - 1)?.reports ?? [];
  const shared = { year, language, address: view.address };
  if (!listed.mayDraft) {
    if (listed.ownNis.length === 0 || !report) throw data(null, { status: 404 });
    return { kind: "own-pages" as const, ...shared, ownNis: listed.ownNis };
  }
  if (!report)
    return { kind: "not-begun" as const, ...shared, copyFrom: lastYear.map((one) => one.language) };
  const draft = await openDraft(app.db, actor, { year, language, nis: null }, app.today());
  if (isRefusal(draft)) throw data(null, { status: 404 });
  const others = known?.reports.map((one) => one.language) ?? [];
  const may = mayFollow(actor);
  return { ...draft, ...shared, others, may, copyFrom: lastYear.map((one) => one.language) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const view = context.get(viewContext);
  const year = readReportYear(params.year);
  if (year === null) throw data(null, { status: 404 });
  const entries = textEntries(await request.formData());
  const language = reportLanguage(
    new URL(request.url).searchParams.get("taal"),
    view.language,
    undefined,
  );
  const given = {
    app,
    actor: actorOf(context),
    year,
    language,
    reader: view.language,
    address: view.address,
    entries,
  };
  const answer = await doReportDeed(given);
  return answer instanceof Response ? answer : data(answer, { status: answer.status });
}

export default function DraftPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = reportPageWords(useUi().language);
  const { year } = loaderData;
  const left = actionData ?? null;
  const crumbs = [{ href: "/jaarverslag", label: words.title }];
  if (loaderData.kind === "draft") return <Draft loaderData={loaderData} left={left} />;
  return (
    <>
      <title>{`${words.title} ${year}`}</title>
      <PageHeader title={`${words.title} ${year}`} crumbs={crumbs} />
      <Problem left={left} />
      {loaderData.kind === "not-begun" ? (
        <StartReportForm year={year} copyFrom={loaderData.copyFrom} />
      ) : (
        <EmptyState
          icon="document"
          title={words.councilPages}
          action={loaderData.ownNis.map((nis) => (
            <ButtonLink key={nis} kind="primary" href={councilHref(loaderData, nis)}>
              {words.open}
            </ButtonLink>
          ))}
        >
          {words.councilLede}
        </EmptyState>
      )}
    </>
  );
}

function Problem({ left }: { readonly left: LeftReport | null }) {
  const words = reportPageWords(useUi().language);
  if (!left?.because) return null;
  return <Notice kind="error">{words.refused[left.because] ?? left.because}</Notice>;
}

type DraftData = Extract<Route.ComponentProps["loaderData"], { readonly kind: "draft" }>;

function Draft({
  loaderData,
  left,
}: {
  readonly loaderData: DraftData;
  readonly left: LeftReport | null;
}) {
  const words = reportPageWords(useUi().language);
  const { report, content, blocks, suggestions, mayWrite, may } = loaderData;
  const drawing: Drawing = {
    content,
    traceOf: (key) => traceHref(report, key),
    recordOf: recordHref(may),
    keepsEmpty: true,
    drawBlock: (key, body, depth) => (
      <BlockEditor
        blockKey={key}
        body={body}
        depth={depth}
        drawing={drawing}
        block={blocks[key] ?? null}
        suggestion={suggestions[key] ?? ""}
        mayWrite={mayWrite.includes(key)}
        typed={left && !left.conflict && left.typed?.key === key ? left.typed.body : null}
      />
    ),
  };
  return (
    <>
      <title>{report.title}</title>
      <PageHeader
        title={report.title}
        crumbs={[{ href: "/jaarverslag", label: words.title }]}
        tags={
          <>
            <Tag tone="act">{words.draft}</Tag>
            <Tag>{words.languages[report.language]}</Tag>
          </>
        }
        lede={words.refreshed(content.countedOnShown)}
        primary={
          loaderData.mayFreeze ? (
            <ButtonLink kind="primary" icon="check" href="#vastleggen">
              {words.freeze}
            </ButtonLink>
          ) : null
        }
      />
      <Problem left={left} />
      {left?.conflict ? (
        <Conflict conflict={left.conflict} label={blockTitle(content, left.conflict.key)} />
      ) : null}
      <div className="draft-page">
        <ReportSheet sections={content.sections} drawing={drawing} />
        <DraftSide draft={loaderData} others={loaderData.others} copyFrom={loaderData.copyFrom} />
      </div>
    </>
  );
}
