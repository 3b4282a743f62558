import { redirect } from "react-router";
import { isRefusal } from "#kernel/refusal";
import { appContext } from "#platform/request-context";
import { Button, Form, FormActions, Notice, PageHeader, useUi } from "#ui";
import { planWords } from "../../text/plan/index.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import { startAgain } from "../../usecases/fill/own-scan.ts";
import { ScanFrame } from "../fill/scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "../fill/scan-visit.ts";
import type { Route } from "./+types/again-page";

export { ScanMissing as ErrorBoundary } from "../fill/scan-missing.tsx";

export const headers = scanHeaders;

/** Begins nothing by itself: programs that open the links of a letter to look for harm come here as well. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const scan = orMissing(await openScan(context.get(appContext), params.token));
  return { scan, ...visitOf({ context, request }, scan.scan) };
}

export async function action({ context, params }: Route.ActionArgs) {
  const app = context.get(appContext);
  const started = await startAgain(app, params.token, app.now());
  return isRefusal(started)
    ? redirect(`/scan/${params.token}/opnieuw`)
    : redirect(`/scan/${started.token}/over`);
}

/** Doing the scan again after a year: what comes along, and one button. */
export default function AgainPage({ loaderData }: Route.ComponentProps) {
  const words = planWords(useUi().language).againPage;
  const { scan } = loaderData;
  return (
    <ScanFrame held={scan} tab="plan" title={words.title}>
      <PageHeader title={words.title} lede={words.lede} />
      <ul className="text">
        {words.text.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {scan.holder.isOwner ? (
        <Form>
          <FormActions>
            <Button kind="primary">{words.start}</Button>
          </FormActions>
        </Form>
      ) : (
        <Notice kind="info">{words.notOwner}</Notice>
      )}
    </ScanFrame>
  );
}
