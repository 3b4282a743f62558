import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { parseDay } from "#kernel/day";
import { colon } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHeader,
  useUi,
} from "#ui";
import type { ContractClause } from "../../rules/contracts/contract.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { printOf, saveClause } from "../../usecases/contracts/change-promises.ts";
import { contractReference } from "../../usecases/contracts/hold-contract.ts";
import { openClauseForm } from "../../usecases/contracts/open-clause-form.ts";
import { refusedPage } from "../refused-page.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/clause-form-page";
import { ClauseFields } from "./clause-fields.tsx";
import { readClauseForm, typedOfClause, withLibraryClause } from "./clause-form-values.ts";
import { sayFigures } from "./say-contract.ts";
import "./contract-form.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const form = await openClauseForm(app, actor, params.id, params.clause ?? null, app.now());
  if (isRefusal(form)) throw refusedPage(form);
  const { units } = contractWords(language);
  const typed = typedOfClause(form.clause, units);
  return { form, typed, print: form.clause ? printOf(form.clause) : "" };
}

type Left = {
  readonly typed: Typed;
  readonly problems: readonly Refusal[];
  readonly told: string;
  /** What stands there now, when somebody else saved meanwhile. */
  readonly theirs: ContractClause | null;
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "contract.edit")) throw data(null, { status: 403 });
  const form = await openClauseForm(app, actor, params.id, params.clause ?? null, app.now());
  if (isRefusal(form)) throw refusedPage(form);
  const typed = typedOf(await request.formData());
  const leave = (part: Partial<Left>, status: number) =>
    data({ typed, problems: [], told: "", theirs: null, ...part } satisfies Left, { status });
  const words = contractFormWords(language).clauseForm;
  if (lineOf(typed, "deed") === "take") {
    const chosen = form.library.find(({ key }) => key === lineOf(typed, "library"));
    return leave({ typed: withLibraryClause(typed, chosen ?? null, language) }, 200);
  }
  const library = form.library.find(({ key }) => key === lineOf(typed, "library")) ?? null;
  const read = readClauseForm(typed, parseDay, library);
  if (read.problems.length > 0) return leave({ problems: read.problems }, 422);
  const seen = params.clause ? { clauseId: params.clause, print: typed.print ?? "" } : null;
  const saved = await saveClause(app.db, actor, params.id, read.clause, seen, app.now());
  switch (saved.kind) {
    case "saved":
      return redirect(`/opdrachten/${params.id}#promises`, {
        headers: { "set-cookie": flashLine(words.saved) },
      });
    case "problems":
      return leave({ problems: saved.problems }, 422);
    case "stale":
      return leave({ told: words.stale(saved.by), theirs: saved.theirs }, 409);
    case "refused":
      if (saved.because === "too-many") return leave({ told: words.tooMany }, 422);
      throw refusedPage(saved);
  }
}

/** One promise: out of the library or in one's own words, with how much and by when. */
export default function ClauseFormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = contractWords(language);
  const words = contractFormWords(language).clauseForm;
  const { form } = loaderData;
  const { contract, clause, library } = form;
  const typed = actionData?.typed ?? loaderData.typed;
  const problems = actionData?.problems ?? [];
  const theirs = actionData?.theirs ?? null;
  const saying = (problem: Refusal): string => {
    const [field, line] = (problem.about ?? "").split(":");
    const said = words.problems[problem.because as keyof typeof words.problems] ?? "";
    return field === "milestones" && line ? `${words.lineNumber(Number(line))}${said}` : said;
  };
  const error = (field: string): string | undefined => {
    const problem = problems.find(({ about }) => about?.split(":")[0] === field);
    return problem && saying(problem);
  };
  const title = clause ? words.editTitle : words.newTitle;
  return (
    <div className="contract-form">
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={words.lede}
        crumbs={[
          { href: "/opdrachten", label: all.title },
          { href: `/opdrachten/${contract.id}`, label: contractReference(contract.number) },
        ]}
      />
      {actionData?.told ? <Notice kind="warning">{actionData.told}</Notice> : null}
      {theirs ? (
        <Notice kind="info" title={words.theirs}>
          {`${theirs.title}${colon(language)}${sayFigures(all, language, theirs)}, ${theirs.per === "year" ? all.promises.perYear : all.promises.perWhole}`}
        </Notice>
      ) : null}
      <Form
        hidden={{ print: theirs ? printOf(theirs) : (actionData?.typed.print ?? loaderData.print) }}
      >
        {/* The first button of a form is what Enter does: it must save, not take over. */}
        <button
          className="visually-hidden"
          type="submit"
          name="deed"
          value="save"
          tabIndex={-1}
          aria-hidden="true"
        />
        <ErrorSummary
          errors={problems.map((problem) => ({
            fieldId: `field-${(problem.about ?? "title").split(":")[0]}`,
            message: saying(problem),
          }))}
        />
        <ClauseFields library={library} typed={typed} error={error} />
        <FormActions>
          <Button kind="primary" name="deed" value="save">
            {words.save}
          </Button>
          <ButtonLink kind="quiet" href={`/opdrachten/${contract.id}`}>
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
