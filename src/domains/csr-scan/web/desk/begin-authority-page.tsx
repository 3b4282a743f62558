import { data, redirect } from "react-router";
import { requirePerson } from "#access";
import { isLanguage, languages } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ErrorSummary, Form, FormActions, PageHeader, Select, TextInput, useUi } from "#ui";
import { deskScanWords } from "../../text/desk/index.ts";
import { beginAuthority, listToBegin } from "../../usecases/desk/begin-from-desk.ts";
import type { Route } from "./+types/begin-authority-page";
import { languageNames } from "./language-names.ts";
import { refusedPage } from "./refused-page.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = { language, today: app.today() };
  const choices = await listToBegin(app, actor, "scan.authority", asked);
  if (isRefusal(choices)) throw refusedPage(choices);
  return choices;
}

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? "").trim();
  const spoken = said("taal");
  const given = {
    nis: said("gemeente"),
    name: said("naam"),
    language: isLanguage(spoken) ? spoken : language,
  };
  const left = (
    because: "municipality" | "not-permitted" | "name-too-long" | "under-way",
    id = "",
  ) => data({ because, given, id }, { status: 422 });
  if (given.nis === "") return left("municipality");
  const begun = await beginAuthority(app, actor, given, app.now());
  if (isRefusal(begun)) return left(begun.because, begun.about);
  const { begun: saved } = deskScanWords(language).authority;
  return redirect(`/mvo-scan/${begun.scanId}`, { headers: { "set-cookie": flashLine(saved) } });
}

/** The desk begins the scan of an authority. */
export default function BeginAuthorityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const { title, authority: words, problems } = deskScanWords(language);
  const because = actionData?.because;
  const fieldOf = because === "name-too-long" ? "naam" : "gemeente";
  const error = (name: string) => (because && fieldOf === name ? { error: problems[because] } : {});
  return (
    <>
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[{ href: "/mvo-scan", label: title }]}
      />
      <ErrorSummary
        errors={because ? [{ fieldId: `field-${fieldOf}`, message: problems[because] }] : []}
      />
      {because === "under-way" && actionData?.id ? (
        <p>
          <a href={`/mvo-scan/${actionData.id}`}>{words.openIt}</a>
        </p>
      ) : null}
      <Form>
        <Select
          name="gemeente"
          label={words.municipality}
          value={actionData?.given.nis}
          emptyLabel={words.choose}
          options={loaderData.municipalities.map(({ nis, name }) => ({ value: nis, label: name }))}
          {...error("gemeente")}
        />
        <TextInput
          name="naam"
          label={words.name}
          hint={words.nameHint}
          value={actionData?.given.name}
          maxLength={300}
          optional
          {...error("naam")}
        />
        <Select
          name="taal"
          label={words.language}
          value={actionData?.given.language ?? language}
          emptyLabel={false}
          width="half"
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <FormActions>
          <Button kind="primary">{words.send}</Button>
        </FormActions>
      </Form>
    </>
  );
}
