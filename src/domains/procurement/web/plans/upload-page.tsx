import { data, redirect } from "react-router";
import { actorOf, refusalFor, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  FileInput,
  Form,
  FormActions,
  PageHeader,
  SectionHeader,
  Steps,
  useUi,
} from "#ui";
import { planImportWords } from "../../text/plan-import/index.ts";
import { planWords } from "../../text/plans/index.ts";
import { recentPurchasePlans } from "../../usecases/plans/plan-imports.ts";
import { uploadPurchasePlan } from "../../usecases/plans/upload-purchase-plan.ts";
import type { Route } from "./+types/upload-page";
import { LoadedPlans } from "./loaded-plans.tsx";
import { asResponse, sayFileProblem } from "./say-problem.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const refusal = refusalFor(actor, "purchase.import");
  if (refusal) throw asResponse(refusal);
  const recent = await recentPurchasePlans(db, actor);
  if (isRefusal(recent)) throw asResponse(recent);
  return { plans: recent.plans, address };
}

// The form itself adds a little to the 30 MB of the file.
const mostRequestBytes = 31 * 1024 * 1024;
export const handle = { mostBodyBytes: mostRequestBytes };

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const words = planImportWords(language);
  const actor = actorOf(context);
  // Before the body is read: who may not bring in a plan does not get to fill our memory either.
  if (refusalFor(actor, "purchase.import")) throw data(null, { status: 403 });
  const bytes = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(bytes <= mostRequestBytes)) {
    return data({ problem: words.fileProblems["too-large"] }, { status: 413 });
  }
  const file = (await request.formData()).get("file");
  if (!(file instanceof File) || file.name === "") {
    return data({ problem: words.upload.noFile }, { status: 422 });
  }
  const content = new Uint8Array(await file.arrayBuffer());
  const deps = { app, now: app.now(), language };
  const answer = await uploadPurchasePlan(deps, actor, { name: file.name, content });
  if (answer.kind === "refused") {
    return data({ problem: sayFileProblem(file.name, answer, words) }, { status: 422 });
  }
  if (answer.kind === "known") {
    const said = flashLine(words.upload.known, "info");
    throw redirect(`/aankoopplannen/invoer/${answer.planId}/resultaat`, {
      headers: { "set-cookie": said },
    });
  }
  throw redirect(`/aankoopplannen/invoer/${answer.planId}`);
}

export default function UploadPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = planImportWords(language);
  const w = words.upload;
  const problem = actionData?.problem;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ href: "/aankoopplannen", label: planWords(language).title }]}
      />
      <Steps labels={words.steps} current={1} />
      <Form files>
        <ErrorSummary
          errors={problem ? [{ fieldId: "field-file", message: problem }] : []}
          lede={w.nothingChanged}
        />
        <FileInput
          name="file"
          label={w.file}
          hint={w.hint}
          accept=".xlsx,.csv,.txt,.tsv,.parquet"
          error={problem}
        />
        <p className="soft">{w.openData}</p>
        <FormActions>
          <Button kind="primary">{w.deed}</Button>
          <ButtonLink href="/aankoopplannen" kind="quiet">
            {planWords(language).line.back}
          </ButtonLink>
        </FormActions>
      </Form>
      <section>
        <SectionHeader title={planWords(language).loaded} />
        <LoadedPlans plans={loaderData.plans} address={loaderData.address} mayImport />
      </section>
    </>
  );
}
