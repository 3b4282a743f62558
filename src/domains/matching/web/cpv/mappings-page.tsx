import { data, redirect } from "react-router";
import { actorOf, tenantOf } from "#access";
import { dayOf } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { inPartnership } from "#platform/db";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  type Column,
  DataTable,
  ErrorSummary,
  Form,
  FormActions,
  formatDay,
  PageHeader,
  Pagination,
  SectionHeader,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import type { MappingProblem } from "../../rules/cpv/confirmed-mapping.ts";
import { cpvWords } from "../../text/cpv/index.ts";
import { confirmMapping, undoMapping } from "../../usecases/cpv/confirm-mapping.ts";
import { openMappings } from "../../usecases/cpv/open-mappings.ts";
import type { Route } from "./+types/mappings-page";

const here = "/wie-kan-dit/koppelingen";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { address, language } = context.get(viewContext);
  const page = Math.max(1, Number(new URL(request.url).searchParams.get("page")) || 1);
  const opened = await openMappings(context.get(appContext), actorOf(context), page, language);
  if (isRefusal(opened)) throw data(null, { status: 403 });
  return { ...opened, page, address };
}

type Answer = { readonly because: MappingProblem; readonly text: string; readonly cpv: string };

export async function action({ context, request }: Route.ActionArgs): Promise<Answer> {
  const { db, now } = context.get(appContext);
  const words = cpvWords(context.get(viewContext).language).mappings;
  const actor = actorOf(context);
  const form = await request.formData();
  const say = (text: string, tone: "success" | "warning" = "success") =>
    redirect(here, { headers: { "set-cookie": flashLine(text, tone) } });
  const undo = form.get("undo");
  if (typeof undo === "string") {
    const undone = await undoMapping(db, actor, undo, now());
    if (!isRefusal(undone)) throw say(words.undone);
    if (undone.because === "not-permitted") throw data(null, { status: 403 });
    throw say(words.wasUndone, "warning");
  }
  const text = String(form.get("text") ?? "");
  const cpv = String(form.get("cpv") ?? "");
  const confirmed = await inPartnership(db, tenantOf(actor), (tx) =>
    confirmMapping(tx, actor, { text, cpv, origin: { kind: "hand" } }, now()),
  );
  if (!isRefusal(confirmed))
    throw say(confirmed.kind === "known" ? words.known : words.saved(cpv.trim()));
  if (confirmed.because === "not-permitted") throw data(null, { status: 403 });
  return { because: confirmed.because, text, cpv };
}

type Row = Route.ComponentProps["loaderData"]["mappings"][number];

export default function MappingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = cpvWords(language);
  const w = words.mappings;
  const { mappings, total, page, pageSize, mayTeach, address } = loaderData;
  const columns: readonly Column<Row>[] = [
    { key: "text", label: w.text, rowHeader: true, cell: ({ text }) => text },
    {
      key: "code",
      label: w.code,
      cell: ({ cpv, label }) => (
        <>
          <span className="numeric">{cpv}</span> {label}
        </>
      ),
    },
    {
      key: "origin",
      label: w.origin,
      cell: ({ origin }) => {
        const where = origin.label ?? w.origins[origin.kind];
        return origin.href?.startsWith("/") ? <a href={origin.href}>{where}</a> : where;
      },
    },
    { key: "by", label: w.by, cell: ({ by }) => by },
    {
      key: "on",
      label: w.on,
      cell: ({ confirmedAt }) => formatDay(language, dayOf(confirmedAt)),
    },
    ...(mayTeach
      ? [
          {
            key: "undo",
            label: w.undo,
            cell: ({ id }: Row) => (
              <Form hidden={{ undo: id }}>
                <Button kind="secondary" icon="undo" small>
                  {w.undo}
                </Button>
              </Form>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[
          { href: "/wie-kan-dit", label: words.room },
          { href: "/wie-kan-dit/model", label: words.model.title },
        ]}
      />
      <DataTable
        caption={w.title}
        captionHidden
        columns={columns}
        rows={mappings}
        keyOf={({ id }) => id}
        address={address}
        narrow="cards"
        empty={w.empty}
      />
      {total > pageSize ? (
        <Pagination address={address} page={page} pageSize={pageSize} total={total} />
      ) : null}
      {mayTeach ? <AddMapping answer={actionData} /> : null}
    </>
  );
}

function AddMapping({ answer }: { readonly answer: Answer | undefined }) {
  const words = cpvWords(useUi().language);
  const w = words.mappings;
  const isText = answer?.because === "no-text" || answer?.because === "text-too-long";
  const wrong = answer && words.refusals[answer.because];
  const field = isText ? "text" : "cpv";
  return (
    <section>
      <SectionHeader title={w.add} />
      {wrong ? <ErrorSummary errors={[{ fieldId: `field-${field}`, message: wrong }]} /> : null}
      <Form>
        <TextArea
          name="text"
          label={w.text}
          hint={w.textHint}
          rows={2}
          value={answer?.text}
          error={isText ? wrong : undefined}
        />
        <TextInput
          name="cpv"
          label={w.code}
          hint={w.codeHint}
          width="short"
          inputMode="numeric"
          value={answer?.cpv}
          error={isText ? undefined : wrong}
        />
        <FormActions>
          <Button kind="primary">{w.save}</Button>
        </FormActions>
      </Form>
    </section>
  );
}
