import { data, redirect } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ConfirmForm,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHeader,
  TextInput,
  useUi,
} from "#ui";
import { changesBetween } from "../rules/compose-record.ts";
import { recordWords } from "../text/record/index.ts";
import { compareRecords } from "../usecases/compare-records.ts";
import { mergeOrganisations } from "../usecases/merge-organisations.ts";
import type { Route } from "./+types/merge-page";
import { fieldLabel, formatValue, type Writing } from "./record/format-value.ts";
import { asResponse } from "./record/refusal-response.ts";
import "./record/record-form.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { language } = context.get(viewContext);
  const asked = new URL(request.url).searchParams.get("met") ?? "";
  const compared = await compareRecords(db, actorOf(context), params.id, asked, language);
  if (isRefusal(compared)) throw asResponse(compared);
  return { ...compared, asked };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { db, now } = context.get(appContext);
  const words = recordWords(context.get(viewContext).language);
  const from = String((await request.formData()).get("from"));
  const merged = await mergeOrganisations(db, actorOf(context), { from, into: params.id }, now());
  if (merged.kind === "refused") return data({ because: merged.because }, { status: 422 });
  const headers = { "set-cookie": flashLine(words.form.mergedFlash) };
  return redirect(`/organisatie/${params.id}`, { headers });
}

export default function MergePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = recordWords(language);
  const page = words.mergePage;
  const { stays, goes, asked } = loaderData;
  const writing: Writing = { words, language, labels: loaderData.labels };
  const title = page.title(stays.values.name ?? "");
  const back = `/organisatie/${stays.id}`;
  const error = asked !== "" && !goes ? page.notFound : undefined;
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={page.lede}
        crumbs={[{ href: back, label: stays.values.name ?? "" }]}
      />
      {actionData ? <Notice kind="error">{words.problems[actionData.because]}</Notice> : null}
      <Form method="get">
        <ErrorSummary errors={error ? [{ fieldId: "field-met", message: error }] : []} />
        <TextInput
          name="met"
          label={page.choose}
          hint={page.chooseHint}
          value={asked}
          error={error}
        />
        <FormActions>
          <Button kind={goes ? "secondary" : "primary"}>{page.find}</Button>
        </FormActions>
      </Form>
      {goes ? (
        <section>
          <SideBySide left={stays} right={goes} writing={writing} />
          {loaderData.differentNumbers ? (
            <Notice kind="warning" title={page.cannot}>
              {words.problems["different-numbers"]}
            </Notice>
          ) : (
            <ConfirmForm hidden={{ from: goes.id }} deed={page.deed} danger cancelHref={back}>
              <p>{page.warning}</p>
            </ConfirmForm>
          )}
        </section>
      ) : null}
    </>
  );
}

interface SideBySideProps {
  readonly left: { readonly id: string; readonly values: Parameters<typeof changesBetween>[0] };
  readonly right: { readonly id: string; readonly values: Parameters<typeof changesBetween>[0] };
  readonly writing: Writing;
}

/** Only what differs; what both say needs no choice. */
function SideBySide({ left, right, writing }: SideBySideProps) {
  const page = writing.words.mergePage;
  return (
    <div className="record-form__window">
      <table className="record-form__conflicts">
        <thead>
          <tr>
            <th scope="col">{page.field}</th>
            <th scope="col">{`${left.values.name} (${page.stays})`}</th>
            <th scope="col">
              <a href={`/organisatie/${right.id}`}>{right.values.name}</a> {`(${page.goes})`}
            </th>
          </tr>
        </thead>
        <tbody>
          {changesBetween(left.values, right.values).map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{fieldLabel(field, writing.words)}</th>
              <td>{formatValue(field, before, writing)}</td>
              <td>{formatValue(field, after, writing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
