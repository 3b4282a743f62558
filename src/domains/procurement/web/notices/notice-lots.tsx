import { DescriptionList, SectionHeader, Tag, useUi } from "#ui";
import type { Lot } from "../../rules/notice.ts";
import { lotHeading } from "../../rules/radar/lot-heading.ts";
import { isReservedLot } from "../../rules/reserved.ts";
import { noticeWords } from "../../text/notices/index.ts";
import type { ShownNotice } from "./load-notice.ts";
import { CpvCodes } from "./notice-facts.tsx";
import { inLanguage, lotNumber, sayAmount, sayDuration, sayPlace } from "./say-notice.ts";

/** Shown at once; more open on demand. */
const mostShown = 12;

/** The parts that are awarded by themselves. */
export function NoticeLots({ opened }: { readonly opened: ShownNotice }) {
  const words = noticeWords(useUi().language);
  const { lots } = opened.shown;
  if (lots.length === 0) return null;
  const rest = lots.slice(mostShown);
  return (
    <section aria-labelledby="lots">
      <SectionHeader id="lots" title={words.lots(lots.length)} />
      {lots.length === 1 ? <p className="soft">{words.undivided}</p> : null}
      <ol className="notice-page__lots">
        {lots.slice(0, mostShown).map((lot) => (
          <LotItem key={lot.id} lot={lot} opened={opened} />
        ))}
      </ol>
      {rest.length > 0 ? (
        <details>
          <summary>{words.moreLots(rest.length)}</summary>
          <ol className="notice-page__lots">
            {rest.map((lot) => (
              <LotItem key={lot.id} lot={lot} opened={opened} />
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}

function LotItem({ lot, opened }: { readonly lot: Lot; readonly opened: ShownNotice }) {
  const { language } = useUi();
  const words = noticeWords(language);
  const title = inLanguage(lot.title, language);
  const text = inLanguage(lot.description, language);
  const heading = lotHeading(title.text, text.text);
  return (
    <li className="notice-page__lot" id={`perceel-${lot.id}`}>
      <h3>
        <span className="soft">{words.lot(lotNumber(lot.id))}</span>{" "}
        <span lang={heading === title.text ? title.language : text.language}>{heading}</span>
      </h3>
      {heading !== title.text && title.text ? <p className="soft">{title.text}</p> : null}
      <p className="notice-page__tags">
        {isReservedLot(lot) ? (
          <Tag tone="social" icon="check">
            {words.reservedAll}
          </Tag>
        ) : null}
        {lot.awardState ? <Tag>{words.awardStates[lot.awardState]}</Tag> : null}
      </p>
      {text.text && text.text !== heading ? (
        <p className="notice-page__words" lang={text.language}>
          {text.text}
        </p>
      ) : null}
      <LotFacts lot={lot} opened={opened} />
    </li>
  );
}

function LotFacts({ lot, opened }: { readonly lot: Lot; readonly opened: ShownNotice }) {
  const { language } = useUi();
  const words = noticeWords(language);
  const { estimatedValue, awardedValue, duration, tendersReceived } = lot;
  const codes = [...(lot.cpv ? [lot.cpv] : []), ...lot.otherCpv];
  const places = [...new Set(lot.places.map((place) => sayPlace(place, language)))].join(" · ");
  const said = duration ? sayDuration(duration, language, words) : "";
  const items = [
    ...(estimatedValue
      ? [{ term: words.estimated, value: sayAmount(estimatedValue, language) }]
      : []),
    ...(awardedValue ? [{ term: words.awarded, value: sayAmount(awardedValue, language) }] : []),
    ...(said ? [{ term: words.duration, value: said }] : []),
    ...(places ? [{ term: words.places, value: places }] : []),
    ...(codes.length > 0
      ? [{ term: words.cpv, value: <CpvCodes codes={codes} opened={opened} /> }]
      : []),
    ...(tendersReceived === undefined
      ? []
      : [{ term: words.tenders, value: String(tendersReceived) }]),
  ];
  return items.length > 0 ? <DescriptionList id={`lot-${lot.id}`} items={items} /> : null;
}
