import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { inLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ButtonRow,
  formatInstant,
  Notice,
  PageHeader,
  SectionHeader,
  Tag,
  Timeline,
  useUi,
} from "#ui";
import { lastOf } from "../../store/frames/frames.ts";
import { frameWords } from "../../text/frames/index.ts";
import { switchFrame, undoFrameChange } from "../../usecases/frames/change-frame.ts";
import { openFrame } from "../../usecases/frames/frames.ts";
import type { Route } from "./+types/frame-page";
import { FrameSourceBlock } from "./frame-source.tsx";
import { FrameVersions } from "./frame-versions.tsx";
import { PrioritiesTable } from "./priorities-table.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, today } = context.get(appContext);
  const opened = await openFrame(db, actorOf(context), params.key, today());
  if (isRefusal(opened)) {
    throw data(null, { status: opened.because === "no-such-frame" ? 404 : 403 });
  }
  return { ...opened, today: today() };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { db, now, today } = context.get(appContext);
  const words = frameWords(context.get(viewContext).language);
  const actor = actorOf(context);
  const deed = String((await request.formData()).get("deed") ?? "");
  const here = `/kaders/${params.key}`;
  const say = (to: string, text: string, tone: "success" | "warning" = "success") =>
    redirect(to, { headers: { "set-cookie": flashLine(text, tone) } });
  if (deed === "undo") {
    const undone = await undoFrameChange(db, actor, params.key, today(), now());
    if (undone.kind === "undone") {
      return say(undone.removed ? "/kaders" : here, undone.removed ? words.removed : words.undone);
    }
    if (undone.because === "not-permitted") throw data(null, { status: 403 });
    if (undone.because === "no-such-frame") throw data(null, { status: 404 });
    return say(here, words.cannotUndo[undone.because], "warning");
  }
  const inUse = deed === "take-in";
  const switched = await switchFrame(db, actor, { key: params.key, inUse }, now());
  if (isRefusal(switched)) {
    throw data(null, { status: switched.because === "not-permitted" ? 403 : 404 });
  }
  return say(here, inUse ? words.takenIn : words.takenOut);
}

export default function FramePage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = frameWords(language);
  const { frame, mayEdit, history } = loaderData;
  const last = lastOf(frame);
  const name = inLanguage(last.name, language) ?? frame.key;
  return (
    <>
      <title>{name}</title>
      <PageHeader
        title={name}
        crumbs={[{ href: "/kaders", label: words.title }]}
        tags={
          <>
            <Tag>{frame.origin === "own" ? words.own : words.reference}</Tag>
            {frame.inUse ? null : <Tag>{words.notInUse}</Tag>}
          </>
        }
        secondary={
          <ButtonLink kind="quiet" icon="target" href={`/dekking?kader=${frame.key}`}>
            {words.page.coverage}
          </ButtonLink>
        }
        primary={
          mayEdit ? (
            <ButtonLink kind="primary" icon="edit" href={`/kaders/${frame.key}/wijzigen`}>
              {words.page.change}
            </ButtonLink>
          ) : null
        }
      />
      {frame.inUse ? null : <Notice kind="info">{words.page.outHelp}</Notice>}
      <section>
        <SectionHeader title={words.page.asked} />
        <PrioritiesTable version={last} />
      </section>
      <section>
        <SectionHeader title={words.page.source} />
        <FrameSourceBlock source={last.source} />
      </section>
      <section>
        <SectionHeader title={words.page.versions} />
        <FrameVersions versions={frame.versions} today={loaderData.today} />
      </section>
      {mayEdit ? <Deeds loaderData={loaderData} /> : null}
      <section>
        <SectionHeader title={words.page.history} />
        {history.length === 0 ? (
          <p className="soft">{words.page.noHistory}</p>
        ) : (
          <Timeline
            entries={history.map((one) => ({
              id: one.id,
              when: formatInstant(language, one.at),
              dateTime: one.at,
              title: `${one.personName} ${deedWords(one)}`.trim(),
            }))}
          />
        )}
      </section>
    </>
  );

  function deedWords(one: (typeof history)[number]): string {
    const switched = one.after?.inUse;
    if (typeof switched === "boolean") return switched ? words.page.tookIn : words.page.tookOut;
    const version = String((one.after ?? one.before)?.version ?? "");
    return one.deed === "removed"
      ? words.page.deeds.removed(version)
      : words.page.deeds.changed(version);
  }
}

function Deeds({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const words = frameWords(useUi().language);
  const { frame, cannotUndo } = loaderData;
  const last = lastOf(frame);
  return (
    <form className="frame-deeds" method="post">
      <ButtonRow>
        <ButtonLink kind="secondary" icon="plus" href={`/kaders/nieuw?van=${frame.key}`}>
          {words.page.takeOver}
        </ButtonLink>
        <Button kind="secondary" name="deed" value={frame.inUse ? "take-out" : "take-in"}>
          {frame.inUse ? words.page.takeOut : words.page.takeIn}
        </Button>
        {cannotUndo === null ? (
          <Button kind="secondary" icon="undo" name="deed" value="undo">
            {last.version === 1 ? words.page.undoOnly : words.page.undo(last.version)}
          </Button>
        ) : null}
      </ButtonRow>
      {cannotUndo !== null && cannotUndo !== "shipped" ? (
        <p className="soft">{words.cannotUndo[cannotUndo]}</p>
      ) : null}
    </form>
  );
}
