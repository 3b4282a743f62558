import type { ReactNode } from "react";
import type { Language } from "#kernel/language";
import {
  Button,
  Form,
  formatCents,
  formatChance,
  formatDay,
  formatNumber,
  HiddenValues,
  Icon,
  SearchInput,
  useUi,
} from "#ui";
import type { NeedQuery } from "../../rules/needs/need-query.ts";
import type { ReadablePart } from "../../rules/terms/read-terms.ts";
import { mappingWords } from "../../text/cpv/index.ts";
import { needWords } from "../../text/needs/index.ts";
import type { WhoCan } from "../../usecases/needs/find-who-can.ts";
import { hiddenSearch, searchHref } from "./search-link.ts";

interface PartProps {
  readonly found: WhoCan;
  readonly asked: NeedQuery;
}

/** How the search was understood, each part as a word one can change. */
export function UnderstoodSection(props: PartProps & { readonly searchCode: string }) {
  const { understood: words } = needWords(useUi().language);
  const { noSuchCodes, found: answer } = props.found;
  const isUnderstood = (answer?.understood.codes.kind ?? "none") !== "none";
  return (
    <section className="understood" aria-labelledby="understood">
      <h2 className="understood__title" id="understood">
        {words.title}
      </h2>
      <dl className="understood__list">
        <Activities {...props} />
        <Codes {...props} />
        {isUnderstood && noSuchCodes.length > 0 ? <NoSuchCode codes={noSuchCodes} /> : null}
        <Facts {...props} />
      </dl>
      <Correction {...props} />
    </section>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="understood__line">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ChipProps {
  readonly href: string;
  /** What clicking does, for who cannot see the cross. */
  readonly deed: string;
  readonly children: ReactNode;
  readonly out?: boolean;
}

function Chip({ href, deed, children, out }: ChipProps) {
  return (
    <a className={out ? "understood__chip understood__chip--out" : "understood__chip"} href={href}>
      <span className="visually-hidden">{deed}</span>
      <span aria-hidden="true">{children}</span>
      <Icon name={out ? "undo" : "close"} size="small" />
    </a>
  );
}

function Activities({ found, asked }: PartProps) {
  const { understood: words } = needWords(useUi().language);
  const { activities } = found.found?.understood ?? { activities: [] };
  const nameOf = (code: string) => found.names[code] ?? code;
  return (
    <Line term={words.activities}>
      {activities.length === 0 ? <span className="soft">{words.noActivity}</span> : null}
      {activities.map(({ code }) => (
        <Chip
          key={code}
          href={searchHref(asked, {
            activities: asked.activities.filter((one) => one !== code),
            not: asked.activities.includes(code) ? asked.not : [...asked.not, code],
          })}
          deed={words.wrong(nameOf(code))}
        >
          {nameOf(code)}
        </Chip>
      ))}
      {asked.not.map((code) => (
        <Chip
          key={code}
          href={searchHref(asked, { not: asked.not.filter((one) => one !== code) })}
          deed={words.again(nameOf(code))}
          out
        >
          {nameOf(code)}
        </Chip>
      ))}
    </Line>
  );
}

/** Digits that are no code of the vocabulary, and what to do about it. */
function NoSuchCode({ codes }: { readonly codes: readonly string[] }) {
  const { understood: words } = needWords(useUi().language);
  return (
    <Line term={words.cpv}>
      <span>{words.noSuchCode(codes.join(", "), codes.length === 1)}</span>
      <span className="soft">{words.noSuchCodeHint}</span>
    </Line>
  );
}

function Codes({ found, asked }: PartProps) {
  const { language } = useUi();
  const { understood: words } = needWords(language);
  const codes = found.found?.understood.codes;
  if (!codes || codes.kind === "none") {
    if (found.noSuchCodes.length > 0) return <NoSuchCode codes={found.noSuchCodes} />;
    return (
      <Line term={words.cpv}>
        <span className="soft">{asked.text ? words.notUnderstood : words.noCpv}</span>
      </Line>
    );
  }
  if (codes.kind === "given") {
    return (
      <Line term={words.cpv}>
        {codes.codes.map((code) => (
          <Chip
            key={code}
            href={searchHref(asked, { cpv: asked.cpv.filter((one) => one !== code) })}
            deed={words.dropCode(code)}
          >
            <span className="numeric">{code}</span> {found.names[code] ?? ""}
          </Chip>
        ))}
        <span className="soft">{words.given}</span>
      </Line>
    );
  }
  if (codes.kind === "confirmed") {
    const { cpv } = codes.found.mapping;
    return (
      <Line term={words.cpv}>
        <span>
          <span className="numeric">{cpv}</span> {found.names[cpv] ?? ""}
        </span>
        <span className="soft">{mappingWords(language, codes.found)}</span>
      </Line>
    );
  }
  const [guess] = found.guesses;
  if (codes.kind === "sure" && guess) {
    return (
      <Line term={words.cpv}>
        <span>
          <span className="numeric">{guess.code}</span> {guess.name}
        </span>
        <span className="soft">{words.sure(formatChance(language, guess.chance))}</span>
      </Line>
    );
  }
  return (
    <Line term={words.cpv}>
      <Guesses found={found} asked={asked} />
    </Line>
  );
}

/** "Not sure: which of these three?" Choosing one also teaches it. */
function Guesses({ found, asked }: PartProps) {
  const { language } = useUi();
  const { understood: words } = needWords(language);
  return (
    <form className="understood__guesses" action="/wie-kan-dit" method="post">
      <HiddenValues values={{ ...hiddenSearch(asked), deed: "choose" }} />
      <p className="understood__question">
        <Icon name="help" size="small" />
        {words.whichOf(found.guesses.length)}
      </p>
      <ul>
        {found.guesses.map(({ code, name, division, chance }) => (
          <li key={code}>
            <button className="understood__guess" type="submit" name="code" value={code}>
              <span className="understood__guess-name">{name}</span>
              <span className="understood__guess-more">
                <span className="numeric">{code}</span>
                <span>{formatChance(language, chance)}</span>
                {code.startsWith(`${division.slice(0, 2)}000000`) ? null : <span>{division}</span>}
              </span>
              <span className="visually-hidden">{words.pick}</span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

/** Place, size and time; what was read in the text can be taken away. */
function Facts({ found, asked }: PartProps) {
  const { understood: words } = needWords(useUi().language);
  if (!found.need) return null;
  const { places, placeBy, outside } = found;
  const by = words.placeBy[placeBy];
  return (
    <>
      <Line term={words.place}>
        {placeBy === "text" ? (
          places.map(({ code, name }) => {
            const others = places.filter((one) => one.code !== code).map((one) => one.code);
            return (
              <Chip
                key={code}
                href={searchHref(asked, { nis: others, anywhere: others.length === 0 })}
                deed={words.wrong(name)}
              >
                {name}
              </Chip>
            );
          })
        ) : (
          <span>
            {places.length === 0 ? words.anywhere : places.map(({ name }) => name).join(", ")}
          </span>
        )}
        {by ? <span className="soft">{by}</span> : null}
        {outside.length > 0 ? (
          <strong>{words.outside(outside.join(", "), outside.length === 1)}</strong>
        ) : null}
      </Line>
      <Said found={found} asked={asked} term={words.size} parts={["amount", "hours"]} />
      <Said found={found} asked={asked} term={words.period} parts={["period", "recurrence"]} />
    </>
  );
}

interface SaidProps extends PartProps {
  readonly term: string;
  readonly parts: readonly ReadablePart[];
}

/** Parts typed as words, parts read in the text as chips, parts refused as chips to take back. */
function Said({ found, asked, term, parts }: SaidProps) {
  const { language } = useUi();
  const { understood: words } = needWords(language);
  const say = sayPart(language, found);
  const shown = parts.flatMap((part) => {
    const isOut = found.query.unread.includes(part);
    const text = say(part) ?? (isOut ? words.unreadParts[part] : null);
    if (text === null || (isOut && found.said[part] === null && say(part) === null)) return [];
    return [{ part, text, isOut: isOut && say(part) === null }];
  });
  if (shown.length === 0) return null;
  const isRead = shown.some(({ part, isOut }) => !isOut && found.fromText.includes(part));
  return (
    <Line term={term}>
      {shown.map(({ part, text, isOut }) =>
        isOut ? (
          <Chip
            key={part}
            href={searchHref(asked, { unread: asked.unread.filter((one) => one !== part) })}
            deed={words.readAgain(text)}
            out
          >
            {text}
          </Chip>
        ) : found.fromText.includes(part) ? (
          <Chip
            key={part}
            href={searchHref(asked, { unread: [...asked.unread, part] })}
            deed={words.wrong(text)}
          >
            {text}
          </Chip>
        ) : (
          <span key={part}>{text}</span>
        ),
      )}
      {isRead ? (
        <span className="soft">
          {words.readInText} <a href="#more">{words.change}</a>
        </span>
      ) : null}
    </Line>
  );
}

/** A part of the need in the reader's language; null when it is not known. */
function sayPart(language: Language, { need, said, fromText }: WhoCan) {
  const { understood: words, ask } = needWords(language);
  const number = (value: number) => formatNumber(language, value);
  const isRead = (part: ReadablePart) => fromText.includes(part);
  return (part: ReadablePart): string | null => {
    const { cents, hoursPerMonth } = need?.size ?? {};
    const { from, to } = need?.period ?? {};
    if (part === "amount") {
      if (cents === undefined) return null;
      const {
        per = "whole",
        vat = "unsaid",
        cents: once = cents,
      } = (isRead(part) && said.amount) || {};
      const money = formatCents(language, cents);
      const each =
        per === "whole" || once === cents ? "" : words.each[per](formatCents(language, once));
      return [money, words.vat[vat], each].filter(Boolean).join(" ");
    }
    if (part === "hours") {
      if (hoursPerMonth === undefined) return null;
      const all = words.hours(number(hoursPerMonth));
      const whole = isRead(part) && said.hours?.per === "whole" ? said.hours.hours : null;
      return whole === null ? all : words.hoursOf(number(whole), all);
    }
    if (part === "recurrence") {
      return need?.recurrence ? ask.recurrences[need.recurrence].toLowerCase() : null;
    }
    const days = [
      ...(from ? [words.from(formatDay(language, from))] : []),
      ...(to ? [words.to(formatDay(language, to))] : []),
    ];
    if (days.length > 0) return days.join(" ");
    const months = isRead(part) ? said.period?.months : undefined;
    return months === undefined ? null : words.months(months);
  };
}

/** Looks a code up by words, for when what was understood is wrong. */
function Correction({ found, asked, searchCode }: PartProps & { readonly searchCode: string }) {
  const { understood: words } = needWords(useUi().language);
  const isUnsure = found.found?.understood.codes.kind === "which-of";
  return (
    <details className="understood__correct" open={searchCode !== ""} id="cpv">
      <summary className="who-can__fold">
        <Icon name="chevron-down" size="small" />
        {isUnsure ? words.none : words.wrongCode}
      </summary>
      <form className="understood__search" action="/wie-kan-dit#cpv" method="get">
        <HiddenValues values={hiddenSearch(asked)} />
        <SearchInput
          name="zoekcpv"
          label={words.search}
          placeholder={words.searchHint}
          value={searchCode}
        />
      </form>
      {searchCode !== "" && found.codes.length === 0 ? (
        <p className="soft">{words.noCodes(searchCode)}</p>
      ) : null}
      {found.codes.length > 0 ? (
        <Form action="/wie-kan-dit" hidden={{ ...hiddenSearch(asked), deed: "choose" }}>
          <ul className="understood__codes">
            {found.codes.map(({ code, name }) => (
              <li key={code}>
                <span>
                  <span className="numeric">{code}</span> {name}
                </span>
                <Button small name="code" value={code}>
                  {words.pick}
                  <span className="visually-hidden">{` ${name}`}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Form>
      ) : null}
    </details>
  );
}
