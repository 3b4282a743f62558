import { data, type LoaderFunctionArgs, redirect } from "react-router";
import { mayReach, requirePerson } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { mostRowsInSheet } from "#platform/tables/write-xlsx";
import {
  ActiveFilters,
  Button,
  ButtonLink,
  CheckboxGroup,
  EmptyState,
  Form,
  FormActions,
  formatNumber,
  Notice,
  PageHeader,
  RadioGroup,
  SectionHeader,
  useUi,
} from "#ui";
import { chosenExportColumns } from "../rules/export/export-columns.ts";
import { exportWords } from "../text/export/index.ts";
import { outputWords } from "../text/output/index.ts";
import { exportFormats, isExportFormat } from "../usecases/export-selection.ts";
import { contactReach, findSelection } from "../usecases/find-selection.ts";
import { readSelectionFilter, withFilter } from "./output-selection.ts";

export async function loader(args: LoaderFunctionArgs) {
  const app = args.context.get(appContext);
  const { address } = args.context.get(viewContext);
  const actor = requirePerson(args.context, address);
  if (!mayReach(actor, "register.export")) throw data(null, { status: 403 });
  const query = new URL(args.request.url).searchParams;
  const selection = await readSelectionFilter(args);
  const found = await findSelection(app, actor, "register.export", query, app.today());
  if (found.kind === "refused") throw data(null, { status: 403 });
  const format = query.get("formaat");
  if (isExportFormat(format) && !query.has("te-groot")) {
    const columns = query.getAll("cols").map((column) => ["cols", column]);
    const rest = new URLSearchParams([...new URLSearchParams(selection.query), ...columns]);
    return redirect(withFilter(`/export.${format}`, rest.toString()));
  }
  return {
    address,
    selection,
    count: found.ids.length,
    withContacts: contactReach(actor) !== "none",
    tooLarge: query.has("te-groot"),
  };
}

type Props = { readonly loaderData: Exclude<Awaited<ReturnType<typeof loader>>, Response> };

/** Which columns and which kind of file. */
export default function ExportPage({ loaderData }: Props) {
  const { language } = useUi();
  const words = outputWords(language).export;
  const brochure = outputWords(language).brochure;
  const names = exportWords(language).columns;
  const { address, selection, count, withContacts, tooLarge } = loaderData;
  const columns = chosenExportColumns(null, { withContacts });
  const hidden: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(selection.query)) {
    hidden[name] = [...(hidden[name] ?? []), value];
  }
  return (
    <>
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[{ label: brochure.crumb, href: withFilter("/kaart", selection.query) }]}
      />
      <SectionHeader title={brochure.selection} />
      <p>
        <strong>{brochure.count(count, formatNumber(language, count))}</strong>
        {selection.filters.length === 0 ? ` · ${brochure.everything}` : null}
      </p>
      <ActiveFilters address={address} filters={selection.filters} />
      {tooLarge ? (
        <Notice kind="warning">{words.tooMany(formatNumber(language, mostRowsInSheet))}</Notice>
      ) : null}
      {count === 0 ? (
        <EmptyState
          icon="download"
          title={words.empty}
          action={<ButtonLink href="/kaart">{brochure.change}</ButtonLink>}
        >
          {words.emptyHelp}
        </EmptyState>
      ) : (
        <>
          <SectionHeader title={words.file} />
          <Form method="get" action="/export" hidden={hidden}>
            <RadioGroup
              name="formaat"
              label={words.format}
              choices={exportFormats.map((value) => ({ value, label: words.formats[value] }))}
              value={tooLarge ? "csv" : "xlsx"}
            />
            <CheckboxGroup
              name="cols"
              label={words.columns}
              hint={withContacts ? `${words.columnsHint} ${words.contactsNote}` : words.columnsHint}
              choices={columns.map((value) => ({ value, label: names[value] }))}
              values={[]}
              optional
              long
            />
            <FormActions>
              <Button kind="primary" icon="download">
                {words.make}
              </Button>
            </FormActions>
          </Form>
        </>
      )}
    </>
  );
}
