import { data, redirect } from "react-router";
import { actorOf, requirePerson, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { awaitRun } from "#platform/jobs/await-run";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHeader,
  Select,
  Steps,
  useUi,
} from "#ui";
import {
  invoiceSettings,
  isLedgerField,
  type KeptLook,
  type SpendSettings,
  settingsOfLook,
} from "../../rules/spend/taking/spend-settings.ts";
import { spendWords } from "../../text/spend/index.ts";
import { settleSpend } from "../../usecases/spend/read-spend-import.ts";
import { readSpendImport } from "../../usecases/spend/spend-imports.ts";
import {
  jobOfSpend,
  lookSpendKind,
  previewSpendKind,
  startSpendJob,
} from "../../usecases/spend/start-spend-jobs.ts";
import type { Route } from "./+types/columns-page";
import { HowToRead } from "./how-to-read.tsx";
import { LedgerColumns, withoutPersons } from "./ledger-columns.tsx";
import { readDecisions } from "./read-decisions.ts";
import { asResponse, sayFault, sayField } from "./say-spend.ts";
import "./spend.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const id = Number(params.id);
  const running = await jobOfSpend(app, actor, id);
  if (running) throw redirect(`/taken/${running}`);
  const found = await readSpendImport(app.db, actor, id, 0);
  if (isRefusal(found)) throw asResponse(found);
  const { run } = found;
  if (run.state === "cancelled") throw redirect("/uitgaven/invoer");
  if (run.state !== "uploaded") throw redirect(`/uitgaven/invoer/${id}/resultaat`);
  if (run.kind === "invoices") throw redirect(`/uitgaven/invoer/${id}/voorbeeld`);
  return {
    address,
    name: run.name,
    look: run.look && withoutPersons(run.look),
    settings: run.settings ?? (run.look ? settingsOfLook(run.look) : null),
    fault: new URL(address, "http://local").searchParams.get("fout"),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = spendWords(context.get(viewContext).language);
  const actor = actorOf(context);
  const id = Number(params.id);
  const form = await request.formData();
  const go = async (kind: typeof lookSpendKind | typeof previewSpendKind, sheet?: string) => {
    const started = await startSpendJob(app, actor, kind, id, sheet ?? null);
    if (isRefusal(started)) throw asResponse(started);
    const run = await awaitRun(app, tenantOf(actor), started.jobId);
    if (run?.state !== "done") throw redirect(`/taken/${started.jobId}`);
    const href = (run.result as { href?: string } | null)?.href;
    throw redirect(
      kind === lookSpendKind
        ? (href ?? `/uitgaven/invoer/${id}`)
        : `/uitgaven/invoer/${id}/voorbeeld`,
    );
  };
  if (form.get("deed") === "sheet") return go(lookSpendKind, String(form.get("sheet") ?? ""));
  const settings = readForm(form);
  const answer = await settleSpend({ app }, actor, id, settings);
  if (answer.kind === "refused") {
    if (answer.because === "already-done") throw redirect(`/uitgaven/invoer/${id}/resultaat`);
    if (answer.because === "not-permitted" || answer.because === "no-such-import")
      throw asResponse(answer);
    const about = answer.about ?? "";
    const at = isLedgerField(about) ? settings.fields.lastIndexOf(about) : 0;
    const said = words.problems[answer.because];
    const message = typeof said === "function" ? said(sayField(words, about)) : said;
    return data(
      { errors: [{ fieldId: `field-target-${at}`, message }], settings },
      { status: 422 },
    );
  }
  return go(previewSpendKind);
}

function readForm(form: FormData): SpendSettings {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const decided = decidedOf(readDecisions(form, { ...invoiceSettings, repeated: "again" }));
  const year = Number(text("year"));
  const currency = text("currency").toUpperCase();
  return {
    sheet: text("sheet") || null,
    fields: form.getAll("target").map((one) => (isLedgerField(one) ? one : null)),
    decimal: text("decimal") === "." ? "." : ",",
    dayOrder: text("dayOrder") === "month-first" ? "month-first" : "day-first",
    spentSide: text("spentSide") === "credit" ? "credit" : "debit",
    sign: text("sign") === "-1" ? -1 : 1,
    currency: /^[A-Z]{3}$/.test(currency) ? currency : "EUR",
    year: Number.isInteger(year) && year > 1990 && year < 2100 ? year : null,
    ...decided,
  };
}

/** What is asked at the preview goes along when the columns are changed afterwards. */
const decidedOf = ({ known, repeated, supplierGaps, textCredits, otherBuyers }: SpendSettings) => ({
  known,
  repeated,
  supplierGaps,
  textCredits,
  otherBuyers,
});

export default function ColumnsPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = spendWords(useUi().language);
  const w = words.mapping;
  const { name, look, fault } = loaderData;
  const settings = actionData?.settings ?? loaderData.settings;
  const errors = actionData?.errors ?? [];
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={look ? w.lede(name, look.headerRow) : name}
        crumbs={[
          { href: "/uitgaven", label: words.spend },
          { href: "/uitgaven/invoer", label: words.upload.title },
        ]}
      />
      <Steps labels={words.steps} current={2} />
      {fault ? <Notice kind="error">{sayFault(words, fault)}</Notice> : null}
      {look && settings ? (
        <>
          {look.sheets.length > 1 ? <SheetChoice look={look} /> : null}
          <Form hidden={{ ...decidedOf(settings), ...(look.sheet ? { sheet: look.sheet } : {}) }}>
            <ErrorSummary errors={errors} />
            <LedgerColumns
              look={look}
              fields={settings.fields}
              errors={errors}
              address={loaderData.address}
            />
            <HowToRead look={look} settings={settings} />
            <FormActions>
              <Button kind="primary">{w.deed}</Button>
              <ButtonLink href="/uitgaven/invoer" kind="quiet">
                {w.back}
              </ButtonLink>
            </FormActions>
          </Form>
        </>
      ) : (
        <ButtonLink href="/uitgaven/invoer">{w.back}</ButtonLink>
      )}
    </>
  );
}

function SheetChoice({ look }: { readonly look: KeptLook }) {
  const w = spendWords(useUi().language).mapping;
  return (
    <Form>
      <Select
        name="sheet"
        label={w.sheet}
        options={look.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
        value={look.sheet ?? ""}
        emptyLabel={false}
      />
      <FormActions>
        <Button name="deed" value="sheet">
          {w.otherSheet}
        </Button>
      </FormActions>
    </Form>
  );
}
