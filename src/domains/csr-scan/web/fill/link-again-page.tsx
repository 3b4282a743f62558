import { data } from "react-router";
import { actorOf, clientAddressContext } from "#access";
import { appContext, viewContext } from "#platform/request-context";
import { Button, Flash, Form, FormActions, PageHeader, TextInput, useUi } from "#ui";
import { fillStartWords } from "../../text/fill-start/index.ts";
import { sendLinksAgain } from "../../usecases/fill/send-links.ts";
import type { Route } from "./+types/link-again-page";
import "./start-page.css";

export async function action({ context, request }: Route.ActionArgs) {
  const app = context.get(appContext);
  const { language } = context.get(viewContext);
  const email = String((await request.formData()).get("email") ?? "");
  const address = context.get(clientAddressContext);
  const done = await sendLinksAgain(app, actorOf(context), { email, language }, address, app.now());
  if (done.kind === "asked") return { email: "", problem: null, minutes: 0 };
  const minutes = done.because === "too-many-attempts" ? Number(done.about) : 0;
  return data({ email, problem: done.because, minutes }, { status: minutes > 0 ? 429 : 422 });
}

/** A lost link is mailed again; the page says the same whether the address is known or not. */
export default function LinkAgainPage({ actionData }: Route.ComponentProps) {
  const words = fillStartWords(useUi().language).again;
  if (actionData && !actionData.problem) {
    return (
      <div className="scan-start">
        <title>{words.sentTitle}</title>
        <PageHeader title={words.sentTitle} lede={words.sent} />
      </div>
    );
  }
  return (
    <div className="scan-start">
      <title>{words.title}</title>
      <PageHeader title={words.title} lede={words.lede} />
      {actionData?.problem === "too-many-attempts" ? (
        <Flash kind="error">{words.tooMany(actionData.minutes)}</Flash>
      ) : null}
      <Form>
        <TextInput
          name="email"
          label={words.email}
          type="email"
          value={actionData?.email}
          autoComplete="email"
          {...(actionData?.problem === "email" ? { error: words.problem } : {})}
        />
        <FormActions>
          <Button kind="primary" icon="mail">
            {words.send}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}
