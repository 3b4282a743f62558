import { data, redirect } from "react-router";
import { actorOf, refusalFor } from "#access";
import { inLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Notice, PageHeader, useUi } from "#ui";
import type { FrameProblem } from "../../rules/frames/judge-frame.ts";
import { lastOf } from "../../store/frames/frames.ts";
import { frameWords } from "../../text/frames/index.ts";
import { writeOwnFrame } from "../../usecases/frames/change-frame.ts";
import { openFrames } from "../../usecases/frames/frames.ts";
import type { Route } from "./+types/new-frame-page";
import { FrameForm } from "./frame-form.tsx";
import { draftOf, rowsOf, type Typed, typedOf, typedOfVersion } from "./read-frame-form.ts";

const noProblems: readonly FrameProblem[] = [];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = actorOf(context);
  if (refusalFor(actor, "frame.edit")) throw data(null, { status: 403 });
  const listed = await openFrames(db, actor);
  if (isRefusal(listed)) throw data(null, { status: 403 });
  const query = new URL(address, "http://desk").searchParams;
  const model = listed.frames.find(({ key }) => key === query.get("van"));
  const asked = query.get("vanaf") ?? "";
  const year = /^(19|20)\d{2}$/.test(asked) ? asked : today().slice(0, 4);
  const period = { from: `${year}-01-01`, until: "" };
  if (!model) {
    const empty: Typed = { from: [period.from], rows: ["3"] };
    return { typed: empty, from: null };
  }
  const last = lastOf(model);
  const typed: Typed = {
    ...typedOfVersion(last, period),
    ...ownName(last.name.nl ?? "", year),
    // What the law says of its own frame is not said of this one.
    publisher: [""],
    title: [""],
    url: [""],
    "note:nl": [""],
    "note:fr": [""],
    "note:en": [""],
  };
  return { typed, from: last.name };
}

/** Its own name, so that the two can be told apart; the years of the model are left out. */
const ownName = (name: string, year: string): Typed => {
  const bare = name.replace(/\s*\d{4}(\s*[–-]\s*\d{4})?/g, "").trim();
  return { "name:nl": [`Eigen kader vanaf ${year}: ${bare}`], "name:fr": [""], "name:en": [""] };
};

export async function action({ context, request }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const words = frameWords(context.get(viewContext).language);
  const typed = typedOf(await request.formData());
  if (typed.deed?.[0] === "more") {
    const more: Typed = { ...typed, rows: [String(rowsOf(typed) + 1)] };
    return data({ typed: more, problems: noProblems });
  }
  const saved = await writeOwnFrame(db, actorOf(context), draftOf(typed, null), now());
  if (saved.kind === "saved") {
    const headers = { "set-cookie": flashLine(words.saved) };
    return redirect(`/kaders/${saved.key}`, { headers });
  }
  if (saved.because !== "wrong") throw data(null, { status: 403 });
  return data({ typed, problems: saved.problems }, { status: 422 });
}

export default function NewFramePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = frameWords(language);
  const { from } = loaderData;
  return (
    <>
      <title>{words.form.newTitle}</title>
      <PageHeader
        title={words.form.newTitle}
        crumbs={[{ href: "/kaders", label: words.title }]}
        lede={words.form.newLede}
      />
      {from ? (
        <Notice kind="info">{words.form.takenOver(inLanguage(from, language) ?? "")}</Notice>
      ) : null}
      <FrameForm
        typed={actionData?.typed ?? loaderData.typed}
        problems={actionData?.problems ?? noProblems}
        readVersion={null}
        cancelHref="/kaders"
      />
    </>
  );
}
