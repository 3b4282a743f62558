import { redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext } from "#platform/request-context";
import { ButtonLink, Flash, Notice, PageHeader, useUi } from "#ui";
import { fillWords } from "../../text/fill/index.ts";
import { fillHomeWords } from "../../text/fill-home/index.ts";
import { openHome, type ScanHome } from "../../usecases/fill/home.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import { finishHeldScan, reopenHeldScan, startAgain } from "../../usecases/fill/own-scan.ts";
import { takeOverEarlier } from "../../usecases/fill/take-over.ts";
import type { Route } from "./+types/scan-home-page";
import { FinishPart, ThanksPart } from "./finish-part.tsx";
import { HomeParts } from "./home-parts.tsx";
import { HomeTodo } from "./home-todo.tsx";
import { OtherDevice } from "./other-device.tsx";
import { ScanFrame } from "./scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "./scan-visit.ts";
import "./scan-home-page.css";

export { ScanMissing as ErrorBoundary } from "./scan-missing.tsx";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const home = orMissing(await openHome(app, params.token, app.now()));
  return { home, ...visitOf({ context, request }, home.scan.scan) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { token } = params;
  const { scan } = orMissing(await openScan(app, token));
  const words = fillHomeWords(visitOf({ context, request }, scan).spokenLanguage).home;
  const form = await request.formData();
  const back = (said: string) =>
    redirect(`/scan/${token}`, { headers: { "set-cookie": flashLine(said) } });
  switch (form.get("daad")) {
    case "rond-af":
      orMissing(await finishHeldScan(app, token, app.now()));
      return back(words.finished);
    case "heropen":
      orMissing(await reopenHeldScan(app, token, app.now()));
      return back(words.reopened);
    case "neem-over": {
      const part = String(form.get("deel") ?? "");
      const taken = orMissing(await takeOverEarlier(app, token, part, app.now()));
      return back(words.taken(taken.count));
    }
    case "opnieuw": {
      const started = await startAgain(app, token, app.now());
      return isRefusal(started)
        ? redirect(`/scan/${token}`)
        : redirect(`/scan/${started.token}/over`);
    }
    default:
      return redirect(`/scan/${token}`);
  }
}

/** Where a scan stands, what is left, and what is next. */
export default function ScanHomePage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = fillHomeWords(language).home;
  const { flash, home } = loaderData;
  const { scan } = home;
  const isFinished = scan.scan.state === "finished";
  return (
    <ScanFrame held={scan} tab="fill" title={fillWords(language).frame.tabs.fill}>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      <PageHeader title={scan.scan.name} lede={words.lede(scan.scan.depth, scan.asked.length)} />
      <div className="scan-home">
        {isFinished ? <ThanksPart home={home} /> : <Next home={home} />}
        <HomeTodo home={home} />
        <HomeParts home={home} />
        {isFinished ? null : <FinishPart home={home} />}
        <OtherDevice home={home} />
      </div>
    </ScanFrame>
  );
}

/** One button: the first question that is left, of the parts one was asked to do first. */
function Next({ home }: { readonly home: ScanHome }) {
  const { language } = useUi();
  const words = fillHomeWords(language).home;
  const { scan } = home;
  const mine = scan.holder.parts;
  const own = mine ? scan.progress.filter(({ part }) => mine.includes(part)) : [];
  const first = [...own, ...scan.progress].find(({ left }) => left.length > 0);
  const key = first?.left[0];
  if (!first || !key) return <Notice kind="success">{words.allAnswered}</Notice>;
  const part = scan.instrument.parts.find((one) => one.key === first.part);
  const isNew = scan.progress.every(({ answered }) => answered === 0);
  return (
    <p className="scan-home__next">
      <ButtonLink href={`/scan/${scan.token}/vraag/${key}`} kind="primary" icon="arrow-right">
        {isNew ? words.begin : words.goOn(part?.name[language] ?? first.part)}
      </ButtonLink>
    </p>
  );
}
