import {
  type Description,
  DescriptionList,
  formatCents,
  formatDay,
  formatNumber,
  SectionHeader,
  useUi,
} from "#ui";
import { needWords } from "../../text/needs/index.ts";
import type { OpenedNeed } from "../../usecases/needs/open-need.ts";

interface PartProps {
  readonly opened: OpenedNeed;
}

const longText = 600;

/** The words of who asked, and the codes that go with them. */
export function WhatIsAsked({ opened }: PartProps) {
  const words = needWords(useUi().language);
  const { texts, cpv, activities } = opened.need.need;
  const text = texts.join("\n\n");
  return (
    <section aria-labelledby="asked">
      <SectionHeader id="asked" title={words.need.asked} />
      {text.length > longText ? (
        <details>
          <summary className="need-page__text">{`${text.slice(0, longText)}…`}</summary>
          <p className="need-page__text">{text}</p>
        </details>
      ) : (
        <p className="need-page__text">{text}</p>
      )}
      {[...cpv, ...activities].map((code) => (
        <p key={code}>
          {/^\d+$/.test(code) ? <span className="numeric soft">{`${code} `}</span> : null}
          {opened.names[code] ?? code}
        </p>
      ))}
    </section>
  );
}

export function NeedDetails({ opened }: PartProps) {
  const { language } = useUi();
  const words = needWords(language);
  const { need, ownerLeft } = opened;
  const { cents, hoursPerMonth } = need.need.size;
  const { from, to } = need.need.period;
  const size = [
    ...(cents === undefined ? [] : [formatCents(language, cents)]),
    ...(hoursPerMonth === undefined
      ? []
      : [words.understood.hours(formatNumber(language, hoursPerMonth))]),
  ];
  const period = [
    ...(from ? [words.understood.from(formatDay(language, from))] : []),
    ...(to ? [words.understood.to(formatDay(language, to))] : []),
  ];
  const { recurrence } = need.need;
  const owner = ownerLeft ? words.need.ownerLeft(need.ownerName) : need.ownerName;
  const items: (Description | null)[] = [
    size.length > 0 ? { term: words.understood.size, value: size.join(", ") } : null,
    period.length > 0 ? { term: words.understood.period, value: period.join(", ") } : null,
    recurrence ? { term: words.ask.recurrence, value: words.ask.recurrences[recurrence] } : null,
    { term: words.need.owner, value: owner || words.need.nobody },
    need.note
      ? { term: words.need.note, value: <p className="need-page__text">{need.note}</p> }
      : null,
  ];
  return (
    <div className="need-page__details">
      <DescriptionList
        id="need"
        layout="above"
        items={items.filter((item): item is Description => item !== null)}
      />
    </div>
  );
}
