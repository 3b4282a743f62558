import { randomUUID } from "node:crypto";
import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, Form, FormActions, Notice, PageHeader, useUi } from "#ui";
import type { FieldProblem } from "../../rules/contracts/judge-report.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { deliveryWords } from "../../text/delivery/index.ts";
import { contractReference } from "../../usecases/contracts/hold-contract.ts";
import { openContract } from "../../usecases/contracts/open-contract.ts";
import { reportByDesk } from "../../usecases/contracts/report-by-desk.ts";
import { typedReport } from "../delivery/read-report-form.ts";
import { ReportErrors, ReportFields } from "../delivery/report-fields.tsx";
import { idIn, refusedPage } from "../refused-page.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/report-page";
import "./contract-form.css";
import "../delivery/delivery-page.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openContract(app, actor, idIn(params), { language, now: app.now() });
  if (isRefusal(opened)) throw refusedPage(opened);
  if (!opened.mayEdit || opened.contract.removedAt) throw data(null, { status: 403 });
  return { opened, today: app.today(), formKey: randomUUID() };
}

type Left = {
  readonly typed: Typed;
  readonly problems: readonly FieldProblem[];
  readonly told: string;
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "contract.edit")) throw data(null, { status: 403 });
  const id = idIn(params);
  const typed = typedOf(await request.formData());
  const order = { typed: typedReport(typed), formKey: lineOf(typed, "formKey") };
  const done = await reportByDesk(app.db, actor, id, order, app.now());
  if (done.kind === "reported") {
    const said = contractWords(language).reports.addedSaid;
    return redirect(`/opdrachten/${id}#levering-${done.reportId}`, {
      headers: { "set-cookie": flashLine(said) },
    });
  }
  if (done.kind === "problems") {
    return data({ typed, problems: done.problems, told: "" } satisfies Left, { status: 422 });
  }
  const { refused } = deliveryWords(language);
  if (!(done.because in refused)) throw refusedPage(done);
  const told = refused[done.because as keyof typeof refused];
  return data({ typed, problems: [], told } satisfies Left, { status: 409 });
}

/** What a supplier told a colleague, written down in the same form. */
export default function ReportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const all = contractWords(language);
  const words = all.reports;
  const { opened, today, formKey } = loaderData;
  const { contract, progress } = opened;
  const { awaited } = progress;
  const begin: Typed = {
    from: awaited && awaited.from <= today ? awaited.from : "",
    to: awaited && awaited.to <= today ? awaited.to : "",
  };
  const problems = actionData?.problems ?? [];
  return (
    <div className="contract-form">
      <title>{words.add}</title>
      <PageHeader
        title={words.add}
        lede={words.addLede}
        crumbs={[
          { href: "/opdrachten", label: all.title },
          { href: `/opdrachten/${contract.id}`, label: contractReference(contract.number) },
        ]}
      />
      {actionData?.told ? <Notice kind="warning">{actionData.told}</Notice> : null}
      <ReportErrors problems={problems} />
      <Form hidden={{ formKey: actionData?.typed.formKey ?? formKey }}>
        <ReportFields
          typed={actionData?.typed ?? begin}
          problems={problems}
          asked={progress.measures
            .filter(({ isPromised }) => isPromised)
            .map(({ measure }) => measure)}
          today={today}
        />
        <FormActions>
          <Button kind="primary" icon="check">
            {contractFormWords(language).step.save}
          </Button>
          <ButtonLink kind="quiet" href={`/opdrachten/${contract.id}`}>
            {deliveryWords(language).cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}
