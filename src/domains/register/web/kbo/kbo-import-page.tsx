import { data, redirect } from "react-router";
import { actorOf, refusalFor, requirePerson, tenantOf } from "#access";
import { isAppError } from "#kernel/app-error";
import { addDays } from "#kernel/day";
import { inPartnership } from "#platform/db";
import { receiveUpload } from "#platform/receive-upload";
import { type App, appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  FileInput,
  Form,
  FormActions,
  formatNumber,
  Notice,
  PageHeader,
  RadioGroup,
  Select,
  useUi,
} from "#ui";
import { parseKboArea } from "../../rules/kbo-area.ts";
import { kboWords } from "../../text/kbo/index.ts";
import {
  type KboChoices,
  type KboFileChoice,
  readKboChoices,
  startKboImport,
} from "../../usecases/start-kbo-import.ts";
import type { Route } from "./+types/kbo-import-page";
import "./kbo-import-page.css";

export async function loader({ context }: Route.LoaderArgs) {
  const { address } = context.get(viewContext);
  const choices = await readKboChoices(context.get(appContext), requirePerson(context, address));
  if (choices.kind === "refused") throw data(null, { status: 403 });
  return choices;
}

const mostBytes = 4 * 1024 ** 3;
// The form itself adds a little to its file.
export const handle = { mostBodyBytes: mostBytes + 1024 ** 2 };
/** Long enough to begin an import again, no longer. */
const daysKept = 7;

type FormProblem = "noFile" | "tooLarge" | "stoppedHalfway";

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  // Before the body is read: who may not import does not get to fill the disk either.
  if (refusalFor(actor, "register.import")) throw data(null, { status: 403 });
  const words = kboWords(context.get(viewContext).language);
  const received = await receive(app, actor, request);
  if ("problem" in received) {
    return data({ problem: words[received.problem], field: "field-file" }, { status: 422 });
  }
  const area = parseKboArea(received.area);
  if (!area) {
    return data({ problem: words.problem("no-area"), field: "field-area" }, { status: 422 });
  }
  const started = await startKboImport(app, actor, received.file, area);
  if (started.kind === "started") throw redirect(`/taken/${started.jobId}`);
  if (started.because === "not-permitted") throw data(null, { status: 403 });
  return data({ problem: words.problem(started.because), field: "field-inbox" }, { status: 422 });
}

type Received = { file: KboFileChoice; area: string } | { problem: FormProblem };

async function receive(
  app: App,
  actor: ReturnType<typeof actorOf>,
  request: Request,
): Promise<Received> {
  let stored: KboFileChoice | null = null;
  try {
    const fields = await receiveUpload(request, async ({ name, mediaType, content }) => {
      const expiresOn = addDays(app.today(), daysKept);
      const file = { name, mediaType, purpose: "kbo-import", maxBytes: mostBytes, expiresOn };
      const kept = await inPartnership(app.db, tenantOf(actor), (tx) =>
        app.files.save(tx, file, content),
      );
      stored = { kind: "stored", fileId: kept.id, name: kept.name };
    });
    const inbox = fields.get("inbox");
    const file: KboFileChoice | null = stored ?? (inbox ? { kind: "inbox", name: inbox } : null);
    return file ? { file, area: fields.get("area") ?? "partnership" } : { problem: "noFile" };
  } catch (fault) {
    if (isAppError(fault, "files.too-large")) return { problem: "tooLarge" };
    if (isAppError(fault, "upload.not-a-form")) return { problem: "stoppedHalfway" };
    throw fault;
  }
}

/** Which extract, and of which area. */
export default function KboImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const w = kboWords(useUi().language);
  const { runningJob, lastNumber } = loaderData;
  const problem = actionData?.problem;
  const errorOf = (field: string) => (actionData?.field === field ? problem : undefined);
  return (
    <>
      <title>{w.title}</title>
      <PageHeader title={w.title} lede={w.lede} crumbs={[{ href: "/invoer", label: w.overview }]} />
      <ErrorSummary
        errors={problem ? [{ fieldId: actionData?.field ?? "field-file", message: problem }] : []}
        lede={w.nothingChanged}
      />
      {runningJob ? (
        <Notice
          kind="info"
          actions={<ButtonLink href={`/taken/${runningJob}`}>{w.runningDeed}</ButtonLink>}
        >
          {w.running}
        </Notice>
      ) : null}
      <p className="kbo-import__how">{w.how}</p>
      {lastNumber === null ? null : (
        <p className="kbo-import__how">{w.position(String(lastNumber), String(lastNumber + 1))}</p>
      )}
      <Form files>
        <RadioGroup
          name="area"
          label={w.area}
          hint={w.areaHint}
          value="partnership"
          choices={areaChoices(loaderData, w)}
          error={errorOf("field-area")}
        />
        <FileInput
          name="file"
          label={w.file}
          hint={w.fileHint}
          accept=".zip,application/zip"
          error={errorOf("field-file")}
        />
        {loaderData.inbox.length > 0 ? (
          <InboxChoice inbox={loaderData.inbox} error={errorOf("field-inbox")} />
        ) : null}
        <p className="soft">{w.privacy}</p>
        <FormActions>
          <Button kind="primary" icon="upload">
            {w.deed}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

function areaChoices({ municipalities, provinces }: KboChoices, w: ReturnType<typeof kboWords>) {
  return [
    { value: "partnership", label: w.areas.partnership(municipalities.join(", ")) },
    ...provinces.map((name) => ({ value: `province:${name}`, label: w.areas.province(name) })),
    { value: "all", label: w.areas.all },
  ];
}

type InboxProps = { readonly inbox: KboChoices["inbox"]; readonly error: string | undefined };

function InboxChoice({ inbox, error }: InboxProps) {
  const { language } = useUi();
  const w = kboWords(language);
  const options = inbox.map(({ name, bytes }) => ({
    value: name,
    label: `${name} (${w.size(formatNumber(language, Math.ceil(bytes / 1024 ** 2)))})`,
  }));
  return (
    <Select
      name="inbox"
      label={w.inbox}
      options={options}
      emptyLabel={w.inboxNone}
      error={error}
      optional
    />
  );
}
