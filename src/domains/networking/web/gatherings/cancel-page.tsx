import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, Checkbox, Form, FormActions, PageHeader, TextArea, useUi } from "#ui";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { cancelGathering } from "../../usecases/gatherings/change-state.ts";
import { openLetter } from "../../usecases/gatherings/open-letter.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { typedOf } from "../typed-form.ts";
import type { Route } from "./+types/cancel-page";
import { LetterPreviewPart } from "./letter-preview.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const id = idIn(params);
  const letter = await openLetter(app, actor, id, "cancelled", language);
  if (isRefusal(letter)) {
    if (letter.because === "wrong-state") throw redirect(`/bijeenkomsten/${id}`);
    throw refusedPage(letter);
  }
  return { letter };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const app = context.get(appContext);
  const words = gatheringWords(context.get(viewContext).language);
  const id = idIn(params);
  const typed = typedOf(await request.formData());
  const given = { reason: typed.reason ?? "", tell: typed.tell === "yes" };
  const done = await cancelGathering(app, actor, id, given, app.now());
  if (isRefusal(done) && done.because !== "wrong-state") throw refusedPage(done);
  const said = isRefusal(done)
    ? (words.problems["wrong-state"] ?? "")
    : done.letters > 0
      ? words.cancelPage.said(words.letters(done.letters))
      : words.cancelPage.saidNone;
  return redirect(`/bijeenkomsten/${id}`, { headers: { "set-cookie": flashLine(said) } });
}

/** Asks why it is cancelled, and whether who knows of it is written to. */
export default function CancelPage({ loaderData }: Route.ComponentProps) {
  const words = gatheringWords(useUi().language);
  const { cancelPage } = words;
  const { letter } = loaderData;
  const { gathering, reached } = letter;
  const back = `/bijeenkomsten/${gathering.id}`;
  return (
    <>
      <title>{cancelPage.title}</title>
      <PageHeader
        title={cancelPage.title}
        lede={`${gathering.title}. ${cancelPage.lede}`}
        crumbs={[
          { href: "/bijeenkomsten", label: words.title },
          { href: back, label: gathering.title },
        ]}
      />
      <Form>
        <TextArea
          name="reason"
          label={cancelPage.reason}
          hint={cancelPage.reasonHint}
          rows={3}
          optional
        />
        {reached > 0 ? (
          <Checkbox name="tell" label={cancelPage.tell(reached)} checked oneWay />
        ) : (
          <p>{cancelPage.nobody}</p>
        )}
        <LetterPreviewPart preview={letter} />
        <FormActions>
          <Button kind="danger">{cancelPage.deed}</Button>
          <ButtonLink kind="quiet" href={back}>
            {cancelPage.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
