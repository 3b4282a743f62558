import { randomUUID } from "node:crypto";
import { data, redirect } from "react-router";
import { actorOf, clientAddressContext } from "#access";
import { isLanguage, type Language } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine, readCookies } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Flash,
  Form,
  FormActions,
  formatDay,
  languageHrefs,
  NarrowFrame,
  Notice,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import type { FieldProblem } from "../../rules/contracts/judge-report.ts";
import { type DeliveryWords, deliveryWords } from "../../text/delivery/index.ts";
import {
  type DeliveryView,
  openDelivery,
  reportDelivery,
  withdrawReport,
} from "../../usecases/contracts/supplier-page.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/delivery-page";
import { DeliveryPromises, DeliveryReports } from "./delivery-parts.tsx";
import { typedOfReport, typedReport } from "./read-report-form.ts";
import { ReportErrors, ReportFields } from "./report-fields.tsx";
import "./delivery-page.css";

// The address is a key: it is not found by search engines and not told to other sites.
export const headers = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

/** A few lines and numbers: as large as the form can be, and no larger. */
export const handle = { mostBodyBytes: 64 * 1024 };

/** The supplier reads the language of the contract, unless it chose another on this device. */
const isChosen = (context: Route.LoaderArgs["context"], request: Request): boolean =>
  actorOf(context).kind === "person" ||
  isLanguage(readCookies(request.headers.get("cookie")).get("language") ?? "");

export async function loader({ context, params, request, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, flash, language } = context.get(viewContext);
  const view = await openDelivery(app, params.token, app.now());
  const around = { address, flash, today: app.today(), formKey: randomUUID() };
  if (isRefusal(view)) {
    const gone = { ...around, view: null, own: null, because: view.because };
    return data(gone, { status: view.because === "expired" ? 410 : 404 });
  }
  const spoken = isChosen(context, request) ? language : view.language;
  const asked = url.searchParams.get("melding");
  const own = view.reports.find(({ id, state }) => id === asked && state !== "confirmed") ?? null;
  return data({ ...around, view, own, because: null, spokenLanguage: spoken });
}

type Left = {
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
  readonly told: string;
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const typed = typedOf(await request.formData());
  const spoken = lineOf(typed, "spoken");
  const words = deliveryWords(isLanguage(spoken) ? spoken : context.get(viewContext).language);
  const here = `/levering/${params.token}`;
  const go = (said: string) =>
    redirect(`${here}#meldingen`, { headers: { "set-cookie": flashLine(said) } });
  const report = lineOf(typed, "report");
  if (lineOf(typed, "deed") === "withdraw") {
    const done = await withdrawReport(app, params.token, report, app.now());
    if (done.kind === "withdrawn") return go(words.withdrawn);
    if (!(done.because in words.refused)) throw redirect(here);
    const told = words.refused[done.because as keyof typeof words.refused];
    return data({ typed: {}, problems: [], told } satisfies Left, { status: 409 });
  }
  const order = {
    typed: typedReport(typed),
    own: report ? { id: report, version: Number(typed.version) || 0 } : null,
    formKey: lineOf(typed, "formKey"),
    address: context.get(clientAddressContext),
  };
  const done = await reportDelivery(app, params.token, order, app.now());
  if (done.kind === "reported") return go(report ? words.corrected : words.sent);
  if (done.kind === "problems") {
    return data({ typed, problems: done.problems, told: "" } satisfies Left, { status: 422 });
  }
  if (done.because === "too-many-attempts") {
    const told = words.tooMany(Number(done.about));
    return data({ typed, problems: [], told } satisfies Left, { status: 429 });
  }
  if (!(done.because in words.refused)) throw redirect(here);
  const told = words.refused[done.because as keyof typeof words.refused];
  return data({ typed, problems: [], told } satisfies Left, { status: 409 });
}

