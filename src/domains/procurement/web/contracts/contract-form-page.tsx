import { data } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  BothTexts,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  HiddenValues,
  Notice,
  PageHeader,
  useUi,
} from "#ui";
import { readDraftAddress } from "../../rules/contracts/draft-address.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import {
  type ContractForm,
  type DraftFrom,
  openContractForm,
} from "../../usecases/contracts/draft-contract.ts";
import { readAdvisedTerms } from "../../usecases/contracts/draft-promises.ts";
import { contractReference } from "../../usecases/contracts/hold-contract.ts";
import type { ContractConflict } from "../../usecases/contracts/save-contract.ts";
import { refusedPage } from "../refused-page.ts";
import type { Typed } from "../typed-form.ts";
import type { Route } from "./+types/contract-form-page";
import { answerContractForm } from "./answer-contract-form.ts";
import { ContractFields } from "./contract-fields.tsx";
import { typedOfContent } from "./contract-form-values.ts";
import { typedOfPromises } from "./promise-drafts.ts";
import { sayGroup } from "./say-group.ts";
import "./contract-form.css";

/** Which record the address names, or what it fills in. */
function fromOf(query: URLSearchParams): DraftFrom {
  const names = { match: "match", aankondiging: "notice", lijn: "plan", advies: "advice" } as const;
  for (const [name, kind] of Object.entries(names)) {
    const ref = query.get(name);
    if (ref) return { kind, ref };
  }
  const facts = readDraftAddress(query);
  return facts && { kind: "facts", facts };
}

/** The advice a contract came from still knows how long it lasts. */
const adviceOf = ({ source }: ContractForm): DraftFrom =>
  source.kind === "advice" && source.ref ? { kind: "advice", ref: source.ref } : null;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const from = fromOf(url.searchParams);
  const asked = { id: params.id ?? null, from };
  const form = await openContractForm(app, actor, asked, { language, now: app.now() });
  if (isRefusal(form)) throw refusedPage(form);
  const today = app.today();
  const base = typedOfContent(form.content);
  const advised = await readAdvisedTerms(app, actor, params.id ? adviceOf(form) : from);
  const months = base.endsOn === "" && advised.months ? String(advised.months) : "";
  const typed: Typed = params.id
    ? { ...base, months }
    : {
        ...base,
        months: advised.endsOn ? "" : months,
        startsOn: base.startsOn || (advised.startsOn ?? ""),
        endsOn: base.endsOn || (advised.endsOn ?? ""),
        ...typedOfPromises(advised.promises),
        state: "contact",
        stateOn: today,
      };
  const promises = params.id ? [] : advised.promises;
  return {
    form,
    typed,
    today,
    promises,
    hasSteps: from?.kind === "match" && form.source.kind === "match",
  };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "contract.edit")) throw data(null, { status: 403 });
  return answerContractForm({
    app: context.get(appContext),
    actor,
    language: context.get(viewContext).language,
    id: params.id ?? null,
    from: fromOf(url.searchParams),
    form: await request.formData(),
  });
}

/** A contract to follow: who buys, who delivers, and whom one may write to. */
export default function ContractFormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = contractFormWords(language).form;
  const { problems: ofPromise } = contractFormWords(language).clauseForm;
  const { form, today, hasSteps, promises } = loaderData;
  const { contract, already, source } = form;
  const typed = actionData?.typed ?? loaderData.typed;
  const problems = actionData?.problems ?? [];
  const back = contract ? `/opdrachten/${contract.id}` : "/opdrachten";
  if (actionData?.conflict) {
    return <Conflict conflict={actionData.conflict} typed={typed} form={form} />;
  }
  const title = contract ? words.editTitle : words.newTitle;
  return (
    <div className="contract-form">
      <title>{title}</title>
      <PageHeader
        title={title}
        lede={contract ? contract.title : words.newLede}
        crumbs={[{ href: "/opdrachten", label: contractWords(language).title }]}
      />
      {source.label && !contract ? (
        <p>
          {source.href ? (
            <a href={source.href}>{words.from(source.label)}</a>
          ) : (
            words.from(source.label)
          )}
        </p>
      ) : null}
      {already ? (
        <Notice kind="warning" title={words.already}>
          <a href={`/opdrachten/${already.id}`}>
            {`${contractReference(already.number)} ${already.title}, ${already.supplierName}`}
          </a>
        </Notice>
      ) : null}
      <Form hidden={contract ? { version: String(contract.version) } : {}}>
        {/* The first button of a form is what Enter does: it must save, not search. */}
        <button
          className="visually-hidden"
          type="submit"
          name="deed"
          value="save"
          tabIndex={-1}
          aria-hidden="true"
        />
        <ErrorSummary
          errors={problems.map(({ because, about }) => ({
            fieldId: `field-${about ?? "title"}`,
            message:
              words.problems[because as keyof typeof words.problems] ??
              ofPromise[because as keyof typeof ofPromise] ??
              because,
          }))}
        />
        <ContractFields
          form={form}
          typed={typed}
          problems={problems}
          found={actionData?.found ?? null}
          supplier={actionData ? (actionData.supplier ?? null) : form.supplier}
          today={today}
          hasSteps={hasSteps}
          promises={promises}
        />
        <FormActions>
          <Button kind="primary" name="deed" value="save">
            {contract ? words.save : words.add}
          </Button>
          <ButtonLink kind="quiet" href={back}>
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
}

interface ConflictProps {
  readonly conflict: ContractConflict;
  readonly typed: Typed;
  readonly form: Route.ComponentProps["loaderData"]["form"];
}

/** Both texts, side by side, in the form that saves the choice. */
function Conflict({ conflict, typed, form }: ConflictProps) {
  const { language } = useUi();
  const words = contractFormWords(language).form;
  const { theirs, yours } = conflict;
  const kept = Object.fromEntries(
    Object.entries(typed).filter(([name]) => name !== "version" && name !== "deed"),
  );
  return (
    <>
      <title>{words.bothTitle}</title>
      <PageHeader
        title={words.bothTitle}
        lede={theirs.title}
        crumbs={[{ href: `/opdrachten/${theirs.id}`, label: contractReference(theirs.number) }]}
      />
      <Form hidden={{ version: String(theirs.version) }}>
        <HiddenValues values={kept} />
        <BothTexts
          whoChanged={conflict.whoChanged}
          when={conflict.when}
          fields={conflict.groups.map((group) => ({
            name: group,
            label: words.groups[group],
            theirs: sayGroup(group, theirs, form, language),
            yours: sayGroup(group, yours, form, language),
            canMerge: group === "title" || group === "description",
          }))}
        />
        <FormActions>
          <Button kind="primary" name="deed" value="save">
            {words.bothSave}
          </Button>
          <ButtonLink kind="quiet" href={`/opdrachten/${theirs.id}`}>
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
