import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  DescriptionList,
  Form,
  formatDuration,
  formatInstant,
  formatNumber,
  Notice,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import { cpvWords } from "../../text/cpv/index.ts";
import {
  askSuitabilityTraining,
  readSuitabilityLearning,
  serveCorrection,
} from "../../usecases/suitability/learn-from-labels.ts";
import { openModelPage } from "../../usecases/training/open-model-page.ts";
import { serveModel } from "../../usecases/training/serve-model.ts";
import { askTraining } from "../../usecases/training/train-model.ts";
import type { Route } from "./+types/model-page";
import { DecisionsSection } from "./decisions-section.tsx";
import { CalibrationTable, FiguresTable } from "./figures-tables.tsx";
import { ModelsTable } from "./models-table.tsx";
import "./cpv-pages.css";

const here = "/wie-kan-dit/model";

export async function loader({ context, request }: Route.LoaderArgs) {
  const page = await openModelPage(context.get(appContext), actorOf(context));
  if (isRefusal(page)) throw data(null, { status: 403 });
  const learning = await readSuitabilityLearning(context.get(appContext), actorOf(context));
  if (isRefusal(learning)) throw data(null, { status: 403 });
  const tooFew = new URL(request.url).searchParams.get("te-weinig");
  return {
    ...page,
    learning,
    running: page.running?.id ?? null,
    tooFew: tooFew !== null && /^\d{1,6}$/.test(tooFew) ? Number(tooFew) : null,
    address: context.get(viewContext).address,
  };
}

/** Learns anew, or takes another model into use. */
export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { model: words, decisions } = cpvWords(context.get(viewContext).language);
  const form = await request.formData();
  if (form.get("deed") === "learn") {
    const asked = await askTraining(app, actorOf(context));
    if (isRefusal(asked)) throw data(null, { status: 403 });
    throw redirect(`/taken/${asked.jobId}`);
  }
  if (form.get("deed") === "learn-decisions") {
    const asked = await askSuitabilityTraining(app, actorOf(context));
    if (!isRefusal(asked)) throw redirect(`/taken/${asked.jobId}`);
    if (asked.because === "not-permitted") throw data(null, { status: 403 });
    throw redirect(here, { headers: { "set-cookie": flashLine(decisions.few, "warning") } });
  }
  if (form.get("deed") === "use-decisions") {
    const id = String(form.get("correction") ?? "") || null;
    const used = await serveCorrection(app, actorOf(context), id);
    if (isRefusal(used) && used.because === "not-permitted") throw data(null, { status: 403 });
    const said = isRefusal(used)
      ? flashLine(decisions.gone, "warning")
      : flashLine(id ? decisions.used : decisions.unused);
    throw redirect(`${here}#suited`, { headers: { "set-cookie": said } });
  }
  const id = String(form.get("model") ?? "");
  const used = await serveModel(app.db, actorOf(context), id || null);
  if (isRefusal(used) && used.because === "not-permitted") throw data(null, { status: 403 });
  const said = isRefusal(used)
    ? flashLine(words.gone, "warning")
    : flashLine(id ? words.used : words.usedLabels);
  throw redirect(here, { headers: { "set-cookie": said } });
}

export default function ModelPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = cpvWords(language);
  const w = words.model;
  const { current, models, running, tooFew, mayTrain, address } = loaderData;
  const number = (value: number) => formatNumber(language, value);
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ href: "/wie-kan-dit", label: words.room }]}
        secondary={
          <ButtonLink kind="secondary" href="/wie-kan-dit/koppelingen">
            {w.mappings}
          </ButtonLink>
        }
        primary={
          mayTrain && !running ? (
            <Form hidden={{ deed: "learn" }}>
              <Button kind="primary">{w.learnAgain}</Button>
            </Form>
          ) : null
        }
      />
      {running ? (
        <Notice
          kind="info"
          title={w.running}
          actions={<a href={`/taken/${running}`}>{w.follow}</a>}
        >
          {w.runningHelp}
        </Notice>
      ) : null}
      {tooFew === null ? null : (
        <Notice kind="warning" title={w.tooFewTitle}>
          {w.tooFew(number(tooFew), number(loaderData.fewestExamples))}
        </Notice>
      )}
      <section>
        <SectionHeader title={w.now} />
        <Serving loaderData={loaderData} />
      </section>
      {current ? (
        <>
          <section>
            <SectionHeader title={w.figures} />
            <p className="cpv-help">{w.figuresHelp(number(current.figures.model.texts))}</p>
            <FiguresTable figures={current.figures} address={address} />
          </section>
          <section>
            <SectionHeader title={w.calibration} />
            <p className="cpv-help">{w.calibrationHelp}</p>
            <CalibrationTable bands={current.figures.model.bands} address={address} />
          </section>
        </>
      ) : null}
      {models.length > 0 ? (
        <section>
          <SectionHeader title={w.history} />
          <ModelsTable models={models} mayTrain={mayTrain} address={address} />
        </section>
      ) : null}
      <DecisionsSection learning={loaderData.learning} mayTrain={mayTrain} address={address} />
    </>
  );
}

function Serving({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const { language } = useUi();
  const w = cpvWords(language).model;
  const { current, mappings } = loaderData;
  const number = (value: number) => formatNumber(language, value);
  const fresh = { term: w.since, value: w.sinceValue(number(mappings.fresh)) };
  if (!current) return <p>{w.byLabels}</p>;
  return (
    <DescriptionList
      id="model"
      items={[
        {
          term: w.learnedFrom,
          value: w.learnedFromValue(
            number(current.labels),
            number(current.notices),
            number(current.mappings),
          ),
        },
        {
          term: w.learnedOn,
          value: w.learnedBy(formatInstant(language, current.learnedAt), current.by),
        },
        { term: w.took, value: formatDuration(language, current.figures.seconds) },
        {
          term: w.size,
          value: `${formatNumber(language, current.figures.bytes / 1_000_000, { digits: 1 })} MB`,
        },
        ...(mappings.fresh > 0 ? [fresh] : []),
      ]}
    />
  );
}
