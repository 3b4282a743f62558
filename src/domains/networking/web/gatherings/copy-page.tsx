import { data, redirect } from "react-router";
import { actorOf, mayReach, requirePerson } from "#access";
import { addDays, dayOf, parseDay } from "#kernel/day";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, ButtonLink, Checkbox, DateInput, Form, FormActions, PageHeader, useUi } from "#ui";
import { gatheringFormWords } from "../../text/gathering-form/index.ts";
import { gatheringWords } from "../../text/gatherings/index.ts";
import { duplicateGathering } from "../../usecases/gatherings/copy-gathering.ts";
import { openGathering } from "../../usecases/gatherings/open-gathering.ts";
import { idIn, refusedPage } from "../refused-page.ts";
import { typedOf } from "../typed-form.ts";
import type { Route } from "./+types/copy-page";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { language, address } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const opened = await openGathering(app, actor, idIn(params), { language, now: app.now() });
  if (isRefusal(opened)) throw refusedPage(opened);
  if (!opened.mayEdit) throw data(null, { status: 403 });
  const { id, title, startsAt } = opened.gathering;
  const first = addDays(dayOf(startsAt), 7);
  const today = app.today();
  return {
    id,
    title,
    guests: opened.guests.listed,
    day: first > today ? first : addDays(today, 7),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const actor = actorOf(context);
  if (!mayReach(actor, "gathering.edit")) throw data(null, { status: 403 });
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const typed = typedOf(await request.formData());
  const day = parseDay(typed.day ?? "");
  const told: Readonly<Record<string, string>> = gatheringFormWords(language).problems;
  if (!day) return data({ problem: told["not-a-day"] ?? "", typed }, { status: 422 });
  const withGuests = typed.withGuests === "yes";
  const done = await duplicateGathering(
    app.db,
    actor,
    idIn(params),
    { day, withGuests },
    app.now(),
  );
  if (done.kind === "copied") {
    return redirect(`/bijeenkomsten/${done.id}`, {
      headers: { "set-cookie": flashLine(gatheringWords(language).copyPage.said) },
    });
  }
  const problem = told[done.because];
  if (problem) return data({ problem, typed }, { status: 422 });
  throw refusedPage(done);
}

/** The same gathering once more, on another day. */
export default function CopyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = gatheringWords(language);
  const { copyPage } = words;
  const { id, title, guests, day } = loaderData;
  return (
    <>
      <title>{copyPage.title}</title>
      <PageHeader
        title={copyPage.title}
        lede={copyPage.lede}
        crumbs={[
          { href: "/bijeenkomsten", label: words.title },
          { href: `/bijeenkomsten/${id}`, label: title },
        ]}
      />
      <Form>
        <DateInput
          name="day"
          label={copyPage.day}
          value={actionData?.typed.day ?? day}
          {...(actionData ? { error: actionData.problem } : {})}
        />
        {guests > 0 ? (
          <Checkbox
            name="withGuests"
            label={copyPage.withGuests}
            hint={copyPage.withGuestsHint}
            checked={actionData?.typed.withGuests === "yes"}
            oneWay
          />
        ) : null}
        <FormActions>
          <Button kind="primary">{copyPage.deed}</Button>
          <ButtonLink kind="quiet" href={`/bijeenkomsten/${id}`}>
            {gatheringFormWords(language).cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
