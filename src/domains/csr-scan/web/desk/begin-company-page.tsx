import { data, redirect } from "react-router";
import { requirePerson } from "#access";
import { isLanguage, languages } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  RadioGroup,
  Select,
  TextInput,
  useUi,
} from "#ui";
import { deskScanWords } from "../../text/desk/index.ts";
import { beginCompany, listToBegin } from "../../usecases/desk/begin-from-desk.ts";
import type { Route } from "./+types/begin-company-page";
import { languageNames } from "./language-names.ts";
import { refusedPage } from "./refused-page.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = { language, today: app.today() };
  const choices = await listToBegin(app, actor, "scan.campaign", asked);
  if (isRefusal(choices)) throw refusedPage(choices);
  return choices;
}

const fieldOf = {
  number: "nummer",
  email: "email",
  "no-name": "naam",
  "name-too-long": "naam",
  municipality: "gemeente",
  "not-permitted": "gemeente",
} as const;

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? "").trim();
  const spoken = said("taal");
  const given = {
    number: said("nummer"),
    name: said("naam"),
    nis: /^\d{5}$/.test(said("gemeente")) ? said("gemeente") : "",
    person: said("persoon"),
    email: said("email"),
    language: isLanguage(spoken) ? spoken : language,
    depth: said("omvang") === "full" ? ("full" as const) : ("light" as const),
  };
  const begun = await beginCompany(app, actor, given, app.now());
  if (isRefusal(begun)) return data({ because: begun.because, given }, { status: 422 });
  const { begun: saved, mailed } = deskScanWords(language).company;
  return redirect(`/mvo-scan/${begun.scanId}`, {
    headers: { "set-cookie": flashLine(given.email === "" ? saved : mailed) },
  });
}

/** The desk begins a scan for a company, and hands over or mails its link. */
export default function BeginCompanyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const { title, company: words, problems } = deskScanWords(language);
  const because = actionData?.because;
  return (
    <>
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[{ href: "/mvo-scan", label: title }]}
      />
      <ErrorSummary
        errors={
          because ? [{ fieldId: `field-${fieldOf[because]}`, message: problems[because] }] : []
        }
      />
      <Form>
        <CompanyFields
          municipalities={loaderData.municipalities}
          given={actionData?.given}
          because={because}
        />
        <Select
          name="taal"
          label={words.language}
          value={actionData?.given.language ?? language}
          emptyLabel={false}
          width="half"
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <RadioGroup
          name="omvang"
          label={words.depth}
          value={actionData?.given.depth ?? "light"}
          choices={(["light", "full"] as const).map((value) => ({ value, ...words[value] }))}
        />
        <FormActions>
          <Button kind="primary">{words.send}</Button>
        </FormActions>
      </Form>
    </>
  );
}

type Given = Parameters<typeof beginCompany>[2];

interface CompanyFieldsProps {
  readonly municipalities: readonly { readonly nis: string; readonly name: string }[];
  readonly given: Given | undefined;
  readonly because: keyof typeof fieldOf | undefined;
}

/** Which company, and to whom the link goes. */
function CompanyFields({ municipalities, given, because }: CompanyFieldsProps) {
  const { company: words, problems } = deskScanWords(useUi().language);
  const error = (name: string) =>
    because && fieldOf[because] === name ? { error: problems[because] } : {};
  return (
    <>
      <TextInput
        name="nummer"
        label={words.number}
        hint={words.numberHint}
        value={given?.number}
        inputMode="numeric"
        width="half"
        optional
        {...error("nummer")}
      />
      <TextInput
        name="naam"
        label={words.name}
        hint={words.nameHint}
        value={given?.name}
        maxLength={300}
        optional
        {...error("naam")}
      />
      <Select
        name="gemeente"
        label={words.municipality}
        value={given?.nis}
        emptyLabel={words.unknownPlace}
        options={municipalities.map(({ nis, name }) => ({ value: nis, label: name }))}
        {...error("gemeente")}
      />
      <TextInput
        name="persoon"
        label={words.person}
        value={given?.person}
        maxLength={200}
        optional
      />
      <TextInput
        name="email"
        label={words.email}
        hint={words.emailHint}
        type="email"
        value={given?.email}
        optional
        {...error("email")}
      />
    </>
  );
}
