import { formatCentsShort, formatExact, StatLine, useUi } from "#ui";
import { linesHref } from "../../rules/spend-view/spend-filter.ts";
import { spendViewWords } from "../../text/spend-view/index.ts";
import type { SpendOverview } from "../../usecases/spend-view/read-overview.ts";
import { sayShare, sayShareLong } from "./say-share.ts";

/** The figures of a year beside each other; each says what it means and leads to its lines. */
export function OverviewFigures({ overview }: { readonly overview: SpendOverview }) {
  const { language } = useUi();
  const words = spendViewWords(language);
  const { whole, filter, settledAt, year } = overview;
  const source = {
    title: words.sourceFiles,
    ...(settledAt ? { date: settledAt.slice(0, 10) } : {}),
  };
  const exact = (cents: number) => formatExact(language, cents);
  const near = whole.municipalityCents + whole.partnershipCents;
  const { definitions } = words;
  return (
    <StatLine
      stats={[
        {
          id: "spent",
          label: words.total,
          value: formatCentsShort(language, whole.totalCents),
          unit: words.totalIn(String(year)),
          definition: (
            <>
              <p className="numeric">{exact(whole.totalCents)}</p>
              <p>{definitions.total}</p>
            </>
          ),
          source,
          rows: {
            href: linesHref(filter),
            label: words.lineTotal(whole.lines, exact(whole.totalCents)),
          },
        },
        {
          id: "social",
          label: words.social,
          value: sayShare(language, whole.socialShare, words),
          unit: words.ofTheWhole,
          definition: (
            <>
              <p>{sayShareLong(language, whole.socialShare, words)}</p>
              <p>{definitions.social}</p>
            </>
          ),
          source: { ...source, title: words.sourceRegister },
          rows: {
            href: linesHref({ ...filter, social: "social" }),
            label: exact(whole.socialCents),
          },
          tone: "social",
        },
        {
          id: "near",
          label: words.near,
          value: sayShare(language, whole.nearShare, words),
          unit: words.ofTheWhole,
          definition: (
            <>
              <p>{sayShareLong(language, whole.nearShare, words)}</p>
              <p>{definitions.near}</p>
            </>
          ),
          source: { ...source, title: words.sourceRegister },
          rows: { href: linesHref({ ...filter, local: "near" }), label: exact(near) },
        },
        {
          id: "unknown",
          label: words.unknown,
          value: formatCentsShort(language, whole.unknownCents),
          unit: words.totalIn(String(year)),
          definition: (
            <>
              <p className="numeric">{exact(whole.unknownCents)}</p>
              <p>{definitions.unknown}</p>
            </>
          ),
          source,
          rows: {
            href: linesHref({ ...filter, social: "unknown" }),
            label: exact(whole.unknownCents),
          },
          tone: "regular",
        },
      ]}
    />
  );
}
