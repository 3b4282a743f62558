import { isRouteErrorResponse, useLocation, useRouteError } from "react-router";
import { ButtonLink, languageHrefs, NarrowFrame, PageHeader, useUi } from "#ui";
import { fillWords } from "../../text/fill/index.ts";

/**
 * A link that opens nothing: what may have happened, and the way back in. Every page of a scan exports it as its
 * ErrorBoundary.
 */
export function ScanMissing() {
  const error = useRouteError();
  const { pathname } = useLocation();
  const words = fillWords(useUi().language).frame;
  if (!isRouteErrorResponse(error) || error.status !== 404) throw error;
  return (
    <NarrowFrame name="Regiekamer" languages={{ hrefs: languageHrefs(pathname) }}>
      <title>{words.missingTitle}</title>
      <PageHeader title={words.missingTitle} lede={words.missing} />
      <ButtonLink href="/mvo/link">{words.askLink}</ButtonLink>
    </NarrowFrame>
  );
}
