import { data, redirect } from "react-router";
import { actorOf, requirePerson } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { Button, Form, FormActions, NumberInput, PageHeader, useUi } from "#ui";
import { inboxWords } from "../text/inbox/index.ts";
import { changeKeeping, readKeeping } from "../usecases/forget-askers.ts";
import type { Route } from "./+types/keep-page";
import { QuestionTabs } from "./question-tabs.tsx";
import { refusedPage } from "./refused-page.ts";
import { lineOf, typedOf } from "./typed-form.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const actor = requirePerson(context, context.get(viewContext).address);
  const kept = await readKeeping(db, actor);
  if (isRefusal(kept)) throw refusedPage(kept);
  return kept;
}

export async function action({ context, request }: Route.ActionArgs) {
  const { db } = context.get(appContext);
  const words = inboxWords(context.get(viewContext).language).keep;
  const typed = typedOf(await request.formData());
  const months = Number(lineOf(typed, "months") || Number.NaN);
  const answer = await changeKeeping(db, actorOf(context), months);
  if (answer.kind === "changed") {
    return redirect("/vragen/bewaartermijn", { headers: { "set-cookie": flashLine(words.saved) } });
  }
  if (answer.because === "not-permitted") throw refusedPage(answer);
  return data({ typed: typed.months ?? "" }, { status: 422 });
}

/** For an administrator: how long who asked is kept. */
export default function KeepPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = inboxWords(useUi().language).keep;
  return (
    <>
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} />
      <QuestionTabs current="keep" mayKeep />
      <Form>
        <NumberInput
          name="months"
          label={words.months}
          hint={words.hint}
          unit={words.unit}
          min={1}
          max={60}
          value={actionData?.typed ?? loaderData.months}
          error={actionData ? words.problem : undefined}
        />
        <FormActions>
          <Button kind="primary">{words.save}</Button>
        </FormActions>
      </Form>
    </>
  );
}
