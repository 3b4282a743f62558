import { data } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, Form, Notice, PageHeader, SectionHeader, Tag, useUi } from "#ui";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import { contractReference } from "../../usecases/contracts/hold-contract.ts";
import { openContract } from "../../usecases/contracts/open-contract.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import type { Route } from "./+types/contract-page";
import { doContractDeed } from "./contract-deed.ts";
import { ContractFacts } from "./contract-facts.tsx";
import { ContractLinkPart } from "./contract-link-part.tsx";
import { ContractPromises } from "./contract-promises.tsx";
import { ContractReminders } from "./contract-reminders.tsx";
import { ContractReports } from "./contract-reports.tsx";
import { StateTag } from "./contract-signs.tsx";
import { ContractTimeline } from "./contract-timeline.tsx";
import { StepForm } from "./step-form.tsx";
import "./contract-page.css";

export const handle = { width: "full" } as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openContract(app, actor, idIn(params), { language, now: app.now() });
  if (isRefusal(opened)) throw refusedPage(opened);
  return { opened, today: app.today() };
}

/** Steps, decisions on reports, reminders, removal: what is done with a contract. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "contract.edit")) throw data(null, { status: 403 });
  const { language } = context.get(viewContext);
  const order = { app: context.get(appContext), actor, language, id: idIn(params) };
  return doContractDeed(order, await request.formData());
}

/** One contract: how far it came, what was promised, what was delivered. */
export default function ContractPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = contractWords(language);
  const { opened, today } = loaderData;
  const { contract, mayEdit } = opened;
  const left = actionData ?? null;
  const isOpen = mayEdit && !contract.removedAt;
  return (
    <div className="contract-page">
      <title>{`${contract.title} – ${contractReference(contract.number)}`}</title>
      <PageHeader
        title={contract.title}
        lede={`${contractReference(contract.number)} · ${contract.supplierName} · ${opened.place || words.wholePartnership}`}
        crumbs={[{ href: "/opdrachten", label: words.title }]}
        tags={
          <>
            <StateTag state={contract.state} />
            {contract.isSocial ? <Tag tone="social">{words.page.social}</Tag> : null}
          </>
        }
        secondary={
          isOpen ? (
            <ButtonLink icon="edit" href={`/opdrachten/${contract.id}/bewerken`}>
              {words.page.edit}
            </ButtonLink>
          ) : undefined
        }
      />
      {left?.problem ? <Notice kind="error">{left.problem}</Notice> : null}
      {contract.removedAt ? (
        <Notice
          kind="warning"
          actions={
            mayEdit ? (
              <Form hidden={{ deed: "restore" }}>
                <Button icon="undo">{words.page.restore}</Button>
              </Form>
            ) : undefined
          }
        >
          {words.page.removed}
        </Notice>
      ) : null}
      <div className="contract-page__columns">
        <div className="contract-page__main">
          <ContractPromises opened={opened} today={today} />
          <ContractReports opened={opened} left={left} />
          {isOpen ? <StepForm opened={opened} left={left} today={today} /> : null}
          <section aria-labelledby="history">
            <SectionHeader id="history" title={contractFormWords(language).timeline.title} />
            <ContractTimeline opened={opened} />
          </section>
        </div>
        <div className="contract-page__side">
          <ContractFacts opened={opened} />
          {isOpen ? <ContractLinkPart opened={opened} /> : null}
          <ContractReminders opened={opened} />
          {isOpen ? (
            <Form hidden={{ deed: "remove" }}>
              <Button small kind="quiet" icon="trash">
                {words.page.remove}
              </Button>
            </Form>
          ) : null}
        </div>
      </div>
    </div>
  );
}
