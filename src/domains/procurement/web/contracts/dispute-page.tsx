import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  Form,
  FormActions,
  formatDay,
  Notice,
  PageHeader,
  SectionHeader,
  TextArea,
  useUi,
} from "#ui";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { prepareContractLetter } from "../../usecases/contracts/contract-letters.ts";
import { disputeReport } from "../../usecases/contracts/decide-report.ts";
import { contractReference } from "../../usecases/contracts/hold-contract.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { lineOf, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/dispute-page";
import { LetterFields } from "./letter-fields.tsx";
import { sayFigures } from "./say-contract.ts";
import "./contract-form.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const about = { reportId: params.report, reason: "" };
  const draft = await prepareContractLetter(app, actor, idIn(params), about, app.now());
  if (isRefusal(draft)) throw refusedPage(draft);
  if (!draft.report) throw data(null, { status: 404 });
  return { draft, report: draft.report };
}

/** First the reason, then the letter with it, then both are written at once. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "contract.edit")) throw data(null, { status: 403 });
  const id = idIn(params);
  const typed = typedOf(await request.formData());
  const all = contractWords(language);
  const words = contractFormWords(language).disputePage;
  const reason = lineOf(typed, "reason");
  const deed = lineOf(typed, "deed");
  const problem = (because: string, letter: { subject: string; body: string; to: string } | null) =>
    data(
      { typed, letter, problem: all.problems[because] ?? all.problems.failed ?? "" },
      { status: 422 },
    );
  if (deed === "preview") {
    if (reason === "") return problem("no-reason", null);
    const about = { reportId: params.report, reason };
    const draft = await prepareContractLetter(app, actor, id, about, app.now());
    if (isRefusal(draft)) throw refusedPage(draft);
    const { subject, body, address } = draft;
    return data({ typed, letter: { subject, body, to: address?.email ?? "" }, problem: "" });
  }
  const letter =
    deed === "send"
      ? { to: lineOf(typed, "to"), subject: typed.subject ?? "", body: typed.body ?? "" }
      : null;
  const ref = { contractId: id, reportId: params.report, version: Number(typed.version) || 0 };
  const done = await disputeReport(app, actor, ref, { reason, letter }, app.now());
  if (done.kind === "stale") {
    return data({ typed, letter, problem: all.reports.stale }, { status: 409 });
  }
  if (done.kind === "refused") {
    if (done.because.startsWith("no-such")) throw refusedPage(done);
    return problem(done.because, letter);
  }
  const said = letter ? words.saidMail(letter.to) : words.said;
  return redirect(`/opdrachten/${id}#levering-${params.report}`, {
    headers: { "set-cookie": flashLine(said) },
  });
}

/** Says why a report is not right, and shows the letter before it goes. */
export default function DisputePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = contractWords(language);
  const words = contractFormWords(language).disputePage;
  const { draft, report } = loaderData;
  const { contract } = draft;
  const letter = actionData?.letter ?? null;
  const period = all.reports.period(
    formatDay(language, report.periodFrom),
    formatDay(language, report.periodTo),
  );
  const version = { version: String(report.version) };
  return (
    <div className="contract-form">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[
          { href: "/opdrachten", label: all.title },
          { href: `/opdrachten/${contract.id}`, label: contractReference(contract.number) },
        ]}
      />
      {actionData?.problem ? <Notice kind="error">{actionData.problem}</Notice> : null}
      <p className="numeric">
        {`${period}${colon(language)}${sayFigures(all, language, report) || all.reports.nothing}`}
      </p>
      <Form hidden={version}>
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={actionData?.typed.reason}
          rows={4}
        />
        {letter && letter.to !== "" ? (
          <>
            <SectionHeader id="letter" title={words.mailTitle} />
            <LetterFields {...letter} />
          </>
        ) : null}
        {draft.address ? null : <p>{words.noAddress}</p>}
        <FormActions>
          {letter && letter.to !== "" ? (
            <Button kind="primary" icon="mail" name="deed" value="send">
              {words.send}
            </Button>
          ) : null}
          {draft.address && !letter ? (
            <Button kind="primary" name="deed" value="preview">
              {words.preview}
            </Button>
          ) : null}
          {letter || !draft.address ? (
            <Button name="deed" value="dispute">
              {words.withoutMail}
            </Button>
          ) : null}
          <ButtonLink kind="quiet" href={`/opdrachten/${contract.id}#levering-${report.id}`}>
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
