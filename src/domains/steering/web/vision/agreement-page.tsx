import { data, redirect } from "react-router";
import { actorOf, mayReach } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { listMemberNis, listMunicipalities } from "#territory";
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  FileInput,
  Form,
  FormActions,
  PageHeader,
  Select,
  TextInput,
  useUi,
} from "#ui";
import { readAgreement } from "../../rules/vision/read-vision-forms.ts";
import { visionWords } from "../../text/vision/index.ts";
import { addAgreement, mostDecisionBytes } from "../../usecases/vision/agree.ts";
import { openVision } from "../../usecases/vision/open-vision.ts";
import type { Route } from "./+types/agreement-page";
import { asResponse, versionNumber } from "./answer.ts";
import { mostBodyBytes, receiveFileForm } from "./receive-file-form.ts";
import { sayRefusal } from "./say-vision.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "vision.edit")) throw asResponse({ because: "not-permitted" });
  const opened = await openVision(app.db, actor, versionNumber(params.number), app.today());
  if (isRefusal(opened)) throw asResponse(opened);
  if (opened.kind === "none" || opened.vision.status === "replaced") {
    throw asResponse({ because: "replaced-already" });
  }
  const { language } = context.get(viewContext);
  const members = await listMemberNis(app.db, actor.partnershipId, app.today());
  const places = (await listMunicipalities(app.db))
    .filter(({ nis }) => members.includes(nis))
    .map(({ nis, nameNl, nameFr }) => ({ nis, name: language === "fr" ? nameFr : nameNl }));
  const { number, title } = opened.vision;
  return { number, title, places, missing: opened.missing, today: app.today() };
}

export const handle = { mostBodyBytes };

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const words = visionWords(context.get(viewContext).language);
  const actor = actorOf(context);
  const number = versionNumber(params.number);
  // Who may not register an agreement does not get to send a byte.
  if (!mayReach(actor, "vision.edit")) throw asResponse({ because: "not-permitted" });
  const { fields, file, isTooLarge } = await receiveFileForm(request, mostDecisionBytes);
  const members = await listMemberNis(app.db, actor.partnershipId, app.today());
  const { content, problems } = readAgreement(fields, members, app.today());
  const refused = (line: string | null) => data({ fields, problems, line }, { status: 422 });
  if (problems.length > 0) return refused(null);
  if (isTooLarge) return refused(sayRefusal(words, "file-too-large"));
  const done = await addAgreement(app, actor, number, { ...content, file }, app.now());
  if (isRefusal(done)) {
    if (!["not-a-document", "file-too-large"].includes(done.because)) throw asResponse(done);
    return refused(sayRefusal(words, done.because));
  }
  const headers = { "set-cookie": flashLine(words.agreement.saved(content.body)) };
  return redirect(`/visie/${number}#akkoorden`, { headers });
}

/** Who agreed to a version, when, by which decision. */
export default function AgreementPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = visionWords(useUi().language);
  const { agreement, problems: said } = words;
  const { number, title, places, missing, today } = loaderData;
  const fields: Readonly<Record<string, string>> = actionData?.fields ?? {};
  const problems = actionData?.problems ?? [];
  const errors = [
    ...problems.map(({ field, because }) => ({ field, message: said[because] })),
    ...(actionData?.line ? [{ field: "file", message: actionData.line }] : []),
  ];
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message;
  const names = places.filter(({ nis }) => missing.includes(nis)).map(({ name }) => name);
  return (
    <>
      <title>{agreement.title}</title>
      <PageHeader
        title={agreement.title}
        lede={agreement.lede}
        crumbs={[
          { href: "/visie", label: words.room },
          { href: `/visie/${number}`, label: title },
        ]}
      />
      <Form files>
        <ErrorSummary
          errors={errors.map(({ field, message }) => ({ fieldId: `field-${field}`, message }))}
        />
        <TextInput
          name="bodyName"
          label={agreement.body}
          hint={agreement.bodyHint}
          value={fields.bodyName}
          error={errorOf("bodyName")}
          suggestions={[...names.map(agreement.council), agreement.board]}
          maxLength={200}
        />
        <Select
          name="nis"
          label={agreement.nis}
          value={fields.nis}
          options={places.map(({ nis, name }) => ({ value: nis, label: name }))}
          emptyLabel={agreement.nisWhole}
          width="half"
          optional
        />
        <DateInput
          name="agreedOn"
          label={agreement.agreedOn}
          value={fields.agreedOn}
          error={errorOf("agreedOn")}
          max={today}
        />
        <TextInput
          name="reference"
          label={agreement.reference}
          value={fields.reference}
          error={errorOf("reference")}
          width="half"
          maxLength={200}
          optional
        />
        <FileInput
          name="file"
          label={agreement.file}
          hint={agreement.fileHint}
          error={errorOf("file")}
          accept=".pdf,.docx,.doc,.odt,.png,.jpg,.jpeg,.tif,.tiff"
          optional
        />
        <FormActions>
          <Button kind="primary">{agreement.save}</Button>
          <ButtonLink kind="quiet" href={`/visie/${number}`}>
            {words.form.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
