import { data } from "react-router";
import { actorOf, mayReach } from "#access";
import { colon, isLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Form,
  formatInstant,
  PageHeader,
  SectionHeader,
  Tag,
  useUi,
} from "#ui";
import { reportPageWords } from "../../text/report/index.ts";
import { findFrozenLanguage, openFrozen } from "../../usecases/report/freeze-report.ts";
import { mayFollow } from "../../usecases/report/may-follow.ts";
import type { Route } from "./+types/frozen-page";
import { doReportDeed } from "./do-report-deed.ts";
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
import "./draft-page.css";

export const handle = { width: "full" };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const year = readReportYear(params.year);
  const number = readVersion(params.number);
  if (year === null || number === null) throw data(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("taal");
  const reader = context.get(viewContext).language;
  const frozen = isLanguage(asked)
    ? null
    : await findFrozenLanguage(app.db, actor, { year, number, reader });
  const language = frozen?.language ?? reportLanguage(asked, "nl", undefined);
  const opened = await openFrozen(app.db, actor, { year, language, number });
  if (isRefusal(opened))
    throw data(null, { status: opened.because === "not-permitted" ? 403 : 404 });
  const may = mayFollow(actor);
  return { opened, may, mayDraft: mayReach(actor, "report.freeze") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const view = context.get(viewContext);
  const year = readReportYear(params.year);
  if (year === null) throw data(null, { status: 404 });
  const entries = textEntries(await request.formData());
  const language = reportLanguage(new URL(request.url).searchParams.get("taal"), "nl", undefined);
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

export default function FrozenPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = reportPageWords(language);
  const { opened, may, mayDraft } = loaderData;
  const { report, freeze, content, files } = opened;
  const where = { year: report.year, language: report.language, number: freeze.number };
  const drawing: Drawing = {
    content,
    traceOf: (key) => traceHref(where, key),
    recordOf: recordHref(may),
    keepsEmpty: false,
    drawBlock: (_key, body, depth) =>
      body.trim() === "" ? null : (
        <Prose
          body={body}
          depth={depth}
          figures={content.figures}
          traceOf={(key) => traceHref(where, key)}
        />
      ),
  };
  return (
    <>
      <title>{`${content.title}, ${words.version(freeze.number).toLowerCase()}`}</title>
      <PageHeader
        title={content.title}
        crumbs={[{ href: "/jaarverslag", label: words.title }]}
        tags={
          <>
            <Tag tone="social">{words.frozen}</Tag>
            <Tag>{words.version(freeze.number)}</Tag>
          </>
        }
        lede={words.frozenOn(formatInstant(language, freeze.frozenAt), freeze.frozenBy)}
        secondary={
          mayDraft ? <ButtonLink href={draftHref(where)}>{words.toDraft}</ButtonLink> : null
        }
      />
      <div className="draft-page">
        <div>
          <ReportSheet sections={content.sections} drawing={drawing} />
          <p className="report-hash">
            {words.fingerprint + colon(language)}
            <code>{freeze.sha256}</code>
          </p>
        </div>
        <aside className="draft-side" aria-label={words.files}>
          <section>
            <SectionHeader title={words.files} />
            {files.length === 0 ? <p className="soft">{words.filesPending}</p> : null}
            <FileList files={files} municipalities={content.municipalities} />
            {mayDraft && files.length === 0 ? (
              <Form
                hidden={{
                  deed: "make",
                  form: "all",
                  number: String(freeze.number),
                  pages: content.municipalities.map(({ nis }) => nis).join(","),
                }}
              >
                <Button>{words.makeFiles}</Button>
              </Form>
            ) : null}
          </section>
          <section>
            <SectionHeader title={words.councilPages} />
            <ul>
              {content.municipalities.map(({ nis, name }) => (
                <li key={nis}>
                  <a href={councilHref(where, nis)}>{words.councilPage(name)}</a>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <SectionHeader title={words.fingerprint} />
            <p className="report-hash">
              <code>{freeze.sha256}</code>
            </p>
            {freeze.sentTo ? <p>{words.sent(freeze.sentTo)}</p> : null}
            <p>
              <a
                href={`/jaarverslag/${report.year}/versie/${freeze.number}/controle?taal=${report.language}`}
              >
                {words.verify}
              </a>
            </p>
          </section>
          {opened.versions.length > 1 ? (
            <section>
              <SectionHeader title={words.versions} />
              <ul>
                {opened.versions.map((one) => (
                  <li key={one.id}>
                    <a href={frozenHref({ ...where, number: one.number })}>
                      {words.version(one.number)}
                    </a>{" "}
                    <span className="soft">{formatInstant(language, one.frozenAt)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </aside>
      </div>
    </>
  );
}
