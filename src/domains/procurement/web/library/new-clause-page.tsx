import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { PageHeader, useUi } from "#ui";
import { libraryWords } from "../../text/library/index.ts";
import { saveClause } from "../../usecases/library/change-clause.ts";
import { openClauseForm } from "../../usecases/library/clause-library.ts";
import { refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/new-clause-page";
import { ClauseForm } from "./clause-form.tsx";
import { draftOfClause, fieldsOf, type TypedFields } from "./read-clause-form.ts";
import "./library.css";

const nothing = { version: 0, edit: 0 };

async function openForm({ context }: Route.LoaderArgs | Route.ActionArgs) {
  const opened = await openClauseForm(context.get(appContext).db, actorOf(context), null);
  if (isRefusal(opened)) throw refusedPage(opened);
  return opened;
}

export async function loader(given: Route.LoaderArgs) {
  const { shared } = await openForm(given);
  const typed: TypedFields = { from: [given.context.get(appContext).today()] };
  return { shared, typed };
}

export async function action(given: Route.ActionArgs) {
  const { context, request } = given;
  const app = context.get(appContext);
  const { shared } = await openForm(given);
  const typed = fieldsOf(await request.formData());
  const wish = { key: null, read: nothing, draft: draftOfClause(typed, shared) };
  const saved = await saveClause(app.db, actorOf(context), wish, app.today(), app.now());
  if (saved.kind === "saved") {
    const words = libraryWords(context.get(viewContext).language);
    const headers = { "set-cookie": flashLine(words.said.saved) };
    return redirect(`/clausules/bibliotheek/${saved.key}`, { headers });
  }
  if (saved.because !== "wrong") throw refusedPage(saved);
  return data({ typed, problems: saved.problems }, { status: 422 });
}

export default function NewClausePage({ loaderData, actionData }: Route.ComponentProps) {
  const words = libraryWords(useUi().language);
  return (
    <>
      <title>{words.form.newTitle}</title>
      <PageHeader
        title={words.form.newTitle}
        lede={words.form.lede}
        crumbs={[{ href: "/clausules/bibliotheek", label: words.title }]}
      />
      <ClauseForm
        typed={actionData?.typed ?? loaderData.typed}
        problems={actionData?.problems ?? []}
        shared={loaderData.shared}
        read={nothing}
        cancelHref="/clausules/bibliotheek"
      />
    </>
  );
}
