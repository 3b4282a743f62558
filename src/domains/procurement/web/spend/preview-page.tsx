import { redirect } from "react-router";
import { actorOf, requirePerson, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { awaitRun } from "#platform/jobs/await-run";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  Fieldset,
  Form,
  FormActions,
  formatCents,
  formatDay,
  Notice,
  PageHeader,
  RadioGroup,
  SectionHeader,
  Steps,
  useUi,
} from "#ui";
import type { SpendCounts } from "../../rules/spend/taking/spend-counts.ts";
import { invoiceSettings, type SpendSettings } from "../../rules/spend/taking/spend-settings.ts";
import { spendWords } from "../../text/spend/index.ts";
import { settleSpend } from "../../usecases/spend/read-spend-import.ts";
import { dropSpendImport, readSpendImport } from "../../usecases/spend/spend-imports.ts";
import {
  jobOfSpend,
  previewSpendKind,
  startSpendJob,
  takeSpendKind,
} from "../../usecases/spend/start-spend-jobs.ts";
import type { Route } from "./+types/preview-page";
import { asResponse, sayFault } from "./say-spend.ts";
import { SpendFigures } from "./spend-figures.tsx";
import { ToldRows } from "./told-rows.tsx";
import "./spend.css";

const mostRows = 400;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const id = Number(params.id);
  const running = await jobOfSpend(app, actor, id);
  if (running) throw redirect(`/taken/${running}`);
  const found = await readSpendImport(app.db, actor, id, mostRows);
  if (isRefusal(found)) throw asResponse(found);
  const { run, rows } = found;
  if (run.state === "cancelled") throw redirect("/uitgaven/invoer");
  if (run.state !== "uploaded") throw redirect(`/uitgaven/invoer/${id}/resultaat`);
  return {
    address,
    id,
    isLedger: run.kind === "ledger",
    name: run.name,
    settings: run.settings ?? invoiceSettings,
    counts: run.counts,
    shown: run.shown,
    rows,
    fault: new URL(address, "http://local").searchParams.get("fout"),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const id = Number(params.id);
  const words = spendWords(context.get(viewContext).language);
  const form = await request.formData();
  const deed = form.get("deed");
  if (deed === "cancel") {
    const dropped = await dropSpendImport(app, actor, id);
    if (isRefusal(dropped) && dropped.because !== "already-done") throw asResponse(dropped);
    const said = flashLine(words.preview.cancelled, "info");
    throw redirect("/uitgaven/invoer", { headers: { "set-cookie": said } });
  }
  if (deed === "recount") {
    const found = await readSpendImport(app.db, actor, id, 0);
    if (isRefusal(found)) throw asResponse(found);
    const settled = await settleSpend({ app }, actor, id, {
      ...(found.run.settings ?? invoiceSettings),
      known: form.get("known") === "again" ? "again" : "once",
      repeated: form.get("repeated") === "again" ? "again" : "once",
    });
    if (isRefusal(settled) && settled.because !== "already-done") throw asResponse(settled);
  }
  const kind = deed === "take" ? takeSpendKind : previewSpendKind;
  const started = await startSpendJob(app, actor, kind, id);
  if (isRefusal(started)) {
    if (started.because === "already-done") throw redirect(`/uitgaven/invoer/${id}/resultaat`);
    if (started.because === "not-settled") throw redirect(`/uitgaven/invoer/${id}`);
    throw asResponse(started);
  }
  const run = await awaitRun(app, tenantOf(actor), started.jobId);
  if (run?.state !== "done") throw redirect(`/taken/${started.jobId}`);
  throw redirect(
    (run.result as { href?: string } | null)?.href ?? `/uitgaven/invoer/${id}/resultaat`,
  );
}