/** What a supplier sees behind its link: what it promised, how it stands, and a form to report with. */
export default function DeliveryPage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, address, flash, because } = loaderData;
  const { language } = useUi();
  const words = deliveryWords(language);
  const title = view
    ? words.title
    : because === "expired"
      ? words.expiredTitle
      : words.missingTitle;
  return (
    <NarrowFrame
      name={view?.partnership ?? "Regiekamer"}
      languages={{ hrefs: languageHrefs(address) }}
    >
      <title>{title}</title>
      {flash ? <Flash kind={flash.tone}>{flash.text}</Flash> : null}
      {view ? (
        <div className="delivery">
          <PageHeader title={title} lede={words.lede(view.title, view.buyer)} />
          <Facts view={view} words={words} language={language} />
          <DeliveryPromises view={view} words={words} language={language} />
          {actionData?.told ? <Notice kind="warning">{actionData.told}</Notice> : null}
          {view.isOpen ? (
            <ReportForm {...loaderData} view={view} left={actionData ?? null} />
          ) : (
            <Notice kind="info">{words.notOpen}</Notice>
          )}
          <DeliveryReports view={view} words={words} language={language} />
          <p className="soft">{words.linkUntil(formatDay(language, view.linkUntil))}</p>
        </div>
      ) : (
        <PageHeader title={title} lede={because === "expired" ? words.expired : words.missing} />
      )}
    </NarrowFrame>
  );
}

interface FactsProps {
  readonly view: DeliveryView;
  readonly words: DeliveryWords;
  readonly language: Language;
}

function Facts({ view, words, language }: FactsProps) {
  const { startsOn, endsOn } = view;
  const from = startsOn ? formatDay(language, startsOn) : "";
  return (
    <p className="soft">
      {words.reference(view.reference, view.supplierName)}
      {". "}
      {startsOn && endsOn
        ? words.period(from, formatDay(language, endsOn))
        : startsOn
          ? words.since(from)
          : null}
    </p>
  );
}

type FormProps = Omit<Route.ComponentProps["loaderData"], "view"> & {
  readonly view: DeliveryView;
  readonly left: Left | null;
};

function ReportForm({ view, own, left, today, formKey }: FormProps) {
  const { language } = useUi();
  const words = deliveryWords(language);
  const { awaited, isLate } = view.progress;
  const to = awaited && awaited.to <= today ? awaited.to : "";
  const begin: Typed = own
    ? typedOfReport(own)
    : { from: awaited && awaited.from <= today ? awaited.from : "", to };
  const typed = left && Object.keys(left.typed).length > 0 ? left.typed : begin;
  const problems = left?.problems ?? [];
  const asked = view.progress.measures
    .filter(({ isPromised }) => isPromised)
    .map(({ measure }) => measure);
  const day = (on: string) => formatDay(language, on);
  const period = awaited ? ([day(awaited.from), day(awaited.to)] as const) : null;
  return (
    <section aria-labelledby="melden" className="delivery__form">
      <SectionHeader id="melden" title={own ? words.correct : words.report} />
      {own ? (
        <p>{words.correctOf(day(own.periodFrom), day(own.periodTo))}</p>
      ) : period ? (
        <p>{(isLate ? words.late : words.awaited)(...period)}</p>
      ) : null}
      {own?.decisionNote ? (
        <Notice kind="warning" title={words.buyerSays}>
          {own.decisionNote}
        </Notice>
      ) : null}
      <ReportErrors problems={problems} />
      <Form
        hidden={{
          deed: "report",
          spoken: language,
          formKey: left?.typed.formKey ?? formKey,
          ...(own ? { report: own.id, version: String(own.version) } : {}),
        }}
      >
        <ReportFields typed={typed} problems={problems} asked={asked} today={today} />
        <FormActions>
          <Button kind="primary" icon="check">
            {own ? words.sendCorrection : words.send}
          </Button>
          {own ? (
            <ButtonLink kind="quiet" href="?#meldingen">
              {words.cancel}
            </ButtonLink>
          ) : null}
        </FormActions>
      </Form>
    </section>
  );
}
