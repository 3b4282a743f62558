import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { inLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Notice, PageHeader, useUi } from "#ui";
import { lastVersionOf } from "../../store/library/clauses.ts";
import { libraryWords } from "../../text/library/index.ts";
import { saveClause } from "../../usecases/library/change-clause.ts";
import { openClauseForm } from "../../usecases/library/clause-library.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/change-clause-page";
import { ClauseForm } from "./clause-form.tsx";
import { draftOfClause, fieldsOf, first, typedOfClause } from "./read-clause-form.ts";
import "./library.css";

async function openForm({ context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const opened = await openClauseForm(context.get(appContext).db, actorOf(context), params.key);
  if (isRefusal(opened)) throw refusedPage(opened);
  if (!opened.clause) throw data(null, { status: 404 });
  return { shared: opened.shared, last: lastVersionOf(opened.clause) };
}

export async function loader(given: Route.LoaderArgs) {
  const { shared, last } = await openForm(given);
  const { today } = given.context.get(appContext);
  const typed = typedOfClause(last);
  // What stands is followed by the new one from today on, unless the draft already says when.
  const from = last.state === "draft" ? last.validFrom : today();
  return {
    shared,
    name: last.name,
    isDraft: last.state === "draft",
    read: { version: last.version, edit: last.edit },
    typed: { ...typed, from: [from] },
  };
}

export async function action(given: Route.ActionArgs) {
  const { context, params, request } = given;
  const app = context.get(appContext);
  const { shared } = await openForm(given);
  const typed = fieldsOf(await request.formData());
  const read = { version: Number(first(typed, "version")), edit: Number(first(typed, "edit")) };
  const wish = { key: params.key, read, draft: draftOfClause(typed, shared) };
  const saved = await saveClause(app.db, actorOf(context), wish, app.today(), app.now());
  if (saved.kind === "saved") {
    const words = libraryWords(context.get(viewContext).language);
    const headers = { "set-cookie": flashLine(words.said.saved) };
    return redirect(`/clausules/bibliotheek/${saved.key}`, { headers });
  }
  if (saved.because === "wrong") {
    return data({ typed, problems: saved.problems, isStale: false }, { status: 422 });
  }
  if (saved.because === "changed-meanwhile") {
    return data({ typed, problems: [], isStale: true }, { status: 409 });
  }
  throw refusedPage(saved);
}

export default function ChangeClausePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { language } = useUi();
  const words = libraryWords(language);
  const name = inLanguage(loaderData.name, language) ?? params.key;
  const here = `/clausules/bibliotheek/${params.key}`;
  const title = loaderData.isDraft ? words.form.editTitle(name) : words.form.changeTitle(name);
  const sent = actionData && !actionData.isStale ? actionData.typed : null;
  // After somebody else's change the form stands on their version, which the reader is told to look at.
  const read = sent
    ? { version: Number(first(sent, "version")), edit: Number(first(sent, "edit")) }
    : loaderData.read;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={words.form.lede}
        crumbs={[
          { href: "/clausules/bibliotheek", label: words.title },
          { href: here, label: name },
        ]}
      />
      {actionData?.isStale ? (
        <Notice kind="warning" actions={<a href={here}>{words.form.seeOther}</a>}>
          {words.form.changedMeanwhile}
        </Notice>
      ) : null}
      <ClauseForm
        typed={actionData?.typed ?? loaderData.typed}
        problems={actionData?.problems ?? []}
        shared={loaderData.shared}
        read={read}
        cancelHref={here}
      />
    </>
  );
}
