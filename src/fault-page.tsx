import { isRouteErrorResponse } from "react-router";
import { ButtonLink, languageHrefs, NarrowFrame, PageHeader, useUi } from "#ui";
import { DeskShell } from "./desk-shell.tsx";
import { PublicShell } from "./public-shell.tsx";
import type { Desk } from "./read-desk.ts";
import type { PublicSite } from "./read-public-site.ts";
import { words } from "./text.ts";

/** The HTTP status of what was thrown: that of a thrown answer, else 500. */
export const statusOf = (error: unknown): number =>
  isRouteErrorResponse(error) ? error.status : 500;

export type FaultPageProps = {
  readonly status: number;
  /** The frame that stands, if one could be read. */
  readonly desk?: Desk | null | undefined;
  readonly site?: PublicSite | null | undefined;
};

/** What a person sees when a page cannot be shown: what happened, that nothing was lost, a way back. */
export function FaultPage({ status, desk, site }: FaultPageProps) {
  const { language, publicRoot } = useUi();
  const { faults } = words(language);
  const reasons: Record<number, [title: string, help: string]> = {
    400: [faults.notAForm, faults.notAFormHelp],
    403: [faults.refused, faults.refusedHelp],
    404: [faults.notFound, faults.notFoundHelp],
    413: [faults.tooLarge, faults.tooLargeHelp],
  };
  const [title, help] = reasons[status] ?? [faults.fault, faults.faultHelp];
  const said = (
    <>
      <title>{`${title} · Regiekamer`}</title>
      <PageHeader title={title} lede={help} />
      <p>
        <ButtonLink href={site ? publicRoot : "/"} icon="chevron-left">
          {faults.back}
        </ButtonLink>
      </p>
    </>
  );
  if (desk) return <DeskShell desk={desk}>{said}</DeskShell>;
  if (site) {
    return (
      <PublicShell site={site} isFault>
        {said}
      </PublicShell>
    );
  }
  return (
    <NarrowFrame name="Regiekamer" languages={{ hrefs: languageHrefs("/") }}>
      {said}
    </NarrowFrame>
  );
}
