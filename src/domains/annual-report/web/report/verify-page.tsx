import { data } from "react-router";
import { actorOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext } from "#platform/request-context";
import { ButtonLink, Notice, PageHeader, useUi } from "#ui";
import { reportPageWords } from "../../text/report/index.ts";
import { verifyFrozen } from "../../usecases/report/freeze-report.ts";
import type { Route } from "./+types/verify-page";
import { frozenHref, readReportYear, readVersion, reportLanguage } from "./report-address.ts";
import "./draft-page.css";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const year = readReportYear(params.year);
  const number = readVersion(params.number);
  if (year === null || number === null) throw data(null, { status: 404 });
  const language = reportLanguage(new URL(request.url).searchParams.get("taal"), "nl", undefined);
  const verified = await verifyFrozen(db, actorOf(context), { year, language, number });
  if (isRefusal(verified))
    throw data(null, { status: verified.because === "not-permitted" ? 403 : 404 });
  const { canonical: _, ...rest } = verified;
  return rest;
}

export default function VerifyPage({ loaderData }: Route.ComponentProps) {
  const words = reportPageWords(useUi().language);
  const { report, freeze, sha256, isSame } = loaderData;
  const title = words.verifyTitle(freeze.number);
  return (
    <>
      <title>{title}</title>
      <PageHeader
        title={title}
        crumbs={[
          { href: "/jaarverslag", label: words.title },
          { href: frozenHref({ ...report, number: freeze.number }), label: report.title },
        ]}
      />
      <Notice kind={isSame ? "success" : "error"}>
        {isSame ? words.verifySame : words.verifyOther}
      </Notice>
      <dl className="report-hash">
        <dt>{words.verifyKept}</dt>
        <dd>
          <code>{freeze.sha256}</code>
        </dd>
        <dt>{words.verifyAgain}</dt>
        <dd>
          <code>{sha256}</code>
        </dd>
      </dl>
      <p>{words.verifyHow}</p>
      <ButtonLink
        icon="download"
        href={`/jaarverslag/${report.year}/versie/${freeze.number}/inhoud.json?taal=${report.language}`}
        download
      >
        {words.download}
      </ButtonLink>
    </>
  );
}
