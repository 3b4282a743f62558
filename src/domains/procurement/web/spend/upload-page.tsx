import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { awaitRun } from "#platform/jobs/await-run";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  FileInput,
  Form,
  FormActions,
  PageHeader,
  SectionHeader,
  Select,
  Steps,
  useUi,
} from "#ui";
import { type SpendWords, spendWords } from "../../text/spend/index.ts";
import { recentSpendImports } from "../../usecases/spend/spend-imports.ts";
import { mostSpendBytes } from "../../usecases/spend/spend-tools.ts";
import {
  lookSpendKind,
  previewSpendKind,
  startSpendJob,
} from "../../usecases/spend/start-spend-jobs.ts";
import { beginSpend } from "../../usecases/spend/upload-spend.ts";
import type { Route } from "./+types/upload-page";
import { ImportTable } from "./import-table.tsx";
import { placesOf } from "./places-of.ts";
import { type ReceivedSpend, receiveSpendFiles } from "./receive-spend-files.ts";
import { asResponse } from "./say-spend.ts";
import "./spend.css";
import { SpendTabs } from "../spend-view/spend-tabs.tsx";

/** Of all files of one form together. */
export const handle = { mostBodyBytes: 2 * mostSpendBytes };

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const recent = await recentSpendImports(app.db, actor);
  if (isRefusal(recent)) throw asResponse(recent);
  const { choices, nameOf } = await placesOf(app, actor, "spend.import", language);
  return {
    address,
    places: choices,
    imports: recent.imports.map((run) => ({
      id: run.id,
      kind: run.kind,
      name: run.name,
      state: run.state,
      startedAt: run.startedAt,
      personName: run.personName,
      firstDay: run.firstDay,
      lastDay: run.lastDay,
      place: nameOf(run.nis),
      lines: run.state === "done" ? (run.counts?.lines ?? 0) : 0,
      cents: run.state === "done" ? (run.counts?.countedCents ?? 0) : 0,
    })),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const w = spendWords(context.get(viewContext).language).upload;
  const actor = actorOf(context);
  // Before the body is read: who may not bring spending in does not get to fill the disk either.
  if (!mayReach(actor, "spend.import")) throw data(null, { status: 403 });
  const received = await receiveSpendFiles(app, actor, request);
  if (received.kind !== "received")
    return data({ problem: say(received, w), field: "field-files" }, { status: 422 });
  const nis = received.fields.get("nis") ?? "";
  if (nis === "") return data({ problem: w.noPlace, field: "field-nis" }, { status: 422 });
  const begun = await beginSpend(app, actor, nis, received.files);
  if (begun.kind === "refused") {
    if (begun.because === "not-permitted") throw data(null, { status: 403 });
    const problem =
      begun.because === "mixed"
        ? w.mixed
        : begun.because === "not-spend"
          ? w.notSpend(begun.about ?? "")
          : w.noFile;
    return data({ problem, field: "field-files" }, { status: 422 });
  }
  const href = `/uitgaven/invoer/${begun.importId}`;
  if (begun.kind === "known")
    throw redirect(`${href}/resultaat`, { headers: { "set-cookie": flashLine(w.known, "info") } });
  const kind = received.files.every(({ name }) => /\.(xml|zip)$/i.test(name))
    ? previewSpendKind
    : lookSpendKind;
  const started = await startSpendJob(app, actor, kind, begun.importId);
  if (isRefusal(started)) throw asResponse(started);
  const run = await awaitRun(app, tenantOf(actor), started.jobId);
  throw redirect(run?.state === "done" ? href : `/taken/${started.jobId}`);
}

function say(
  { kind, name }: Exclude<ReceivedSpend, { kind: "received" }>,
  w: SpendWords["upload"],
): string {
  if (kind === "not-permitted") throw data(null, { status: 403 });
  if (kind === "too-large") return w.tooLarge(name || w.files);
  return kind === "too-many" ? w.tooMany : w.halfway;
}

/** Which files of which municipality; what was brought in before. */
export default function UploadPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = spendWords(useUi().language);
  const w = words.upload;
  const problem = actionData?.problem;
  const errorOf = (field: string) => (actionData?.field === field ? problem : undefined);
  const { places } = loaderData;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ href: "/uitgaven", label: words.spend }]}
        secondary={
          <>
            <ButtonLink href="/uitgaven/leveranciers">{w.suppliers}</ButtonLink>
            <ButtonLink href="/uitgaven/rekeningen">{w.categories}</ButtonLink>
          </>
        }
      />
      <SpendTabs current="intake" />
      <Steps labels={words.steps} current={1} />
      <Form files>
        <ErrorSummary
          errors={
            problem ? [{ fieldId: actionData?.field ?? "field-files", message: problem }] : []
          }
          lede={w.nothingChanged}
        />
        <Select
          name="nis"
          label={w.nis}
          options={places}
          value={places.length === 1 ? places[0]?.value : undefined}
          error={errorOf("field-nis")}
        />
        <FileInput
          name="files"
          label={w.files}
          hint={w.hint}
          accept=".csv,.txt,.tsv,.xlsx,.xml,.zip"
          multiple
          error={errorOf("field-files")}
        />
        <FormActions>
          <Button kind="primary">{w.deed}</Button>
        </FormActions>
      </Form>
      <section>
        <SectionHeader title={w.earlier} />
        <ImportTable imports={loaderData.imports} address={loaderData.address} />
      </section>
    </>
  );
}
