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
  Form,
  FormActions,
  formatDay,
  formatMoney,
  Notice,
  PageHeader,
  SectionHeader,
  Steps,
  useUi,
} from "#ui";
import type { ShownLine } from "../../rules/spend/taking/spend-order.ts";
import { invoiceSettings } from "../../rules/spend/taking/spend-settings.ts";
import { spendWords } from "../../text/spend/index.ts";
import { spendPreviewWords } from "../../text/spend-preview/index.ts";
import { keepBuyersAsOwn } from "../../usecases/spend/keep-own-buyers.ts";
import { settleSpend } from "../../usecases/spend/read-spend-import.ts";
import { dropSpendImport, readSpendImport } from "../../usecases/spend/spend-imports.ts";
import {
  jobOfSpend,
  previewSpendKind,
  startSpendJob,
  takeSpendKind,
} from "../../usecases/spend/start-spend-jobs.ts";
import type { Route } from "./+types/preview-page";
import { PreviewDecisions } from "./preview-decisions.tsx";
import { readDecisions } from "./read-decisions.ts";
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
    shown: run.shown.map(withoutPerson),
    rows,
    fault: new URL(address, "http://local").searchParams.get("fout"),
  };
}

/** The name of a person is not needed to judge how the file is read, and is not sent. */
const withoutPerson = (line: ShownLine): ShownLine =>
  line.isPerson ? { ...line, supplier: "" } : line;

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  const id = Number(params.id);
  const w = spendPreviewWords(context.get(viewContext).language);
  const form = await request.formData();
  const deed = form.get("deed");
  if (deed === "cancel") {
    const dropped = await dropSpendImport(app, actor, id);
    if (isRefusal(dropped) && dropped.because !== "already-done") throw asResponse(dropped);
    const said = flashLine(w.cancelled, "info");
    throw redirect("/uitgaven/invoer", { headers: { "set-cookie": said } });
  }
  if (deed === "recount") {
    const found = await readSpendImport(app.db, actor, id, 0);
    if (isRefusal(found)) throw asResponse(found);
    await keepBuyersAsOwn({ app }, actor, id, form.getAll("own").map(String));
    const before = found.run.settings ?? invoiceSettings;
    const settled = await settleSpend({ app }, actor, id, readDecisions(form, before));
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
  const { language } = useUi();
  const [words, w] = [spendWords(language), spendPreviewWords(language)];
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
        {counts ? <PreviewDecisions counts={counts} settings={loaderData.settings} /> : null}
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

type Shown = Route.ComponentProps["loaderData"]["shown"][number];

function FirstLines(props: { readonly shown: readonly Shown[]; readonly address: string }) {
  const { language } = useUi();
  const w = spendPreviewWords(language);
  const { hiddenName } = spendWords(language).queue;
  const rows = props.shown.map((line, at) => ({ at, ...line }));
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: "supplier",
      label: w.supplier,
      rowHeader: true,
      cell: ({ supplier, isPerson }) => (isPerson ? hiddenName : supplier),
    },
    { key: "document", label: w.document, cell: ({ document }) => document ?? "–" },
    { key: "day", label: w.day, cell: ({ on }) => (on ? formatDay(language, on) : "–") },
    { key: "what", label: w.what, cell: ({ description }) => description || "–" },
    {
      key: "amount",
      label: w.amount,
      numeric: true,
      cell: ({ cents, currency }) => formatMoney(language, cents, currency),
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
