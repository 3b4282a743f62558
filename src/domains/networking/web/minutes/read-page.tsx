import { data } from "react-router";
import { actorOf } from "#access";
import { isLanguage } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { readCookies } from "#platform/cookies";
import { appContext, viewContext } from "#platform/request-context";
import { ButtonLink, languageHrefs, NarrowFrame, PageHeader, useUi } from "#ui";
import { minutesWords } from "../../text/minutes/index.ts";
import { readByLink } from "../../usecases/minutes/read-by-link.ts";
import type { Route } from "./+types/read-page";
import { MinutesSheet, titleOf } from "./minutes-sheet.tsx";

// The address is a key: it is not found by search engines and not told to other sites.
export const headers = () => ({
  "x-robots-tag": "noindex, nofollow",
  "referrer-policy": "same-origin",
  "cache-control": "private, no-store",
});

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const cookie = readCookies(request.headers.get("cookie")).get("language") ?? "";
  const isChosen = actorOf(context).kind === "person" || isLanguage(cookie);
  const read = await readByLink(app, params.token, isChosen ? language : null);
  if (isRefusal(read)) {
    const isRevoked = read.because === "revoked";
    return data({ address, read: null, isRevoked, token: "" }, { status: isRevoked ? 410 : 404 });
  }
  return data({ address, read, isRevoked: false, token: params.token });
}

/** The minutes for one guest, by a link of his own and without an account. */
export default function ReadPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const { address, read, isRevoked, token } = loaderData;
  const spoken = read?.language ?? language;
  const words = minutesWords(spoken).link;
  return (
    <NarrowFrame
      name={read?.document.partnership ?? words.signIn}
      languages={{ hrefs: languageHrefs(address) }}
      width="wide"
    >
      {read ? (
        <div className="minutes-read" lang={spoken}>
          <title>{titleOf(read.document)}</title>
          <PageHeader
            title={titleOf(read.document)}
            secondary={
              <>
                <ButtonLink icon="download" href={`/verslag/${token}/verslag.pdf?taal=${spoken}`}>
                  {`${words.download} (PDF)`}
                </ButtonLink>
                <ButtonLink
                  kind="quiet"
                  icon="download"
                  href={`/verslag/${token}/verslag.docx?taal=${spoken}`}
                >
                  {`${words.download} (Word)`}
                </ButtonLink>
              </>
            }
          />
          <MinutesSheet document={read.document} hasTitle level={2} />
        </div>
      ) : (
        <>
          <title>{isRevoked ? words.revoked : words.missing}</title>
          <PageHeader title={isRevoked ? words.revoked : words.missing} />
          <p>{isRevoked ? words.revokedText : words.missingText}</p>
        </>
      )}
    </NarrowFrame>
  );
}
