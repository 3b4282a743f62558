import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  CodeText,
  Form,
  FormActions,
  Notice,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import {
  prepareContractLetter,
  sendLinkLetter,
} from "../../usecases/contracts/contract-letters.ts";
import { contractReference } from "../../usecases/contracts/hold-contract.ts";
import { openContract } from "../../usecases/contracts/open-contract.ts";
import { makeLink, withdrawLink } from "../../usecases/contracts/supplier-link.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { lineOf, typedOf } from "../typed-form.ts";
import type { Route } from "./+types/link-page";
import { LetterFields } from "./letter-fields.tsx";
import { LinkStanding } from "./link-standing.tsx";
import "./contract-form.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const id = idIn(params);
  const opened = await openContract(app, actor, id, { language, now: app.now() });
  if (isRefusal(opened)) throw refusedPage(opened);
  if (!opened.mayEdit || opened.contract.removedAt) throw data(null, { status: 403 });
  const letter = opened.linkHref
    ? await prepareContractLetter(app, actor, id, null, app.now())
    : null;
  const draft = letter?.kind === "draft" ? letter : null;
  return { opened, draft };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const actor = actorOf(context);
  if (!mayReach(actor, "contract.edit")) throw data(null, { status: 403 });
  const id = idIn(params);
  const typed = typedOf(await request.formData());
  const forms = contractFormWords(language);
  const go = (said: string, to: string) =>
    redirect(to, { headers: { "set-cookie": flashLine(said) } });
  const here = `/opdrachten/${id}/link`;
  const { problems } = contractWords(language);
  const problem = (because: string) =>
    data({ typed, problem: problems[because] ?? problems.failed ?? "" }, { status: 422 });
  switch (lineOf(typed, "deed")) {
    case "make": {
      const made = await makeLink(app, actor, id, app.now());
      if (isRefusal(made)) throw refusedPage(made);
      return go(forms.link.made, here);
    }
    case "withdraw": {
      const done = await withdrawLink(app, actor, id, app.now());
      if (isRefusal(done)) return problem(done.because);
      return go(forms.link.withdrawnSaid, here);
    }
    case "send": {
      const letter = {
        to: lineOf(typed, "to"),
        subject: typed.subject ?? "",
        body: typed.body ?? "",
      };
      const sent = await sendLinkLetter(app, actor, id, letter, app.now());
      if (sent.kind === "refused") return problem(sent.because);
      return go(forms.letter.sent(sent.to), `/opdrachten/${id}#history`);
    }
    default:
      throw data(null, { status: 400 });
  }
}

/** The link with which a supplier reports: made, renewed, withdrawn, and mailed after one has read the letter. */
export default function LinkPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const { link: words, letter: letterWords } = contractFormWords(language);
  const { opened, draft } = loaderData;
  const { contract, link, linkHref } = opened;
  const isLive = linkHref !== null;
  return (
    <div className="contract-form">
      <title>{words.title}</title>
      <PageHeader
        title={words.title}
        lede={words.lede}
        crumbs={[
          { href: "/opdrachten", label: contractWords(language).title },
          { href: `/opdrachten/${contract.id}`, label: contractReference(contract.number) },
        ]}
      />
      {actionData ? <Notice kind="error">{actionData.problem}</Notice> : null}
      <LinkStanding link={link} />
      {linkHref ? (
        <p className="contract-form__address">
          {words.address} <CodeText>{linkHref}</CodeText>
        </p>
      ) : null}
      <div className="contract-form__deeds">
        <Form hidden={{ deed: "make" }}>
          <Button icon="link" {...(isLive ? {} : { kind: "primary" as const })}>
            {link ? words.renew : words.make}
          </Button>
        </Form>
        {link && !link.withdrawnAt ? (
          <Form hidden={{ deed: "withdraw" }}>
            <Button kind="quiet" icon="close">
              {words.withdraw}
            </Button>
          </Form>
        ) : null}
      </div>
      {isLive ? <p className="soft">{words.renewHint}</p> : null}
      {draft ? (
        <section aria-labelledby="letter">
          <SectionHeader id="letter" title={words.mailTitle} />
          {draft.address ? null : <p>{words.noAddress}</p>}
          <Form hidden={{ deed: "send" }}>
            <LetterFields
              to={actionData?.typed.to ?? draft.address?.email ?? ""}
              subject={actionData?.typed.subject ?? draft.subject}
              body={actionData?.typed.body ?? draft.body}
            />
            <FormActions>
              <Button kind="primary" icon="mail">
                {letterWords.send}
              </Button>
              <ButtonLink kind="quiet" href={`/opdrachten/${contract.id}`}>
                {words.back}
              </ButtonLink>
            </FormActions>
          </Form>
        </section>
      ) : (
        <p>
          <a href={`/opdrachten/${contract.id}`}>{words.back}</a>
        </p>
      )}
    </div>
  );
}
