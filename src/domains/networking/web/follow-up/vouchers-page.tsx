import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { parseDay } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  DataTable,
  DateInput,
  Form,
  FormActions,
  formatCents,
  formatDay,
  Notice,
  NumberInput,
  PageHeader,
  SectionHeader,
  TextInput,
  useUi,
} from "#ui";
import { readCents } from "../../rules/follow-up/read-cents.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { openVoucherRules } from "../../usecases/follow-up/open-follow-up.ts";
import { saveVoucherRule } from "../../usecases/follow-up/vouchers.ts";
import { refusedPage } from "../refused-page.ts";
import { lineOf, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/vouchers-page";
import "./follow-up-page.css";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openVoucherRules(app, actor);
  if (isRefusal(opened)) throw refusedPage(opened);
  return { ...opened, today: app.today(), address };
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "guest.edit")) throw data(null, { status: 403 });
  const words = followUpWords(context.get(viewContext).language).rules;
  const typed = typedOf(await request.formData());
  const left = () => data({ typed, problem: words.wrong }, { status: 422 });
  const from = parseDay(lineOf(typed, "from"));
  const cents = readCents(lineOf(typed, "amount"));
  const days = lineOf(typed, "days");
  if (!from || cents === null || cents === "wrong" || !/^\d{1,4}$/.test(days)) return left();
  const rule = { from, cents, validDays: Number(days), note: lineOf(typed, "note") };
  const done = await saveVoucherRule(app, actor, rule, app.now());
  if (isRefusal(done)) {
    if (done.because === "wrong") return left();
    throw refusedPage(done);
  }
  return redirect("/bijeenkomsten/cheques", {
    headers: { "set-cookie": flashLine(words.saved) },
  });
}

/** What a trial voucher is worth and how long it is valid, from which day on. */
export default function VouchersPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = followUpWords(language).rules;
  const { rules, mayEdit, today, address } = loaderData;
  const typed = actionData?.typed;
  return (
    <div className="follow-up">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[{ href: "/bijeenkomsten", label: gatheringWords(language).title }]}
      />
      <DataTable
        caption={words.title}
        captionHidden
        rows={rules}
        keyOf={({ from }) => from}
        address={address}
        empty={words.empty}
        columns={[
          {
            key: "from",
            label: words.from,
            rowHeader: true,
            cell: ({ from }) => formatDay(language, from),
          },
          {
            key: "amount",
            label: words.amount,
            numeric: true,
            cell: ({ cents }) => formatCents(language, cents),
          },
          {
            key: "days",
            label: words.days,
            numeric: true,
            cell: ({ validDays }) => `${validDays} ${words.daysUnit}`,
          },
          { key: "note", label: words.note, cell: ({ note }) => note || "–" },
        ]}
      />
      {mayEdit ? (
        <section aria-labelledby="new-rule">
          <SectionHeader id="new-rule" title={words.add} />
          {actionData ? <Notice kind="error">{actionData.problem}</Notice> : null}
          <Form>
            <DateInput name="from" label={words.from} value={typed?.from ?? today} />
            <TextInput
              name="amount"
              label={words.amount}
              inputMode="decimal"
              width="short"
              value={typed?.amount ?? ""}
            />
            <NumberInput
              name="days"
              label={words.days}
              unit={words.daysUnit}
              min={1}
              max={1095}
              value={typed?.days ?? ""}
            />
            <TextInput
              name="note"
              label={words.note}
              hint={words.noteHint}
              value={typed?.note ?? ""}
              maxLength={500}
              optional
            />
            <FormActions>
              <Button kind="primary" icon="check">
                {words.save}
              </Button>
            </FormActions>
          </Form>
        </section>
      ) : null}
    </div>
  );
}
