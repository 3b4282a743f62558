import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { EmptyState, ErrorSummary, PageHeader, SectionHeader, useUi } from "#ui";
import { importWords } from "../../text/imports/index.ts";
import { readSources } from "../../usecases/notices/sources.ts";
import type { Route } from "./+types/sources-page";
import { AddSourceForms } from "./add-source-forms.tsx";
import { doSourceDeed } from "./source-deed.ts";
import { SourceItem } from "./source-item.tsx";
import "../imports/imports.css";
import "./sources-page.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const page = await readSources(app, requirePerson(context, address));
  if (page.kind === "refused") throw data(null, { status: 403 });
  return { ...page, root: app.config.noticeFolder ?? null };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const form = await request.formData();
  const answer = await doSourceDeed(app, actorOf(context), form);
  if (answer.kind === "refused") {
    if (answer.because === "not-permitted") throw data(null, { status: 403 });
    return data(answer, { status: 422 });
  }
  const said = flashLine(importWords(language).sources.done[answer.deed]);
  throw redirect("/radar/bronnen", { headers: { "set-cookie": said } });
}

/** What is watched, how it goes, and what could be. */
export default function SourcesPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = importWords(useUi().language);
  const w = words.sources;
  const { sources, folders, root } = loaderData;
  const problem = actionData
    ? { fieldId: actionData.fieldId, message: w.problems[actionData.because] ?? actionData.because }
    : null;
  return (
    <div className="sources-page">
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[
          { href: "/radar", label: words.radar },
          { href: "/radar/invoer", label: words.upload.title },
        ]}
      />
      <ErrorSummary errors={problem ? [problem] : []} lede={words.upload.nothingChanged} />
      {sources.length === 0 ? (
        <EmptyState icon="eye" title={w.none}>
          {w.noneLede}
        </EmptyState>
      ) : (
        <ul className="sources-page__list">
          {sources.map((source) => (
            <SourceItem key={source.id} source={source} />
          ))}
        </ul>
      )}
      <section aria-labelledby="add">
        <SectionHeader id="add" title={w.add} />
        <AddSourceForms folders={folders} root={root} left={actionData ?? null} />
      </section>
      <section aria-labelledby="rules">
        <SectionHeader id="rules" title={w.rules} />
        <ul>
          {w.ruleList.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
