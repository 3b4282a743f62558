import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, DescriptionList, Form, FormActions, PageHeader, useUi } from "#ui";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { tellMove } from "../../usecases/gatherings/change-state.ts";
import { openLetter } from "../../usecases/gatherings/open-letter.ts";
import { sayWhen, sayWhere } from "../../usecases/gatherings/where-when.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { typedOf } from "../typed-form.ts";
import type { Route } from "./+types/tell-page";
import { LetterPreviewPart } from "./letter-preview.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const id = idIn(params);
  const letter = await openLetter(app, actor, id, "moved", language);
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
  const tell = typedOf(await request.formData()).deed === "tell";
  const done = await tellMove(app, actor, id, { tell }, app.now());
  if (isRefusal(done) && done.because !== "wrong-state") throw refusedPage(done);
  const letters = isRefusal(done) ? 0 : done.letters;
  const { said, saidSkipped } = words.tellPage;
  const line = letters > 0 ? said(words.letters(letters)) : saidSkipped;
  return redirect(`/bijeenkomsten/${id}`, { headers: { "set-cookie": flashLine(line) } });
}

/** What guests know and what it became, with the letter that tells them. */
export default function TellPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { tellPage } = words;
  const { letter } = loaderData;
  const { gathering, reached } = letter;
  const known = gathering.toldWhereWhen ?? gathering;
  const say = (one: Pick<typeof gathering, "startsAt" | "endsAt" | "place">) =>
    `${sayWhen(one, language)} · ${sayWhere(one.place, language, false)}`;
  return (
    <>
      <title>{tellPage.title}</title>
      <PageHeader
        title={tellPage.title}
        lede={tellPage.lede}
        crumbs={[
          { href: "/bijeenkomsten", label: words.title },
          { href: `/bijeenkomsten/${gathering.id}`, label: gathering.title },
        ]}
      />
      <DescriptionList
        id="move"
        items={[
          { term: tellPage.before, value: say(known) },
          { term: tellPage.now, value: say(gathering) },
        ]}
      />
      <Form>
        <LetterPreviewPart preview={letter} />
        <FormActions>
          {reached > 0 ? (
            <Button kind="primary" name="deed" value="tell">
              {tellPage.deed(words.letters(reached))}
            </Button>
          ) : null}
          <Button kind="quiet" name="deed" value="skip">
            {tellPage.skip}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
