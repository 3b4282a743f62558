import { Icon, MatchReasons, MatchScore, SectionHeader, useUi } from "#ui";
import { outcomeOfMatch } from "../../rules/needs/match-state.ts";
import { needWords } from "../../text/needs/index.ts";
import type { OpenedMatch } from "../../usecases/needs/open-match.ts";

interface PartProps {
  readonly opened: OpenedMatch;
}

/** Why this organisation, and how to reach it. */
export function MatchSide({ opened }: PartProps) {
  const { match: words } = needWords(useUi().language);
  const { organisation, need } = opened;
  return (
    <aside className="match-side" aria-label={words.why}>
      <section aria-labelledby="why">
        <SectionHeader id="why" title={words.why} />
        <Why opened={opened} />
      </section>
      <section aria-labelledby="reach">
        <SectionHeader id="reach" title={words.reach} />
        <Reach opened={opened} />
      </section>
      <section aria-labelledby="for-need">
        <SectionHeader id="for-need" title={words.forNeed} />
        <p>
          <a href={`/wie-kan-dit/${need.id}`}>{need.title}</a>
        </p>
      </section>
      {outcomeOfMatch(opened.steps) ? (
        <p className="match-side__proof">
          <Icon name="check" size="small" />
          <a href="/bewijs">{words.evidence}</a>
        </p>
      ) : null}
      {organisation.id ? (
        <p>
          <a href={`/organisatie/${organisation.id}`}>{words.record}</a>
        </p>
      ) : null}
    </aside>
  );
}

function Why({ opened }: PartProps) {
  const { match: words } = needWords(useUi().language);
  const { now, takenUp, organisation } = opened;
  const told = now ?? takenUp;
  if (!told || (told.reasons.length === 0 && told.doubts.length === 0)) {
    return (
      <>
        <p className="soft">{words.notNow}</p>
        {organisation.id ? (
          <p>
            <a href={`/organisatie/${organisation.id}/waarom-niet`}>{words.whyNot}</a>
          </p>
        ) : null}
      </>
    );
  }
  return (
    <>
      {now ? (
        <p>
          <MatchScore score={now.score} />
        </p>
      ) : (
        <p className="soft">{words.whyThen}</p>
      )}
      <MatchReasons reasons={told.reasons} doubts={told.doubts} />
    </>
  );
}

function Reach({ opened }: PartProps) {
  const { match: words } = needWords(useUi().language);
  const { reach, contacts, organisation } = opened;
  const general = reach && (reach.email || reach.phone || reach.website);
  if (!general && contacts.length === 0) {
    return (
      <p className="soft">
        {`${words.noReach} `}
        {organisation.id ? (
          <a href={`/organisatie/${organisation.id}/bewerken`}>{words.addReach}</a>
        ) : null}
      </p>
    );
  }
  return (
    <ul className="match-side__reach">
      {contacts.map(({ id, name, role, email, phone }) => (
        <li key={id}>
          <strong>{[name, role].filter(Boolean).join(", ")}</strong>
          <Addresses email={email} phone={phone} />
        </li>
      ))}
      {reach && general ? (
        <li>
          {contacts.length > 0 ? <strong>{words.general}</strong> : null}
          <Addresses email={reach.email} phone={reach.phone} />
          {reach.website ? (
            <a href={reach.website} rel="noreferrer">
              {reach.website.replace(/^https?:\/\//, "")}
            </a>
          ) : null}
        </li>
      ) : null}
    </ul>
  );
}

function Addresses(props: { readonly email: string | null; readonly phone: string | null }) {
  const { email, phone } = props;
  return (
    <>
      {email ? <a href={`mailto:${email}`}>{email}</a> : null}
      {phone ? <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a> : null}
    </>
  );
}
