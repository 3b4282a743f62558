import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  type Column,
  DataTable,
  ErrorSummary,
  Form,
  FormActions,
  formatExact,
  formatPercent,
  PageHeader,
  Select,
  TextInput,
  useUi,
} from "#ui";
import { spendWords } from "../../text/spend/index.ts";
import {
  categoriseAccounts,
  readAccounts,
  type ShownAccount,
} from "../../usecases/spend/categorise.ts";
import type { Route } from "./+types/accounts-page";
import { placesOf } from "./places-of.ts";
import { asResponse } from "./say-spend.ts";
import "./spend.css";
import { SpendTabs } from "../spend-view/spend-tabs.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const { choices, nameOf } = await placesOf(app, actor, "spend.edit", language);
  const asked = new URL(address, "http://local").searchParams.get("gemeente");
  const nis = asked ?? choices[0]?.value ?? "";
  const read = await readAccounts(app, actor, nis);
  if (isRefusal(read)) throw asResponse(read);
  return { address, nis, place: nameOf(nis), places: choices, accounts: read.accounts };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const w = spendWords(language).accounts;
  const form = await request.formData();
  const nis = String(form.get("nis") ?? "");
  const accounts = form.getAll("account").map(String);
  const codes = form.getAll("cpv").map(String);
  const chosen = accounts.map((account, at) => ({ account, cpv: codes[at] ?? "" }));
  const answer = await categoriseAccounts(app, actorOf(context), nis, chosen);
  if (answer.kind === "refused") {
    if (answer.because === "not-permitted") throw asResponse(answer);
    const at = codes.findIndex(
      (code) => code === answer.about || code.startsWith(answer.about ?? "?"),
    );
    const fieldId = `field-cpv-${Math.max(0, at)}`;
    return data(
      { chosen, errors: [{ fieldId, message: w.unknown(answer.about ?? "") }] },
      { status: 422 },
    );
  }
  const said = flashLine(answer.lines > 0 ? w.saved(answer.lines) : w.nothing);
  throw redirect(address, { headers: { "set-cookie": said } });
}

/** The accounts of the books, each with what it is about: chosen once, for what is there and what is to come. */
export default function AccountsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = spendWords(language);
  const w = words.accounts;
  const { accounts, nis, places, address } = loaderData;
  const errors = actionData?.errors ?? [];
  const rows = accounts.map((one, at) => ({ at, ...one }));
  const columns: Column<ShownAccount & { at: number }>[] = [
    { key: "account", label: w.account, rowHeader: true, cell: ({ account }) => account },
    { key: "example", label: w.example, cell: ({ example }) => example || "–" },
    {
      key: "amount",
      label: w.amount,
      numeric: true,
      cell: ({ cents }) => formatExact(language, cents),
    },
    {
      key: "known",
      label: w.known,
      numeric: true,
      cell: ({ known, lines }) => formatPercent(language, lines === 0 ? 0 : known / lines),
    },
    {
      key: "category",
      label: w.category,
      cell: ({ at, account, category }) => (
        <>
          <input type="hidden" name="account" value={account} />
          <TextInput
            name="cpv"
            id={`field-cpv-${at}`}
            label={w.categoryOf(account)}
            labelHidden
            value={actionData?.chosen[at]?.cpv ?? category ?? ""}
            inputMode="numeric"
            maxLength={10}
            width="short"
            optional
            error={errors.find(({ fieldId }) => fieldId === `field-cpv-${at}`)?.message}
          />
        </>
      ),
    },
  ];
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[
          { href: "/uitgaven", label: words.spend },
          { href: "/uitgaven/invoer", label: words.upload.title },
        ]}
      />
      <SpendTabs current="intake" />
      {places.length > 1 ? (
        <Form method="get">
          <div className="spend__search">
            <Select
              name="gemeente"
              label={w.place}
              options={places}
              value={nis}
              emptyLabel={false}
            />
            <Button>{w.show}</Button>
          </div>
        </Form>
      ) : null}
      <Form hidden={{ nis }}>
        <ErrorSummary errors={errors} />
        <p className="soft">
          {w.hint} {w.forget}
        </p>
        <DataTable
          caption={`${w.title} ${loaderData.place}`}
          columns={columns}
          rows={rows}
          keyOf={({ account }) => account}
          address={address}
          empty={w.empty}
        />
        {rows.length > 0 ? (
          <FormActions>
            <Button kind="primary">{w.save}</Button>
          </FormActions>
        ) : null}
      </Form>
    </>
  );
}
