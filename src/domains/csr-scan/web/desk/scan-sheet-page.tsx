import { requirePerson } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { formatKboNumber } from "#kernel/kbo-number";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  ButtonLink,
  ButtonRow,
  type Description,
  DescriptionList,
  formatDay,
  formatNumber,
  Meter,
  Notice,
  PageHeader,
  SectionHeader,
  useUi,
} from "#ui";
import { deskScanWords } from "../../text/desk/index.ts";
import { openListedScan, type ScanSheet } from "../../usecases/desk/open-listed-scan.ts";
import type { Route } from "./+types/scan-sheet-page";
import { idIn, refusedPage } from "./refused-page.ts";
import { ScanState } from "./scan-columns.tsx";
import "./scans-page.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  const app = context.get(appContext);
  const { address, language } = context.get(viewContext);
  const actor = requirePerson(context, address);
  const asked = { language, today: app.today() };
  const sheet = await openListedScan(app, actor, idIn(params), asked);
  if (isRefusal(sheet)) throw refusedPage(sheet);
  return { sheet };
}

/** One scan at the desk: how it stands, and the way in for who has one. */
export default function ScanSheetPage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = deskScanWords(language);
  const { sheet } = loaderData;
  const { scan } = sheet;
  return (
    <div className="scans">
      <title>{`${scan.name} · ${words.title}`}</title>
      <PageHeader title={scan.name} crumbs={[{ href: "/mvo-scan", label: words.title }]} />
      {sheet.handOver ? <HandOver href={sheet.handOver} /> : null}
      <section aria-labelledby="stand">
        <SectionHeader id="stand" title={words.sheet.facts} />
        <DescriptionList id="scan" items={factsOf(sheet, words, language)} />
      </section>
      {sheet.mayFill || sheet.mayReadAnswers ? (
        <ButtonRow>
          {sheet.mayFill ? (
            <form method="post" action={`/mvo-scan/${scan.id}/invullen`}>
              <Button kind="primary">{words.sheet.fill}</Button>
            </form>
          ) : null}
          {sheet.mayReadAnswers ? (
            <ButtonLink href={`/mvo-scan/${scan.id}/antwoorden`}>{words.sheet.answers}</ButtonLink>
          ) : null}
        </ButtonRow>
      ) : null}
    </div>
  );
}

function HandOver({ href }: { readonly href: string }) {
  const { sheet } = deskScanWords(useUi().language);
  return (
    <Notice kind="info" title={sheet.handTitle}>
      <p>{sheet.handText}</p>
      <p className="scans__link">{href}</p>
    </Notice>
  );
}

type Words = ReturnType<typeof deskScanWords>;

function factsOf(
  { scan, ...sheet }: ScanSheet,
  words: Words,
  language: Parameters<typeof deskScanWords>[0],
): readonly Description[] {
  const say = words.sheet;
  const day = (at: Instant) => formatDay(language, dayOf(at));
  const isCompany = scan.instrument === "company";
  const scanLink = (id: string) => <a href={`/mvo-scan/${id}`}>{say.open}</a>;
  const facts: (Description | null)[] = [
    {
      term: say.kind,
      value: [
        words.instruments[scan.instrument],
        isCompany ? words.depths[scan.depth] : "",
        scan.isExample ? words.example : "",
      ]
        .filter(Boolean)
        .join(" · "),
    },
    scan.kboNumber ? { term: say.number, value: formatKboNumber(scan.kboNumber) } : null,
    scan.organisationId
      ? {
          term: say.record,
          value: <a href={`/organisatie/${scan.organisationId}`}>{say.recordLink}</a>,
        }
      : null,
    sheet.municipality ? { term: say.municipality, value: sheet.municipality } : null,
    { term: say.state, value: <ScanState scan={scan} words={words} /> },
    {
      term: say.progress,
      value:
        scan.progress === null ? (
          words.unknownProgress
        ) : (
          <Meter label={say.progress} labelHidden share={scan.progress / 100} />
        ),
    },
    { term: say.begun, value: say.begunBy(day(scan.startedAt), sheet.begunBy) },
    { term: say.holders, value: formatNumber(language, sheet.holders) },
    { term: say.lastAnswer, value: scan.lastAnswerAt ? day(scan.lastAnswerAt) : words.notYet },
    { term: say.finished, value: scan.finishedAt ? day(scan.finishedAt) : words.notYet },
    isCompany ? { term: say.shared, value: scan.isShared ? say.sharedYes : say.sharedNo } : null,
    sheet.rescan && !sheet.nextScanId
      ? {
          term: say.rescan,
          value: `${formatDay(language, sheet.rescan.from)}${sheet.rescan.isDue ? ` (${say.due})` : ""}`,
        }
      : null,
    scan.previousScanId ? { term: say.previous, value: scanLink(scan.previousScanId) } : null,
    sheet.nextScanId ? { term: say.next, value: scanLink(sheet.nextScanId) } : null,
  ];
  return facts.flatMap((fact) => fact ?? []);
}
