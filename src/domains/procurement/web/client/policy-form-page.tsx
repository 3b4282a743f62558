import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Notice, PageHeader, useUi } from "#ui";
import type { PolicyProblem } from "../../rules/library/judge-policy.ts";
import { clientWords } from "../../text/client/index.ts";
import { openPolicy, savePolicy } from "../../usecases/library/policies.ts";
import { refusedPage } from "../refused-page.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/policy-form-page";
import { PolicyForm } from "./policy-form.tsx";
import { draftOfPolicy, thresholdRows, typedOfPolicy } from "./read-policy-form.ts";
import "./client.css";

const noProblems: readonly PolicyProblem[] = [];

async function openForm({ context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const app = context.get(appContext);
  const given = { language: context.get(viewContext).language, today: app.today() };
  const opened = await openPolicy(app.db, actorOf(context), params.nis, given);
  if (isRefusal(opened)) throw refusedPage(opened);
  if (!opened.mayEdit) throw data(null, { status: 403 });
  const policy = params.id ? opened.policies.find(({ id }) => id === params.id) : null;
  if (policy === undefined) throw data(null, { status: 404 });
  return { place: opened.place, policy };
}

export async function loader(given: Route.LoaderArgs) {
  const { place, policy } = await openForm(given);
  const typed: Typed = policy
    ? typedOfPolicy(policy)
    : { from: given.context.get(appContext).today() };
  return { place, typed, version: policy?.version ?? 0, isNew: policy === null };
}

export async function action(given: Route.ActionArgs) {
  const { context, params, request } = given;
  const app = context.get(appContext);
  const typed = typedOf(await request.formData());
  if (lineOf(typed, "deed") === "more") {
    const more: Typed = { ...typed, rows: String(thresholdRows(typed) + 1) };
    return data({ typed: more, problems: noProblems, isStale: false });
  }
  const saved = await savePolicy(
    app.db,
    actorOf(context),
    {
      nis: params.nis,
      id: params.id ?? null,
      readVersion: Number(lineOf(typed, "version")),
      draft: draftOfPolicy(typed),
    },
    app.today(),
    app.now(),
  );
  if (saved.kind === "saved") {
    const { said } = clientWords(context.get(viewContext).language).policy;
    const line = saved.startsLater ? said["saved-later"] : said.saved;
    const headers = { "set-cookie": flashLine(line) };
    return redirect(`/clausules/beleid/${params.nis}`, { headers });
  }
  if (saved.because === "wrong") {
    return data({ typed, problems: saved.problems, isStale: false }, { status: 422 });
  }
  if (saved.because === "changed-meanwhile") {
    return data({ typed, problems: noProblems, isStale: true }, { status: 409 });
  }
  throw refusedPage(saved);
}

export default function PolicyFormPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const words = clientWords(useUi().language);
  const { place, isNew } = loaderData;
  const here = `/clausules/beleid/${params.nis}`;
  const title = isNew ? words.form.newTitle(place.name) : words.form.changeTitle(place.name);
  const sent = actionData && !actionData.isStale ? actionData.typed : null;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={words.form.lede}
        crumbs={[
          { href: "/clausules/beleid", label: words.policies.title },
          { href: here, label: place.name },
        ]}
      />
      {actionData?.isStale ? (
        <Notice kind="warning" actions={<a href={here}>{words.form.see}</a>}>
          {words.form.stale}
        </Notice>
      ) : null}
      <PolicyForm
        typed={actionData?.typed ?? loaderData.typed}
        problems={actionData?.problems ?? noProblems}
        version={sent ? Number(lineOf(sent, "version")) : loaderData.version}
        cancelHref={here}
      />
    </>
  );
}
