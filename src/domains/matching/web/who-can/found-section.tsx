import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  formatNumber,
  Icon,
  type MatchItem,
  MatchList,
  MatchReasons,
  Notice,
  SectionHeader,
  SourceLine,
  strengthOf,
  Tag,
  useUi,
} from "#ui";
import type { NeedQuery } from "../../rules/needs/need-query.ts";
import { type NeedWords, needWords } from "../../text/needs/index.ts";
import type { WhoCan } from "../../usecases/needs/find-who-can.ts";
import type { ShownMatch } from "../../usecases/needs/look-for.ts";
import { hiddenSearch, searchHref } from "./search-link.ts";

interface FoundProps {
  readonly found: WhoCan;
  readonly asked: NeedQuery;
}

const keepForm = "keep-need";

/** Who could do it, the best first, and keeping it to follow up. */
export function FoundSection({ found, asked }: FoundProps) {
  const { language } = useUi();
  const words = needWords(language);
  const { matches, considered, isWidened } = found.found ?? {
    matches: [],
    considered: 0,
    isWidened: false,
  };
  if (matches.length === 0) {
    return (
      <>
        <Shortfalls found={found} />
        <Nobody found={found} asked={asked} />
        <UnknownNear found={found} />
        <KeepForm found={found} asked={asked} />
      </>
    );
  }
  const isFar = (score: number) => strengthOf(score) === "doubtful";
  const good = matches.filter(({ score }) => !isFar(score));
  const far = matches.filter(({ score }) => isFar(score));
  const looked = words.found.considered(formatNumber(language, considered), considered === 1);
  const number = formatNumber(language, good.length);
  return (
    <section aria-labelledby="found">
      <SectionHeader
        id="found"
        title={
          good.length > 0
            ? words.found[isWidened ? "titleWidened" : "title"](number, good.length === 1)
            : words.found.titleFar
        }
        actions={<KeepForm found={found} asked={asked} />}
      />
      <Shortfalls found={found} />
      {good.length > 0 ? (
        <MatchList label={words.found.list} items={itemsOf(good, found, words)} />
      ) : (
        <p className="text">{words.found.ledeFar}</p>
      )}
      {far.length > 0 ? (
        <details className="who-can__far" open={good.length === 0}>
          <summary className="who-can__fold">
            <Icon name="chevron-down" size="small" />
            {words.found.far(formatNumber(language, far.length), far.length === 1)}
          </summary>
          <MatchList label={words.found.list} items={itemsOf(far, found, words)} />
        </details>
      ) : null}
      <Together found={found} />
      <UnknownNear found={found} />
      <SourceLine before={looked} sources={[{ title: words.found.source, href: "/kaart" }]} />
      <p className="who-can__after soft">{words.found.whyNot}</p>
    </section>
  );
}

/** What nobody near does of what is asked, said before anybody is named. */
function Shortfalls({ found }: { readonly found: WhoCan }) {
  const words = needWords(useUi().language).found;
  const { nobodyDoes = [], isWidened = false } = found.found ?? {};
  return (
    <>
      {nobodyDoes.length > 0 ? (
        <Notice kind="warning">{words.nobodyDoes(nobodyDoes.join(", "))}</Notice>
      ) : null}
      {isWidened ? <Notice kind="info">{words.widened}</Notice> : null}
    </>
  );
}

/** Two or three that cover together what nobody covers alone. */
function Together({ found }: { readonly found: WhoCan }) {
  const { joint } = needWords(useUi().language);
  const offers = found.found?.offers ?? [];
  if (offers.length === 0) return null;
  return (
    <section className="together" aria-labelledby="together">
      <h3 className="together__title" id="together">
        <Icon name="users" />
        {offers.some(({ covered }) => covered >= 1) ? joint.title : joint.further}
      </h3>
      <p className="soft">{joint.lede}</p>
      <ul className="together__offers">
        {offers.map((offer) => (
          <li
            className="together__offer"
            key={offer.members.map(({ organisationId }) => organisationId).join()}
          >
            <ul className="together__members">
              {offer.members.map(({ organisationId, name, brings }) => (
                <li key={organisationId}>
                  <a href={`/organisatie/${organisationId}`}>{name}</a>
                  <span className="soft">{brings}</span>
                </li>
              ))}
            </ul>
            <MatchReasons reasons={offer.reasons} doubts={offer.doubts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who is near, but of whom nobody said what it does: asking them fills the register. */
function UnknownNear({ found }: { readonly found: WhoCan }) {
  const { language } = useUi();
  const words = needWords(language).unknown;
  const near = found.found?.unknown ?? [];
  if (near.length === 0) return null;
  return (
    <section className="near-unknown" aria-labelledby="near-unknown">
      <h3 className="near-unknown__title" id="near-unknown">
        <Icon name="help" />
        {words.title}
      </h3>
      <p className="soft">{words.lede}</p>
      <ul className="near-unknown__list">
        {near.map(({ organisationId, name, place, km, nace, isHint }) => (
          <li key={organisationId}>
            <a href={`/organisatie/${organisationId}`}>{name}</a>
            <span className="soft">
              {[
                place,
                km === null ? null : words.km(formatNumber(language, km)),
                nace === null ? words.noNace : isHint ? words.hint(nace) : words.nace(nace),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {found.mayFill ? (
              <a href={`/organisatie/${organisationId}/bewerken#activities`}>
                {words.fill}
                <span className="visually-hidden">{` ${name}`}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const itemsOf = (
  matches: readonly ShownMatch[],
  found: WhoCan,
  words: NeedWords,
): readonly MatchItem[] =>
  matches.map((match) => ({
    href: `/organisatie/${match.organisationId}`,
    name: match.name,
    place: match.place,
    score: match.score,
    reasons: match.reasons,
    doubts: match.doubts,
    order: match.order,
    tags: match.isSocial ? undefined : <Tag tone="regular">{words.found.regular}</Tag>,
    actions: found.mayKeep ? (
      <Button small icon="mail" form={keepForm} name="met" value={match.organisationId}>
        {words.need.contact}
        <span className="visually-hidden">{` ${match.name}`}</span>
      </Button>
    ) : undefined,
  }));

function KeepForm({ found, asked }: FoundProps) {
  const words = needWords(useUi().language);
  if (!found.mayKeep) return null;
  return (
    <Form action="/wie-kan-dit" id={keepForm} hidden={{ ...hiddenSearch(asked), deed: "keep" }}>
      <Button kind="primary" icon="pin">
        {asked.needId ? words.keep.update : words.keep.keep}
      </Button>
    </Form>
  );
}

/** An honest answer, with what can still be done. */
function Nobody({ found, asked }: FoundProps) {
  const { language } = useUi();
  const words = needWords(language).found;
  const considered = found.found?.considered ?? 0;
  if (considered === 0) {
    return (
      <EmptyState
        icon="building"
        title={words.emptyTitle}
        action={<ButtonLink href="/invoer">{words.fillRegister}</ButtonLink>}
      >
        {words.emptyRegister}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="search" title={words.emptyTitle}>
      <p>{words.empty(formatNumber(language, considered), considered === 1)}</p>
      <ul className="who-can__ways">
        {found.query.anywhere ? null : (
          <li>
            <a href={searchHref(asked, { anywhere: true, nis: [] })}>{words.widenPlace}</a>
          </li>
        )}
        {found.query.regularToo ? null : (
          <li>
            <a href={searchHref(asked, { regularToo: true })}>{words.widenRegular}</a>
          </li>
        )}
        <li>{words.otherWords}</li>
        <li>
          <a href="/kaart">{words.register}</a>
        </li>
      </ul>
    </EmptyState>
  );
}
