import { redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  Fieldset,
  Form,
  FormActions,
  Notice,
  PageHeader,
  RadioGroup,
  SourceLine,
  Steps,
  useUi,
} from "#ui";
import { type GoneChoice, goneChoices } from "../../rules/list-import/list-settings.ts";
import { countPlan } from "../../rules/list-import/plan-import.ts";
import { intakeWords } from "../../text/intake/index.ts";
import { cancelList } from "../../usecases/cancel-list.ts";
import { refusedEntries } from "../../usecases/import-list.ts";
import { openList, previewList, settleList } from "../../usecases/preview-list.ts";
import {
  awaitBriefly,
  runningListImports,
  startListImport,
} from "../../usecases/start-list-import.ts";
import type { Route } from "./+types/list-preview-page";
import { ImportFigures } from "./import-figures.tsx";
import { PreviewTable } from "./preview-table.tsx";
import { readAnswersForm } from "./read-settings-form.ts";
import { asListResponse } from "./say-list-problem.ts";
import { TroubleTables } from "./trouble-tables.tsx";
import "./list-import.css";

const shownRows = 20;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { db, files, now } = app;
  const { address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const running = (await runningListImports(app, actor)).get(params.id);
  if (running) throw redirect(`/taken/${running}`);
  const preview = await previewList({ db, files, now: now() }, actor, params.id);
  if (preview.kind === "refused") {
    if (preview.because === "not-settled") throw redirect(`/invoer/lijst/${params.id}`);
    throw asListResponse(preview);
  }
  const { list, plan, cameBefore } = preview;
  if (list.run.finishedAt !== null) throw redirect(`/invoer/lijst/${params.id}/resultaat`);
  const asked = plan.rows.flatMap((row) =>
    row.kind === "maybe-same" || (row.kind !== "new" && row.by === "person") ? [row] : [],
  );
  return {
    address,
    id: params.id,
    source: list.settings.source,
    cameBefore,
    rows: plan.rows.slice(0, shownRows),
    counts: countPlan(plan),
    troubles: refusedEntries(plan, list.run.fileName),
    asked: asked.map(({ row, with: other }) => ({
      line: row.line,
      name: row.name,
      other: other.name,
    })),
    sameLines: list.settings.sameLines,
    keepWithoutNumber: list.settings.keepWithoutNumber,
    gone: plan.gone.map(({ id, name }) => ({ id, name })),
    goneChoice: list.settings.gone,
    wrongNumbers: plan.refused.filter(({ because }) => /^number-(?!twice)/.test(because)).length,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { db, files, now } = app;
  const words = intakeWords(context.get(viewContext).language);
  const actor = actorOf(context);
  const running = (await runningListImports(app, actor)).get(params.id);
  if (running) throw redirect(`/taken/${running}`);
  const deps = { db, files, now: now() };
  const form = await request.formData();
  if (form.get("deed") === "cancel") {
    const stopped = await cancelList(deps, actor, params.id);
    if (stopped.kind === "refused" && stopped.because !== "already-imported") {
      throw asListResponse(stopped);
    }
    const said = flashLine(words.preview.cancelled, "info");
    throw redirect("/invoer", { headers: { "set-cookie": said } });
  }
  const list = await openList(deps, actor, params.id);
  if (list.kind === "refused") throw asListResponse(list);
  const settled = await settleList(deps, actor, params.id, readAnswersForm(form, list.settings));
  const preview = `/invoer/lijst/${params.id}/voorbeeld`;
  if (settled.kind === "refused" || form.get("deed") !== "import") throw redirect(preview);
  const result = `/invoer/lijst/${params.id}/resultaat`;
  const started = await startListImport(app, actor, params.id);
  if (started.kind === "refused") {
    if (started.because === "already-imported") throw redirect(result);
    throw asListResponse(started);
  }
  // A small list is in before a progress bar could be read.
  const state = await awaitBriefly(app, actor, started.jobId);
  throw redirect(state === "done" ? result : `/taken/${started.jobId}`);
}

export default function ListPreviewPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = intakeWords(language);
  const w = words.preview;
  const { counts, source, cameBefore, id, address } = loaderData;
  const taken = counts.added + counts.merged;
  const nothing = taken === 0 && counts.gone === 0;
  return (
    <>
      <title>{w.title}</title>
      <PageHeader
        title={w.title}
        lede={nothing ? w.unchangedLede : w.lede}
        crumbs={[{ href: "/invoer", label: words.overview.title }]}
      />
      <Steps labels={words.steps} current={3} />
      {cameBefore ? (
        <Notice kind="info">{w.cameBefore(cameBefore.title, cameBefore.publisher)}</Notice>
      ) : null}
      <p className="list-import__source text">
        {w.saysSource(`${source.publisher}, ${source.title}`, source.licence)}{" "}
        <a href={`/invoer/lijst/${id}#field-publisher`}>{w.changeSource}</a>
      </p>
      <ImportFigures counts={counts} />
      <div className="list-import__decide">
        <Form>
          <Questions loaderData={loaderData} />
          <FormActions>
            <Button kind="primary" name="deed" value="import">
              {taken > 0 ? w.deed(taken) : nothing ? w.nothingDeed : w.finishDeed}
            </Button>
            <ButtonLink href={`/invoer/lijst/${id}`}>{w.back}</ButtonLink>
            <Button kind="quiet" name="deed" value="cancel">
              {w.cancel}
            </Button>
          </FormActions>
        </Form>
      </div>
      <PreviewTable rows={loaderData.rows} all={counts.read - counts.refused} address={address} />
      <TroubleTables
        entries={loaderData.troubles}
        address={address}
        csvHref={`/invoer/geweigerd/${id}.csv`}
      />
      <SourceLine
        sources={[{ title: `${source.publisher}, ${source.title}`, date: source.retrievedOn }]}
      />
    </>
  );
}

