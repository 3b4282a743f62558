import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, EmptyState, Form, formatInstant, PageHeader, Tag, useUi } from "#ui";
import { municipalityOfBlock } from "../../rules/report/block-keys.ts";
import { reportPageWords } from "../../text/report/index.ts";
import { readBlockHistory, restoreBlock } from "../../usecases/report/write-block.ts";
import type { Route } from "./+types/history-page";
import {
  blockAnchor,
  councilHref,
  draftHref,
  readReportYear,
  reportLanguage,
} from "./report-address.ts";
import "./history-page.css";

function read(params: { year: string }, request: Request) {
  const year = readReportYear(params.year);
  if (year === null) throw data(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const key = query.get("blok") ?? "";
  return { year, key, language: reportLanguage(query.get("taal"), "nl", undefined) };
}

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const where = read(params, request);
  const history = await readBlockHistory(context.get(appContext).db, actorOf(context), where);
  if (isRefusal(history))
    throw data(null, { status: history.because === "not-permitted" ? 403 : 404 });
  return { ...where, name: history.name, versions: history.versions };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const view = context.get(viewContext);
  const where = read(params, request);
  const version = Number((await request.formData()).get("version"));
  const restored = await restoreBlock(app.db, actorOf(context), { ...where, version }, app.now());
  if (restored.kind === "refused") throw data(null, { status: 403 });
  const nis = municipalityOfBlock(where.key);
  const back = nis ? councilHref(where, nis) : draftHref(where);
  return redirect(`${back}#${blockAnchor(where.key)}`, {
    headers: { "set-cookie": flashLine(reportPageWords(view.language).restored) },
  });
}

export default function HistoryPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = reportPageWords(language);
  const { versions, name } = loaderData;
  const title = words.historyTitle(name);
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        crumbs={[
          { href: "/jaarverslag", label: words.title },
          { href: draftHref(loaderData), label: String(loaderData.year) },
        ]}
        lede={words.historyLede}
      />
      {versions.length === 0 ? (
        <EmptyState icon="document" title={words.history}>
          {words.noHistory}
        </EmptyState>
      ) : (
        <ol className="block-history">
          {versions.map((one, at) => (
            <li key={one.version} className="block-history__version">
              <p>
                <strong>{words.version(one.version)}</strong>{" "}
                {at === 0 ? <Tag tone="act">{words.present}</Tag> : null}{" "}
                <span className="soft">
                  {words.by(one.editedBy, formatInstant(language, one.editedAt))}
                </span>
              </p>
              <p className="block-history__text">
                {one.body || <span className="soft">{words.emptyText}</span>}
              </p>
              {at > 0 ? (
                <Form hidden={{ version: String(one.version) }}>
                  <Button icon="undo" small>
                    {words.restore}
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
