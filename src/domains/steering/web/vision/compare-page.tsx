import { Fragment } from "react";
import { data } from "react-router";
import { actorOf } from "#access";
import { colon } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { appContext, viewContext } from "#platform/request-context";
import {
  Button,
  EmptyState,
  Form,
  Notice,
  PageHeader,
  SectionHeader,
  Select,
  Tag,
  useUi,
} from "#ui";
import {
  type ComparedGoal,
  type ComparedIndicator,
  type Fate,
  isSame,
  type Stretch,
} from "../../rules/vision/compare-visions.ts";
import { type VisionWords, visionWords } from "../../text/vision/index.ts";
import { openComparison } from "../../usecases/vision/compare.ts";
import type { Route } from "./+types/compare-page";
import { asResponse } from "./answer.ts";
import "./compare-page.css";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { db } = context.get(appContext);
  const { language } = context.get(viewContext);
  const query = new URL(request.url).searchParams;
  const numberIn = (name: string) => {
    const text = query.get(name) ?? "";
    return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
  };
  const asked = { from: numberIn("van"), to: numberIn("naar") };
  const opened = await openComparison(db, actorOf(context), asked, language);
  if (!isRefusal(opened)) return opened;
  if (opened.because !== "too-few") throw asResponse(opened);
  return data({ kind: "too-few" as const });
}

/** Two versions word by word: what came is underlined with a plus, what went struck with a minus. */
export default function ComparePage({ loaderData }: Route.ComponentProps) {
  const { language } = useUi();
  const words = visionWords(language);
  const crumbs = [{ href: "/visie", label: words.room }];
  if (loaderData.kind === "too-few") {
    return (
      <>
        <title>{words.compare.title}</title>
        <PageHeader title={words.compare.title} crumbs={crumbs} />
        <EmptyState icon="document" title={words.compare.title} action={null}>
          <p>{words.compare.tooFew}</p>
        </EmptyState>
      </>
    );
  }
  const { from, to, versions, comparison } = loaderData;
  const { goals } = comparison;
  const count = (...fates: Fate[]) => goals.filter(({ fate }) => fates.includes(fate)).length;
  const options = versions.map(({ number, title, status }) => ({
    value: String(number),
    label: `${words.version(number)}${colon(language)}${title} (${words.statuses[status]})`,
  }));
  return (
    <>
      <title>{words.compare.heading(from, to)}</title>
      <PageHeader
        title={words.compare.heading(from, to)}
        lede={words.compare.counts(count("added"), count("changed", "moved"), count("removed"))}
        crumbs={crumbs}
      />
      <div className="comparison__choice">
        <Form method="get">
          <Select
            name="van"
            label={words.compare.from}
            options={options}
            value={String(from)}
            emptyLabel={false}
          />
          <Select
            name="naar"
            label={words.compare.to}
            options={options}
            value={String(to)}
            emptyLabel={false}
          />
          <Button>{words.compare.show}</Button>
        </Form>
      </div>
      {comparison.isSame ? (
        <Notice kind="info">{words.compare.same}</Notice>
      ) : (
        <Legend words={words} />
      )}
      <article className="comparison">
        <h2 className="comparison__title">
          <Stretches of={comparison.title} />
        </h2>
        {comparison.period.length > 0 ? (
          <p>
            {words.compare.period + colon(language)}
            <Stretches of={comparison.period} />
          </p>
        ) : null}
        <SectionHeader title={words.compare.text} />
        <div className="comparison__text">
          <Stretches of={comparison.body} />
        </div>
        <SectionHeader title={words.compare.goals} />
        {goals.map((goal) => (
          <GoalChanges key={goal.key} goal={goal} words={words} />
        ))}
      </article>
    </>
  );
}

function Legend({ words }: { readonly words: VisionWords }) {
  const { language } = useUi();
  return (
    <p className="comparison__legend">
      {words.compare.legend + colon(language)}
      <Stretches of={[{ kind: "added", text: words.compare.legendAdded }]} />{" "}
      <Stretches of={[{ kind: "removed", text: words.compare.legendRemoved }]} />
    </p>
  );
}

/** Text with its changes; the signs are drawn beside the words, and said to who listens. */
function Stretches({ of }: { readonly of: readonly Stretch[] }) {
  const { compare } = visionWords(useUi().language);
  return of.map(({ kind, text }, at) => {
    const key = `${at}`;
    // Lines that came or went between paragraphs are no change of words.
    if (kind === "removed" && text.trim() === "") return null;
    if (kind === "same" || text.trim() === "") return <Fragment key={key}>{text}</Fragment>;
    const Mark = kind === "added" ? "ins" : "del";
    return (
      <Mark key={key} className={`comparison__${kind}`}>
        <span className="visually-hidden">{compare[kind]} </span>
        {text}
      </Mark>
    );
  });
}

const tones = {
  same: "plain",
  changed: "act",
  moved: "act",
  added: "social",
  removed: "regular",
} as const;
const signs = { changed: "edit", moved: "sort", added: "plus", removed: "close" } as const;

function FateTag({ fate }: { readonly fate: Fate }) {
  const { compare } = visionWords(useUi().language);
  return (
    <Tag tone={tones[fate]} {...(fate === "same" ? {} : { icon: signs[fate] })}>
      {compare.fates[fate]}
    </Tag>
  );
}

function GoalChanges({
  goal,
  words,
}: {
  readonly goal: ComparedGoal;
  readonly words: VisionWords;
}) {
  return (
    <section className="comparison__goal">
      <h3>
        <Stretches of={goal.title} />
      </h3>
      <FateTag fate={goal.fate} />
      {goal.body.length > 0 ? (
        <div className="comparison__text">
          <Stretches of={goal.body} />
        </div>
      ) : null}
      {goal.indicators.length > 0 ? (
        <ul className="comparison__indicators">
          {goal.indicators.map((indicator) => (
            <IndicatorChanges key={indicator.key} indicator={indicator} words={words} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function IndicatorChanges(props: {
  readonly indicator: ComparedIndicator;
  readonly words: VisionWords;
}) {
  const { indicator, words } = props;
  const { language } = useUi();
  const parts = (["baseline", "target", "source"] as const).filter(
    (part) => indicator[part].length > 0 && (part !== "source" || !isSame(indicator.source)),
  );
  return (
    <li>
      <strong>
        <Stretches of={indicator.name} />
      </strong>{" "}
      <FateTag fate={indicator.fate} />
      {parts.map((part) => (
        <div key={part}>
          {words.indicator[part] + colon(language)}
          <Stretches of={indicator[part]} />
        </div>
      ))}
    </li>
  );
}
