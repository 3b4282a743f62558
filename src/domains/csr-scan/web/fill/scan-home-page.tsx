import { appContext } from "#platform/request-context";
import { ButtonLink, PageHeader, useUi } from "#ui";
import { fillWords } from "../../text/fill/index.ts";
import { openScan } from "../../usecases/fill/open-scan.ts";
import type { Route } from "./+types/scan-home-page";
import { ScanFrame } from "./scan-frame.tsx";
import { orMissing, scanHeaders, visitOf } from "./scan-visit.ts";

export { ScanMissing as ErrorBoundary } from "./scan-missing.tsx";

export const headers = scanHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const scan = orMissing(await openScan(context.get(appContext), params.token));
  return { scan, ...visitOf({ context, request }, scan.scan) };
}

/** Where a scan stands, and what is next. */
export default function ScanHomePage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = fillWords(language);
  const { scan } = loaderData;
  const first = scan.progress.flatMap(({ left }) => left)[0] ?? scan.asked[0]?.key;
  return (
    <ScanFrame held={scan} tab="fill" title={words.frame.tabs.fill}>
      <PageHeader title={scan.scan.name} />
      {first ? (
        <ButtonLink href={`/scan/${scan.token}/vraag/${first}`} kind="primary">
          {words.question.next}
        </ButtonLink>
      ) : null}
    </ScanFrame>
  );
}
