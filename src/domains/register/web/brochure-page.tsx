import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isLanguage, languages } from "#kernel/language";
import { appContext, viewContext } from "#platform/request-context";
import {
  ActiveFilters,
  Button,
  ButtonLink,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Form,
  FormActions,
  formatNumber,
  Notice,
  PageHeader,
  RadioGroup,
  SectionHeader,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { brochureParts } from "../rules/brochure/brochure.ts";
import { type OutputWords, outputWords } from "../text/output/index.ts";
import {
  brochureFormats,
  mostInBrochure,
  mostWhileWaiting,
  previewBrochure,
  recallBrochureTexts,
  startBrochure,
} from "../usecases/make-brochure.ts";
import { type BrochureFields, readBrochureForm } from "./brochure-form.ts";
import { readSelectionFilter, withFilter } from "./output-selection.ts";

export async function loader(args: LoaderFunctionArgs) {
  const app = args.context.get(appContext);
  const { language, address } = args.context.get(viewContext);
  const actor = requirePerson(args.context, address);
  const selection = await readSelectionFilter(args);
  const { searchParams } = new URL(args.request.url);
  const asked = searchParams.get("taal");
  const inLanguage = isLanguage(asked) ? asked : language;
  const preview = await previewBrochure(app, actor, selection.query, inLanguage, app.today());
  if (preview.kind === "refused") throw data(null, { status: 403 });
  const anew = searchParams.get("teksten") === "vast";
  const recalled = anew ? undefined : await recallBrochureTexts(app, actor, inLanguage);
  const fields: BrochureFields = {
    query: selection.query,
    format: "pdf",
    begunIn: inLanguage,
    choice: { language: inLanguage, parts: brochureParts, ...(recalled ?? preview.defaults) },
  };
  const isRecalled =
    recalled !== undefined && JSON.stringify(recalled) !== JSON.stringify(preview.defaults);
  return { address, selection, preview, fields, isRecalled };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  requirePerson(context, address);
  const words = outputWords(language).brochure;
  const { fields, errors } = readBrochureForm(await request.formData(), language, words);
  if (errors.length > 0) return data({ fields, errors, problem: null }, 422);
  const started = await startBrochure(app, actorOf(context), fields);
  if (started.kind === "started") return redirect(`/taken/${started.jobId}`);
  if (started.because === "not-permitted") throw data(null, { status: 403 });
  const problem = started.because;
  return data({ fields, errors: [], problem }, 422);
}

type Props = {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: {
    readonly fields: BrochureFields;
    readonly errors: readonly { readonly fieldId: string; readonly message: string }[];
    readonly problem: "nothing-selected" | "too-many" | null;
  };
};

/** What will stand in the brochure, and the words it begins with. */
export default function BrochurePage({ loaderData, actionData }: Props) {
  const { language } = useUi();
  const words = outputWords(language).brochure;
  const { address, selection, preview } = loaderData;
  const tooMany = preview.count > mostInBrochure || actionData?.problem === "too-many";
  return (
    <>
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[{ label: words.crumb, href: withFilter("/kaart", selection.query) }]}
      />
      <SectionHeader
        title={words.selection}
        actions={
          <>
            {preview.count > 0 && preview.count <= mostWhileWaiting ? (
              <ButtonLink
                href={withFilter("/brochure.pdf", selection.query)}
                icon="eye"
                kind="quiet"
                small
              >
                {words.preview}
              </ButtonLink>
            ) : null}
            <ButtonLink href={withFilter("/kaart", selection.query)} icon="map" kind="quiet" small>
              {words.change}
            </ButtonLink>
          </>
        }
      />
      <p>
        <strong>{words.count(preview.count, formatNumber(language, preview.count))}</strong>
        {selection.filters.length === 0 ? ` · ${words.everything}` : null}
      </p>
      <ActiveFilters address={address} filters={selection.filters} />
      <SelectionNotes preview={preview} words={words} />
      {tooMany ? (
        <Notice kind="warning">{words.tooMany(formatNumber(language, mostInBrochure))}</Notice>
      ) : null}
      {preview.count === 0 ? (
        <EmptyState
          icon="document"
          title={words.empty}
          action={<ButtonLink href="/kaart">{words.change}</ButtonLink>}
        >
          {words.emptyHelp}
        </EmptyState>
      ) : (
        <BrochureForm
          fields={actionData?.fields ?? loaderData.fields}
          errors={actionData?.errors ?? []}
          query={selection.query}
          isRecalled={loaderData.isRecalled && !actionData}
          isLarge={preview.count > mostWhileWaiting}
          words={words}
        />
      )}
    </>
  );
}

type NotesProps = {
  readonly preview: { readonly leftOut: number; readonly unpublished: number };
  readonly words: OutputWords["brochure"];
};

function SelectionNotes({ preview, words }: NotesProps) {
  const { language } = useUi();
  const { leftOut, unpublished } = preview;
  return (
    <>
      {leftOut > 0 ? (
        <Notice kind="info">{words.leftOut(leftOut, formatNumber(language, leftOut))}</Notice>
      ) : null}
      {unpublished > 0 ? (
        <Notice kind="info">
          {words.unpublished(unpublished, formatNumber(language, unpublished))}
        </Notice>
      ) : null}
    </>
  );
}

type FormProps = {
  readonly fields: BrochureFields;
  readonly errors: readonly { readonly fieldId: string; readonly message: string }[];
  readonly query: string;
  readonly isLarge: boolean;
  /** The texts are those of the last brochure. */
  readonly isRecalled: boolean;
  readonly words: OutputWords["brochure"];
};

function BrochureForm({ fields, errors, query, isLarge, isRecalled, words }: FormProps) {
  const { choice } = fields;
  const errorOf = (name: string) =>
    errors.find(({ fieldId }) => fieldId === `field-${name}`)?.message;
  return (
    <>
      <SectionHeader title={words.texts} />
      {isRecalled ? (
        <Notice kind="info">
          {words.recalled} <a href={anewHref(query, choice.language)}>{words.anew}</a>
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <Form hidden={{ selectie: query, teksten: fields.begunIn }}>
        <Select
          name="taal"
          label={words.language}
          hint={words.languageHint}
          options={languages.map((value) => ({ value, label: words.languages[value] }))}
          value={choice.language}
          emptyLabel={false}
          width="half"
        />
        <TextInput
          name="titel"
          label={words.titleLabel}
          value={choice.title}
          maxLength={120}
          error={errorOf("titel")}
        />
        <TextArea
          name="inleiding"
          label={words.intro}
          hint={words.introHint}
          value={choice.intro}
          rows={5}
          optional
          error={errorOf("inleiding")}
        />
        <TextArea
          name="contact"
          label={words.contact}
          hint={words.contactHint}
          value={choice.contact.join("\n")}
          rows={5}
          optional
        />
        <CheckboxGroup
          name="deel"
          label={words.parts}
          choices={brochureParts.map((value) => ({ value, label: words.partNames[value] }))}
          values={choice.parts}
          optional
        />
        <RadioGroup
          name="bestand"
          label={words.format}
          hint={isLarge ? words.waiting : undefined}
          choices={brochureFormats.map((value) => ({ value, label: words.formats[value] }))}
          value={fields.format}
        />
        <FormActions>
          <Button kind="primary" icon="document">
            {words.make}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

/** The form once more, with the usual words. */
function anewHref(query: string, language: string): string {
  const params = new URLSearchParams(query);
  params.set("taal", language);
  params.set("teksten", "vast");
  return `/brochure?${params}`;
}
