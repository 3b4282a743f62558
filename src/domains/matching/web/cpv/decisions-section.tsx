import {
  Button,
  type Column,
  DataTable,
  Form,
  formatInstant,
  formatNumber,
  formatPercent,
  SectionHeader,
  Tag,
  useUi,
} from "#ui";
import type { KeptCorrection } from "../../store/suitability/corrections.ts";
import { cpvWords } from "../../text/cpv/index.ts";
import {
  fewestLabels,
  fewestOfASide,
  type SuitabilityLearning,
} from "../../usecases/suitability/learn-from-labels.ts";

interface SectionProps {
  readonly learning: SuitabilityLearning;
  readonly mayTrain: boolean;
  readonly address: string;
}

/** What people decided about purchases, what was learned from it, and the way back. */
export function DecisionsSection({ learning, mayTrain, address }: SectionProps) {
  const { language } = useUi();
  const w = cpvWords(language).decisions;
  const number = (value: number) => formatNumber(language, value);
  const { labels, corrections, isEnough } = learning;
  return (
    <section aria-labelledby="suited">
      <SectionHeader id="suited" title={w.title} />
      <p className="cpv-help">{w.help}</p>
      <p>
        {w.counts(
          ...([labels.all, labels.suited, labels.all - labels.suited].map(number) as [
            string,
            string,
            string,
          ]),
          number(fewestLabels),
          number(fewestOfASide),
        )}
      </p>
      {mayTrain && isEnough ? (
        <Form hidden={{ deed: "learn-decisions" }}>
          <Button>{w.learn}</Button>
        </Form>
      ) : null}
      {corrections.length > 0 ? (
        <>
          <p className="cpv-help">{w.measured}</p>
          <Corrections corrections={corrections} mayTrain={mayTrain} address={address} />
        </>
      ) : null}
    </section>
  );
}

function Corrections({
  corrections,
  mayTrain,
  address,
}: Pick<SectionProps, "mayTrain" | "address"> & {
  readonly corrections: readonly KeptCorrection[];
}) {
  const { language } = useUi();
  const w = cpvWords(language).decisions;
  const model = cpvWords(language).model;
  const figure = (key: string, label: string, cell: (of: KeptCorrection) => string) => ({
    ...{ key, label, numeric: true, cell },
  });
  const off = (value: number) => formatNumber(language, value, { digits: 3 });
  const columns: readonly Column<KeptCorrection>[] = [
    {
      key: "learned",
      label: w.learnedOn,
      rowHeader: true,
      cell: ({ learnedAt, by }) => model.learnedBy(formatInstant(language, learnedAt), by),
    },
    figure("labels", w.labels, ({ labels }) => formatNumber(language, labels)),
    figure("right-before", w.rightBefore, ({ figures }) =>
      formatPercent(language, figures.before.right),
    ),
    figure("right-after", w.rightAfter, ({ figures }) =>
      formatPercent(language, figures.after.right),
    ),
    figure("off-before", w.offBefore, ({ figures }) => off(figures.before.brier)),
    figure("off-after", w.offAfter, ({ figures }) => off(figures.after.brier)),
    {
      key: "state",
      label: w.state,
      cell: ({ state }) => (
        <>
          <Tag {...(state === "current" ? { tone: "act", icon: "check" } : {})}>
            {state === "set-aside" ? w.aside : w[state]}
          </Tag>
          {state === "set-aside" ? <span className="soft"> {w.asideWhy}</span> : null}
        </>
      ),
    },
    ...(mayTrain
      ? [
          {
            key: "use",
            label: w.use,
            cell: ({ id, state }: KeptCorrection) => (
              <Form hidden={{ deed: "use-decisions", correction: state === "current" ? "" : id }}>
                <Button kind="secondary" small>
                  {state === "current" ? w.none : w.use}
                </Button>
              </Form>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={w.title}
      captionHidden
      columns={columns}
      rows={corrections}
      keyOf={({ id }) => id}
      address={address}
      narrow="cards"
      empty={w.empty}
    />
  );
}
