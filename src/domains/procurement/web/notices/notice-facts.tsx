import type { ReactNode } from "react";
import { formatKboNumber } from "#kernel/kbo-number";
import { CodeText, type Description, DescriptionList, formatDay, SectionHeader, useUi } from "#ui";
import { sumOf } from "../../rules/amount.ts";
import type { Amount, NamedOrganisation, Notice } from "../../rules/notice.ts";
import { noticeWords } from "../../text/notices/index.ts";
import type { ShownNotice } from "./load-notice.ts";
import { inLanguage, languageName, sayAmount, sayDeadline, sayPlace } from "./say-notice.ts";

/** Buyer, days, amounts, codes: what one looks up. */
export function NoticeFacts({ opened }: { readonly opened: ShownNotice }) {
  const words = noticeWords(useUi().language);
  return (
    <section aria-labelledby="facts">
      <SectionHeader id="facts" title={words.facts} />
      <DescriptionList
        id="notice-facts"
        layout="above"
        items={[...useBuyer(opened), ...useDays(opened), ...useContent(opened)]}
      />
    </section>
  );
}

function useBuyer({ shown, known }: ShownNotice): Description[] {
  const words = noticeWords(useUi().language);
  const [buyer, ...others] = shown.buyers;
  if (!buyer) return [{ term: words.buyer, value: words.noBuyer }];
  return [
    { term: words.buyer, value: <Organisation organisation={buyer} known={known} /> },
    ...only(others.length > 0, words.otherBuyers, () => (
      <ul className="notice-page__plain-list">
        {others.map((other) => (
          <li key={JSON.stringify(other.name)}>
            <Organisation organisation={other} known={known} />
          </li>
        ))}
      </ul>
    )),
  ];
}

type OrganisationProps = {
  readonly organisation: NamedOrganisation;
  readonly known: ShownNotice["known"];
};

/** Name, number, place and how to reach it; a link when the register has a record of it. */
export function Organisation({ organisation, known }: OrganisationProps) {
  const { language } = useUi();
  const words = noticeWords(language);
  const { kbo, nationalId, town, postcode, email, website } = organisation;
  const record = kbo ? known.get(kbo) : undefined;
  const name = inLanguage(organisation.name, language).text || "–";
  const place = [postcode, town].filter(Boolean).join(" ");
  return (
    <>
      {record ? (
        <a href={`/organisatie/${record.id}`} title={words.inRegister}>
          {name}
        </a>
      ) : (
        name
      )}
      <span className="notice-page__under">
        {place ? <span>{place}</span> : null}
        {kbo ? <CodeText>{formatKboNumber(kbo)}</CodeText> : null}
        {!kbo && nationalId ? <CodeText>{nationalId}</CodeText> : null}
        {email ? <a href={`mailto:${email}`}>{email}</a> : null}
        {website ? (
          <a href={website} rel="noreferrer">
            {website.replace(/^https?:\/\//, "")}
          </a>
        ) : null}
      </span>
    </>
  );
}

function useDays({ shown }: ShownNotice): Description[] {
  const { language } = useUi();
  const words = noticeWords(language);
  const { publishedOn, dispatchedOn, deadline, kind } = shown;
  const asksOffers = kind === "competition" || kind === "planned";
  return [
    ...only(publishedOn, words.published, (day) => formatDay(language, day)),
    ...only(publishedOn ? undefined : dispatchedOn, words.dispatched, (day) =>
      formatDay(language, day),
    ),
    ...(deadline || asksOffers
      ? [
          {
            term: words.deadline,
            value: deadline ? sayDeadline(deadline, language, words) : words.noDeadline,
          },
        ]
      : []),
  ];
}

function useContent(opened: ShownNotice): Description[] {
  const { language } = useUi();
  const words = noticeWords(language);
  const { shown } = opened;
  const natures = shown.natures.map((nature) => words.natures[nature]).join(", ");
  const places = [...new Set(shown.places.map((place) => sayPlace(place, language)))];
  const { procedure } = shown;
  return [
    { term: words.estimated, value: <Value notice={shown} field="estimatedValue" /> },
    ...only(shown.kind === "result", words.awarded, () => (
      <Value notice={shown} field="awardedValue" />
    )),
    ...only(natures, words.nature, (text) => text),
    { term: words.cpv, value: <CpvCodes codes={shown.cpv ? [shown.cpv] : []} opened={opened} /> },
    ...only(shown.otherCpv.length > 0, words.otherCpv, () => (
      <CpvCodes codes={shown.otherCpv} opened={opened} />
    )),
    ...only(places.length > 0, words.places, () => places.join(" · ")),
    ...only(procedure, words.procedure, (code) => words.procedures[code] ?? code),
    ...only(shown.legalBasis, words.legalBasis, (code) => <CodeText>{code}</CodeText>),
    ...only(shown.isFramework, words.framework, () => words.yes),
    ...only(shown.languages.length > 0, words.languages, () =>
      shown.languages.map((code) => languageName(code, words)).join(", "),
    ),
    ...only(identifiersOf(shown).length > 0, words.identifiers, () => (
      <span className="notice-page__under">
        {identifiersOf(shown).map((id) => (
          <CodeText key={id}>{id}</CodeText>
        ))}
      </span>
    )),
  ];
}

/** Nothing when there is nothing to say. */
function only<Value>(
  value: Value | undefined | "" | false,
  term: string,
  say: (value: Value) => ReactNode,
): Description[] {
  return value === undefined || value === "" || value === false
    ? []
    : [{ term, value: say(value) }];
}

function Value(props: {
  readonly notice: Notice;
  readonly field: "estimatedValue" | "awardedValue";
}) {
  const { language } = useUi();
  const words = noticeWords(language);
  const own: Amount | undefined = props.notice[props.field];
  const summed = own ? null : sumOf(props.notice.lots.map((lot) => lot[props.field]));
  const amount = own ?? summed;
  if (!amount) return <span className="soft">{words.notSaid}</span>;
  return (
    <>
      <span className="numeric">{sayAmount(amount, language)}</span>
      {summed ? <span className="soft"> ({words.ofLots})</span> : null}
    </>
  );
}

/** Codes with what they are called. */
export function CpvCodes(props: {
  readonly codes: readonly string[];
  readonly opened: ShownNotice;
}) {
  const words = noticeWords(useUi().language);
  if (props.codes.length === 0) return <span className="soft">{words.notSaid}</span>;
  return (
    <ul className="notice-page__plain-list">
      {props.codes.map((code) => (
        <li key={code}>
          <CodeText>{code}</CodeText> {props.opened.cpvLabels.get(code) ?? words.unknownCpv}
        </li>
      ))}
    </ul>
  );
}

const identifiersOf = ({ identity }: Notice): string[] => {
  const { publicationNumber, noticeId, noticeVersion, procedureId, ocid, references } = identity;
  const id = noticeId && noticeVersion ? `${noticeId}-${noticeVersion}` : noticeId;
  return [publicationNumber, id, procedureId, ocid, ...(references ?? [])].filter(
    (text) => text !== undefined,
  );
};
