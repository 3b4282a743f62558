import { data, redirect } from "react-router";
import { actorOf, refusalFor } from "#access";
import { isLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, Form, Notice, PageHeader, Tag, useUi } from "#ui";
import { reportPageWords } from "../../text/report/index.ts";
import { findFrozenLanguage, openFrozen } from "../../usecases/report/freeze-report.ts";
import { mayFollow } from "../../usecases/report/may-follow.ts";
import { openDraft } from "../../usecases/report/open-draft.ts";
import type { Route } from "./+types/council-page";
import { BlockEditor } from "./block-editor.tsx";
import { doReportDeed } from "./do-report-deed.ts";
import { Conflict } from "./draft-conflict.tsx";
import { FileList } from "./file-list.tsx";
import { Prose } from "./prose.tsx";
import { textEntries } from "./read-report-form.ts";
import {
  councilHref,
  draftHref,
  frozenHref,
  readReportYear,
  readVersion,
  recordHref,
  reportLanguage,
  traceHref,
} from "./report-address.ts";
import type { Drawing } from "./report-parts.tsx";
import { ReportSheet } from "./report-sheet.tsx";
import "./council-page.css";
import "./draft-page.css";

export const handle = { width: "full" };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language: reader } = context.get(viewContext);
  const actor = actorOf(context);
  const year = readReportYear(params.year);
  const { nis } = params;
  if (year === null || !/^\d{5}$/.test(nis)) throw data(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const number = readVersion(query.get("versie"));
  const asked = query.get("taal");
  // Who may see no draft is led to the newest version that was frozen, as on the page of the whole report.
  const seesDraft = refusalFor(actor, "report.draft", { nis: [nis] }) === null;
  if (number === null ? !seesDraft : !isLanguage(asked)) {
    const which = { year, number, reader: isLanguage(asked) ? asked : reader };
    const frozen = await findFrozenLanguage(app.db, actor, which);
    if (frozen) throw redirect(councilHref({ year, ...frozen }, nis));
  }
  const language = reportLanguage(asked, reader, undefined);
  const opened = number
    ? await openFrozen(app.db, actor, { year, language, number })
    : await openDraft(app.db, actor, { year, language, nis }, app.today());
  if (isRefusal(opened))
    throw data(null, { status: opened.because === "not-permitted" ? 403 : 404 });
  const page = opened.content.councilPages.find((one) => one.nis === nis);
  if (!page) throw data(null, { status: 404 });
  const seesWhole = number !== null || refusalFor(actor, "report.draft") === null;
  const may = mayFollow(actor);
  const shared = { year, language, number, nis, page, may, seesWhole };
  // Of a draft, staff are handed no more than their own page.
  const content = seesWhole
    ? opened.content
    : { ...opened.content, sections: [], councilPages: [page] };
  if (opened.kind === "frozen") return { ...shared, content, files: opened.files, draft: null };
  const { blocks, suggestions, mayWrite, files } = opened;
  const key = `municipality:${nis}`;
  const own = {
    block: blocks[key] ?? null,
    suggestion: suggestions[key] ?? "",
    mayWrite: mayWrite.includes(key),
  };
  return {
    ...shared,
    content,
    files: files.filter(({ freezeId }) => freezeId === null),
    draft: own,
  };
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

export default function CouncilPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = reportPageWords(useUi().language);
  const { year, language, number, nis, page, may, content, files, draft, seesWhole } = loaderData;
  const where = { year, language, number };
  const left = actionData ?? null;
  const drawing: Drawing = {
    content,
    traceOf: (key) => traceHref(where, key),
    recordOf: recordHref(may),
    keepsEmpty: draft !== null,
    drawBlock: (key, body, depth) =>
      draft ? (
        <BlockEditor
          blockKey={key}
          body={body}
          depth={depth}
          drawing={drawing}
          {...draft}
          typed={left && !left.conflict && left.typed?.key === key ? left.typed.body : null}
        />
      ) : (
        <Prose
          body={body}
          depth={depth}
          figures={content.figures}
          traceOf={(key_) => traceHref(where, key_)}
        />
      ),
  };
  const whole = number ? frozenHref(where) : draftHref(where);
  return (
    <>
      <title>{page.title}</title>
      <PageHeader
        title={page.title}
        crumbs={[
          { href: "/jaarverslag", label: words.title },
          ...(seesWhole ? [{ href: whole, label: content.title }] : []),
        ]}
        tags={
          <Tag tone={number ? "social" : "act"}>{number ? words.version(number) : words.draft}</Tag>
        }
        lede={words.councilLede}
        secondary={seesWhole ? <ButtonLink href={whole}>{words.wholeReport}</ButtonLink> : null}
        primary={
          draft ? (
            <Form hidden={{ deed: "make", form: "municipality-pdf", nis }}>
              <Button kind="primary" icon="download">
                {words.makePage(page.name)}
              </Button>
            </Form>
          ) : null
        }
      />
      {left?.because ? (
        <Notice kind="error">{words.refused[left.because] ?? left.because}</Notice>
      ) : null}
      {left?.conflict ? <Conflict conflict={left.conflict} label={page.name} /> : null}
      <div className="council-sheet">
        <ReportSheet sections={page.sections} drawing={drawing} />
        <FileList
          files={files.filter((file) => file.nis === nis)}
          municipalities={content.municipalities}
        />
      </div>
    </>
  );
}
