import { data, redirect } from "react-router";
import { actorOf, refusalFor, requirePerson } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  FileInput,
  Form,
  FormActions,
  PageHeader,
  Steps,
  useUi,
} from "#ui";
import { intakeWords } from "../../text/intake/index.ts";
import { uploadList } from "../../usecases/upload-list.ts";
import type { Route } from "./+types/list-upload-page";
import { sayFileProblem } from "./say-list-problem.ts";

export function loader({ context }: Route.LoaderArgs) {
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  if (refusalFor(actor, "register.import")) throw data(null, { status: 403 });
  return null;
}

// The form itself adds a little to the 20 MB of the file.
const mostRequestBytes = 21 * 1024 * 1024;
export const handle = { mostBodyBytes: mostRequestBytes };

export async function action({ request, context }: Route.ActionArgs) {
  const { db, files, now } = context.get(appContext);
  const words = intakeWords(context.get(viewContext).language);
  const actor = actorOf(context);
  // Before the body is read: who may not bring in lists does not get to fill our memory either.
  if (refusalFor(actor, "register.import")) throw data(null, { status: 403 });
  const bytes = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(bytes <= mostRequestBytes)) {
    const refusal = { kind: "refused", because: "too-large" } as const;
    return data({ problem: sayFileProblem("", refusal, words) }, { status: 413 });
  }
  const file = (await request.formData()).get("file");
  if (!(file instanceof File) || file.name === "") {
    return data({ problem: words.upload.noFile }, { status: 422 });
  }
  const content = new Uint8Array(await file.arrayBuffer());
  const answer = await uploadList({ db, files, now: now() }, actor, { name: file.name, content });
  if (answer.kind === "refused") {
    return data({ problem: sayFileProblem(file.name, answer, words) }, { status: 422 });
  }
  throw redirect(`/invoer/lijst/${answer.importId}`);
}

export default function ListUploadPage({ actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = intakeWords(language);
  const w = words.upload;
  const problem = actionData?.problem;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ href: "/invoer", label: words.overview.title }]}
      />
      <Steps labels={words.steps} current={1} />
      <Form files>
        <ErrorSummary
          errors={problem ? [{ fieldId: "field-file", message: problem }] : []}
          lede={words.nothingChanged}
        />
        <FileInput
          name="file"
          label={w.file}
          hint={w.fileHint}
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          error={problem}
        />
        <p className="soft">{w.needs}</p>
        <FormActions>
          <Button kind="primary">{w.deed}</Button>
          <ButtonLink href="/invoer" kind="quiet">
            {words.result.overview}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
