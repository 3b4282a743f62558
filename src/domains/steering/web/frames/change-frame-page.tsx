import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { inLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Notice, PageHeader, useUi } from "#ui";
import { earliestChange, type FrameProblem } from "../../rules/frames/judge-frame.ts";
import { lastOf } from "../../store/frames/frames.ts";
import { frameWords } from "../../text/frames/index.ts";
import { changeFrame } from "../../usecases/frames/change-frame.ts";
import { openFrame } from "../../usecases/frames/frames.ts";
import type { Route } from "./+types/change-frame-page";
import { FrameForm } from "./frame-form.tsx";
import {
  draftOf,
  lastDayOfVersion,
  one,
  rowsOf,
  type Typed,
  typedOf,
  typedOfVersion,
} from "./read-frame-form.ts";

const noProblems: readonly FrameProblem[] = [];

async function openForChange({ context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const { db, today } = context.get(appContext);
  const opened = await openFrame(db, actorOf(context), params.key, today());
  if (isRefusal(opened)) {
    throw data(null, { status: opened.because === "no-such-frame" ? 404 : 403 });
  }
  if (!opened.mayEdit) throw data(null, { status: 403 });
  return opened.frame;
}

export async function loader(given: Route.LoaderArgs) {
  const { today } = given.context.get(appContext);
  const frame = await openForChange(given);
  const last = lastOf(frame);
  // An end that has passed is not offered again.
  const lastDay = lastDayOfVersion(last);
  const until = lastDay >= today() ? lastDay : "";
  return {
    name: last.name,
    version: last.version,
    typed: typedOfVersion(last, { from: today(), until }),
    earliest: earliestChange(today()),
  };
}

export async function action(given: Route.ActionArgs) {
  const { context, params, request } = given;
  const { db, now, today } = context.get(appContext);
  const words = frameWords(context.get(viewContext).language);
  const frame = await openForChange(given);
  const typed = typedOf(await request.formData());
  if (one(typed, "deed") === "more") {
    const more: Typed = { ...typed, rows: [String(rowsOf(typed) + 1)] };
    return data({ typed: more, problems: noProblems, isStale: false });
  }
  const saved = await changeFrame(
    db,
    actorOf(context),
    {
      key: params.key,
      readVersion: Number(one(typed, "version")),
      draft: draftOf(typed, lastOf(frame).source),
    },
    today(),
    now(),
  );
  if (saved.kind === "saved") {
    const headers = { "set-cookie": flashLine(words.saved) };
    return redirect(`/kaders/${saved.key}`, { headers });
  }
  switch (saved.because) {
    case "wrong":
      return data({ typed, problems: saved.problems, isStale: false }, { status: 422 });
    case "changed-meanwhile":
      return data({ typed, problems: noProblems, isStale: true }, { status: 409 });
    case "no-such-frame":
      throw data(null, { status: 404 });
    case "not-permitted":
      throw data(null, { status: 403 });
  }
}

export default function ChangeFramePage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { language } = useUi();
  const words = frameWords(language);
  const name = inLanguage(loaderData.name, language) ?? params.key;
  const here = `/kaders/${params.key}`;
  // After somebody else's change the form stands on their version, which the reader was told to look at.
  const readVersion = actionData?.isStale
    ? loaderData.version
    : Number(actionData?.typed.version?.[0] ?? loaderData.version);
  return (
    <>
      <title>{words.form.changeTitle(name)}</title>
      <PageHeader
        title={words.form.changeTitle(name)}
        crumbs={[
          { href: "/kaders", label: words.title },
          { href: here, label: name },
        ]}
        lede={words.form.changeLede}
      />
      {actionData?.isStale ? (
        <Notice kind="warning" actions={<a href={here}>{words.form.seeOther}</a>}>
          {words.form.changedMeanwhile}
        </Notice>
      ) : null}
      <FrameForm
        typed={actionData?.typed ?? loaderData.typed}
        problems={actionData?.problems ?? noProblems}
        readVersion={readVersion}
        earliest={loaderData.earliest}
        cancelHref={here}
      />
    </>
  );
}