/** What only the person can know: which rows are the same, and what to do with wrong numbers. */
function Questions({ loaderData }: Pick<Route.ComponentProps, "loaderData">) {
  const { language } = useUi();
  const w = intakeWords(language).preview;
  const { asked, wrongNumbers, keepWithoutNumber, sameLines, gone } = loaderData;
  const asksNumbers = wrongNumbers > 0 || keepWithoutNumber;
  if (asked.length === 0 && !asksNumbers && gone.length === 0) return null;
  return (
    <Fieldset legend={w.questionsTitle}>
      {asked.length > 0 ? (
        <CheckboxGroup
          name="same"
          label={w.sameTitle}
          hint={w.sameHint}
          values={sameLines.map(String)}
          choices={asked.map(({ line, name, other }) => ({
            value: String(line),
            label: w.same(line, name, other),
          }))}
          optional
        />
      ) : null}
      {asksNumbers ? (
        <Checkbox
          name="keepWithoutNumber"
          label={keepWithoutNumber ? w.keepWithoutNumberSettled : w.keepWithoutNumber(wrongNumbers)}
          hint={w.keepHint}
          checked={keepWithoutNumber}
          optional
        />
      ) : null}
      {gone.length > 0 ? <GoneQuestion gone={gone} choice={loaderData.goneChoice} /> : null}
      {asked.length > 0 || asksNumbers ? (
        <p>
          <Button name="deed" value="refresh" small>
            {w.refresh}
          </Button>
        </p>
      ) : null}
    </Fieldset>
  );
}

/** Who stood in an earlier edition of this list and no longer does, and what that means. */
function GoneQuestion(props: {
  readonly gone: readonly { readonly id: string; readonly name: string }[];
  readonly choice: GoneChoice;
}) {
  const { language } = useUi();
  const w = intakeWords(language).preview.gone;
  const { gone, choice } = props;
  return (
    <>
      <RadioGroup
        name="gone"
        label={w.title(gone.length)}
        hint={w.hint}
        value={choice}
        choices={goneChoices.map((value) => ({ value, label: w.choices[value] }))}
      />
      <details className="list-import__gone">
        <summary>{w.which}</summary>
        <ul>
          {gone.map(({ id, name }) => (
            <li key={id}>
              <a href={`/organisatie/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
