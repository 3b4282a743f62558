import { data, redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  Form,
  FormActions,
  languageHrefs,
  NarrowFrame,
  Notice,
  PageHeader,
  useUi,
} from "#ui";
import { planWords } from "../../text/plan/index.ts";
import { endPlanReminders, openPlanEnd } from "../../usecases/plan/end-reminders.ts";
import { scanHeaders, visitOf } from "../fill/scan-visit.ts";
import type { Route } from "./+types/plan-end-page";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { address } = context.get(viewContext);
  const link = await openPlanEnd(context.get(appContext), params.token);
  if (isRefusal(link)) return data({ address, link: null }, { status: 404 });
  return data({ link, ...visitOf({ context, request }, link) });
}

export async function action({ context, params }: Route.ActionArgs) {
  await endPlanReminders(context.get(appContext), params.token);
  return redirect(`/scan-herinnering/${params.token}`);
}

/** Behind the link in a reminder: what it is about, and the one button that ends it. */
export default function PlanEndPage({ loaderData }: Route.ComponentProps) {
  const words = planWords(useUi().language).endPage;
  const { address, link } = loaderData;
  const title = link ? words.title : words.missingTitle;
  return (
    <NarrowFrame
      name={link?.partnership || "Regiekamer"}
      languages={{ hrefs: languageHrefs(address) }}
    >
      <title>{title}</title>
      {link === null ? <PageHeader title={title} lede={words.missing} /> : null}
      {link?.isOn ? (
        <>
          <PageHeader title={title} lede={words.lede(link.title, link.organisation)} />
          <p>{words.text}</p>
          <Form>
            <FormActions>
              <Button kind="primary">{words.stop}</Button>
            </FormActions>
          </Form>
        </>
      ) : null}
      {link && !link.isOn ? (
        <>
          <PageHeader title={title} />
          <Notice kind="success">{words.stopped}</Notice>
        </>
      ) : null}
    </NarrowFrame>
  );
}