/** What the files come to, every row that is refused or told, and what there is to decide; nothing is stored yet. */
export default function PreviewPage({ loaderData }: Route.ComponentProps) {
  const words = spendWords(useUi().language);
  const w = words.preview;
  const { id, address, counts, isLedger, fault } = loaderData;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={`${loaderData.name}. ${w.lede}`}
        crumbs={[
          { href: "/uitgaven", label: words.spend },
          { href: "/uitgaven/invoer", label: words.upload.title },
        ]}
      />
      <Steps labels={words.steps} current={3} />
      {fault ? <Notice kind="error">{sayFault(words, fault)}</Notice> : null}
      {counts ? <SpendFigures counts={counts} /> : <Notice kind="warning">{w.notRead}</Notice>}
      <Form>
        {counts ? <Decisions counts={counts} settings={loaderData.settings} /> : null}
        <FormActions>
          {counts === null ? (
            <Button kind="primary" name="deed" value="read">
              {w.read}
            </Button>
          ) : counts.lines > 0 ? (
            <Button kind="primary" name="deed" value="take">
              {w.deed(counts.lines)}
            </Button>
          ) : (
            <p>{w.nothing}</p>
          )}
          {isLedger ? <ButtonLink href={`/uitgaven/invoer/${id}`}>{w.back}</ButtonLink> : null}
          <Button kind="quiet" name="deed" value="cancel">
            {w.cancel}
          </Button>
        </FormActions>
      </Form>
      {counts ? (
        <>
          <FirstLines shown={loaderData.shown} address={address} />
          <ToldRows
            rows={loaderData.rows}
            told={counts.told}
            address={address}
            csvHref={`/uitgaven/invoer/${id}/geweigerd.csv`}
          />
        </>
      ) : null}
    </>
  );
}

/** What may count twice, with a choice; only where it occurs. */
function Decisions(props: { readonly counts: SpendCounts; readonly settings: SpendSettings }) {
  const { language } = useUi();
  const w = spendWords(language).preview;
  const { counts, settings } = props;
  const { known, repeated } = counts.met;
  if (known.lines + repeated.lines === 0) return null;
  const money = (cents: number) => formatCents(language, cents);
  return (
    <Fieldset legend={w.undecided}>
      {known.lines > 0 ? (
        <RadioGroup
          name="known"
          label={w.knownLabel}
          hint={w.known(known.lines, money(known.cents))}
          value={settings.known}
          choices={(["once", "again"] as const).map((value) => ({
            value,
            label: w.knownChoices[value],
          }))}
        />
      ) : null}
      {repeated.lines > 0 ? (
        <RadioGroup
          name="repeated"
          label={w.repeatedLabel}
          hint={w.repeated(repeated.lines, money(repeated.cents))}
          value={settings.repeated}
          choices={(["once", "again"] as const).map((value) => ({
            value,
            label: w.repeatedChoices[value],
          }))}
        />
      ) : null}
      <div>
        <Button name="deed" value="recount">
          {w.recount}
        </Button>
      </div>
    </Fieldset>
  );
}

type Shown = Route.ComponentProps["loaderData"]["shown"][number];

function FirstLines(props: { readonly shown: readonly Shown[]; readonly address: string }) {
  const { language } = useUi();
  const w = spendWords(language).preview;
  const rows = props.shown.map((line, at) => ({ at, ...line }));
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "supplier", label: w.supplier, rowHeader: true, cell: ({ supplier }) => supplier },
    { key: "document", label: w.document, cell: ({ document }) => document ?? "–" },
    { key: "day", label: w.day, cell: ({ on }) => (on ? formatDay(language, on) : "–") },
    { key: "what", label: w.what, cell: ({ description }) => description || "–" },
    {
      key: "amount",
      label: w.amount,
      numeric: true,
      cell: ({ cents, currency }) =>
        currency === "EUR"
          ? formatCents(language, cents)
          : `${formatCents(language, cents).replace(/\s?€\s?/, "")} ${currency}`,
    },
  ];
  return (
    <section>
      <SectionHeader title={w.first} />
      <DataTable
        caption={w.first}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ at }) => String(at)}
        address={props.address}
        density="dense"
        empty={w.nothing}
      />
    </section>
  );
}
