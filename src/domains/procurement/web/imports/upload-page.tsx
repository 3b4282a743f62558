import { data, redirect } from "react-router";
import { actorOf, mayReach, refusalFor, requirePerson, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { awaitRun } from "#platform/jobs/await-run";
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
import { mostUploadBytes, mostUploadFiles } from "../../rules/notices/limits.ts";
import { importWords } from "../../text/imports/index.ts";
import { recentImports } from "../../usecases/notices/imports.ts";
import { beginUpload } from "../../usecases/notices/upload-notices.ts";
import type { Route } from "./+types/upload-page";
import { ImportTable } from "./import-table.tsx";
import { type ReceivedUploads, receiveUploads } from "./receive-uploads.ts";
import "./imports.css";

const megabyte = 1024 * 1024;
/** Of all files of one form together. */
export const handle = { mostBodyBytes: 2 * mostUploadBytes };

export async function loader({ context }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const recent = await recentImports(db, actor);
  if (isRefusal(recent)) throw data(null, { status: 403 });
  return { imports: recent.imports, address, mayWatch: mayReach(actor, "radar.sources") };
}

export async function action({ request, context }: Route.ActionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  // Before the body is read: who may not bring notices in does not get to fill the disk either.
  if (refusalFor(actor, "radar.import")) throw data(null, { status: 403 });
  const w = importWords(context.get(viewContext).language).upload;
  const received = await receiveUploads(app, actor, request);
  if (received.kind === "problem") return data({ problem: say(received, w) }, { status: 422 });
  const begun = await beginUpload(app, actor, received.files);
  if (begun.kind === "refused") return data({ problem: w.noFiles }, { status: 422 });
  const run = await awaitRun(app, tenantOf(actor), begun.jobId);
  const isOver = run?.state === "done";
  throw redirect(isOver ? `/radar/invoer/${begun.importId}` : `/taken/${begun.jobId}`);
}

function say(
  { problem, name }: Extract<ReceivedUploads, { kind: "problem" }>,
  w: ReturnType<typeof importWords>["upload"],
): string {
  if (problem === "too-large") return w.tooLarge(name || w.files, mostUploadBytes / megabyte);
  if (problem === "too-many") return w.tooMany(mostUploadFiles);
  return w.stoppedHalfway;
}

/** Which files; what was brought in before. */
export default function UploadPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = importWords(useUi().language);
  const w = words.upload;
  const problem = actionData?.problem;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={w.lede}
        crumbs={[{ href: "/radar", label: words.radar }]}
        secondary={
          loaderData.mayWatch ? <ButtonLink href="/radar/bronnen">{w.sources}</ButtonLink> : null
        }
      />
      <Steps labels={words.steps} current={1} />
      <Form files>
        <ErrorSummary
          errors={problem ? [{ fieldId: "field-files", message: problem }] : []}
          lede={w.nothingChanged}
        />
        <FileInput
          name="files"
          label={w.files}
          hint={w.filesHint(mostUploadBytes / megabyte)}
          accept=".xml,.json,.zip,.gz,.tgz"
          multiple
          error={problem}
        />
        <p className="soft imports__reading">{w.what}</p>
        <FormActions>
          <Button kind="primary">{w.deed}</Button>
        </FormActions>
      </Form>
      <section>
        <SectionHeader title={w.earlier} />
        <ImportTable imports={loaderData.imports} address={loaderData.address} />
      </section>
    </>
  );
}
