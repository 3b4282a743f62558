import { data, redirect } from "react-router";
import { actorOf, refusalFor, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  ErrorSummary,
  FileInput,
  Form,
  FormActions,
  formatInstant,
  PageHeader,
  SectionHeader,
  Steps,
  useUi,
} from "#ui";
import type { PlanImport } from "../../store/plan-exchange/plan-imports.ts";
import { planExchangeWords } from "../../text/plan-exchange/index.ts";
import { recentPlanImports } from "../../usecases/plan-exchange/list-plan-imports.ts";
import { uploadPlan } from "../../usecases/plan-exchange/upload-plan.ts";
import type { Route } from "./+types/upload-page";
import { asResponse, sayFileProblem } from "./say-problem.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { address } = context.get(viewContext);
  const recent = await recentPlanImports(db, requirePerson(context, address));
  if (isRefusal(recent)) throw asResponse(recent);
  return { imports: recent.imports, address };
}

// The form itself adds a little to the 20 MB of the file.
const mostRequestBytes = 21 * 1024 * 1024;
export const handle = { mostBodyBytes: mostRequestBytes };

export async function action({ request, context }: Route.ActionArgs) {
  const { db, files, now } = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = planExchangeWords(language);
  const actor = actorOf(context);
  // Before the body is read: who may not bring in a plan does not get to fill our memory either.
  if (refusalFor(actor, "plan.arrange")) throw data(null, { status: 403 });
  const bytes = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(bytes <= mostRequestBytes)) {
    return data({ problem: words.fileProblems["too-large"] }, { status: 413 });
  }
  const file = (await request.formData()).get("file");
  if (!(file instanceof File) || file.name === "") {
    return data({ problem: words.upload.noFile }, { status: 422 });
  }
  const content = new Uint8Array(await file.arrayBuffer());
  const deps = { db, files, now: now(), language };
  const answer = await uploadPlan(deps, actor, { name: file.name, content });
  if (answer.kind === "refused") {
    return data({ problem: sayFileProblem(file.name, answer, words) }, { status: 422 });
  }
  throw redirect(`/plan/invoer/${answer.importId}`);
}

export default function UploadPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planExchangeWords(language);
  const w = words.upload;
  const problem = actionData?.problem;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ href: "/plan", label: words.plan }]}
        secondary={
          <ButtonLink href="/plan/uitvoer" icon="download">
            {w.export}
          </ButtonLink>
        }
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
          accept=".xlsx,.docx,.csv,.txt,.tsv"
          error={problem}
        />
        <p className="soft">{w.needs}</p>
        <FormActions>
          <Button kind="primary">{w.deed}</Button>
          <ButtonLink href="/plan" kind="quiet">
            {words.result.open}
          </ButtonLink>
        </FormActions>
      </Form>
      <section>
        <SectionHeader title={w.earlier} />
        <Earlier imports={loaderData.imports} address={loaderData.address} />
      </section>
    </>
  );
}

function Earlier(props: { readonly imports: readonly PlanImport[]; readonly address: string }) {
  const { language } = useUi();
  const w = planExchangeWords(language).upload;
  const columns: Column<PlanImport>[] = [
    {
      key: "file",
      label: w.file,
      rowHeader: true,
      cell: ({ id, fileName, state }) => (
        <a href={`/plan/invoer/${id}${state === "uploaded" ? "" : "/resultaat"}`}>{fileName}</a>
      ),
    },
    { key: "when", label: w.when, cell: (run) => formatInstant(language, run.startedAt) },
    { key: "who", label: w.who, cell: ({ personName }) => personName || "–" },
    {
      key: "result",
      label: w.result,
      cell: ({ state, counts }) => (
        <>
          {w.states[state]}
          {counts ? (
            <span className="plan-exchange__under">
              {w.sum(
                counts.actions.added + counts.nodes.added,
                counts.actions.changed + counts.nodes.changed,
              )}
            </span>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={w.earlier}
      captionHidden
      columns={columns}
      rows={props.imports}
      keyOf={({ id }) => id}
      address={props.address}
      density="dense"
      empty={w.none}
    />
  );
}
