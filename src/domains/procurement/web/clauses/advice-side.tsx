import { colon } from "#kernel/language";
import {
  Button,
  ButtonLink,
  DescriptionList,
  Form,
  formatCents,
  formatDay,
  formatInstant,
  formatNumber,
  SectionHeader,
  useUi,
} from "#ui";
import type { LocalOperator } from "../../rules/clauses/capacity.ts";
import { amountsFor } from "../../rules/clauses/figures-on.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import { sayArticle, sayFigure, sayRule } from "../../text/clauses/say-advice.ts";
import { SourceOf, Sure } from "./advice-routes.tsx";
import type { LoadedAdvice } from "./load-advice.ts";

interface SideProps {
  readonly loaded: LoadedAdvice;
}

/** Facts, thresholds, competition, policy, versions, and what one can do with the advice. */
export function AdviceSide(
  props: SideProps & { readonly isLive: boolean; readonly mayContract: boolean },
) {
  const { loaded } = props;
  const words = clauseWords(useUi().language);
  return (
    <aside className="advice-page__side" aria-label={words.page.facts}>
      <Deeds {...props} />
      <Competition loaded={loaded} />
      <FactsOf loaded={loaded} />
      <Thresholds loaded={loaded} />
      <Procedures loaded={loaded} />
      <HoursAndPolicy loaded={loaded} />
      <Versions loaded={loaded} />
    </aside>
  );
}

function Deeds(props: SideProps & { readonly isLive: boolean; readonly mayContract: boolean }) {
  const { page } = clauseWords(useUi().language);
  const { advice, mayEdit } = props.loaded.opened;
  const files = [
    ["docx", page.docx],
    ["pdf", page.pdf],
  ] as const;
  return (
    <section>
      <SectionHeader title={page.download} />
      <ul className="advice-files">
        {files.flatMap(([ending, label]) =>
          (["nl", "fr"] as const).map((language) => (
            <li key={`${ending}-${language}`}>
              <a href={`/clausules/advies/${advice.id}/nota.${ending}?taal=${language}`}>
                {label}, {language === "nl" ? page.dutch : page.french}
              </a>
            </li>
          )),
        )}
      </ul>
      {mayEdit && advice.removedAt === null ? (
        <div className="advice-deeds">
          {props.mayContract ? (
            <ButtonLink href={`/opdrachten/nieuw?advies=${advice.id}`}>{page.contract}</ButtonLink>
          ) : null}
          <Form hidden={{ title: advice.title }}>
            <div>
              <Button name="deed" value="copy">
                {page.copyAdvice}
              </Button>
            </div>
          </Form>
          {props.isLive ? (
            <Form>
              <div className="advice-deeds">
                <Button name="deed" value="renew">
                  {page.renew}
                </Button>
                <Button kind="quiet" name="deed" value="remove">
                  {page.remove}
                </Button>
              </div>
            </Form>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function Competition({ loaded }: SideProps) {
  const { language } = useUi();
  const { page } = clauseWords(language);
  const { advice, facts } = loaded.opened.shown;
  const { capacity, bidders } = advice;
  if (!capacity) return null;
  const placeOf = ({ place, placeNis }: LocalOperator) =>
    (placeNis && loaded.placeNames[placeNis]) || place;
  const search = new URLSearchParams({ q: [facts.title, facts.about].filter(Boolean).join("\n") });
  if (facts.nis) search.set("gemeente", facts.nis);
  return (
    <section>
      <SectionHeader title={page.capacity} />
      <p>
        {bidders.all === 0
          ? page.capacityNone
          : page.capacityLine(bidders.all, bidders.reserved, formatDay(language, capacity.asOf))}
      </p>
      <ul className="advice-operators">
        {capacity.operators.slice(0, 12).map((one) => (
          <li key={one.id}>
            <a href={`/organisatie/${one.id}`}>{one.name}</a>
            {placeOf(one) ? `, ${placeOf(one)}` : ""}
            <span className="soft">
              {" "}
              {one.work === "kindred" ? `${page.kindred}, ` : ""}
              {one.mayReserve === "yes" ? page.reservedYes : page.reservedAsk},{" "}
              {one.hoursPerMonth === null
                ? page.hoursUnknown
                : page.perMonth(formatNumber(language, one.hoursPerMonth))}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft">{page.capacityNote}</p>
      <p>
        <a href={`/wie-kan-dit?${search}`}>{page.seeWho}</a>
      </p>
    </section>
  );
}

function FactsOf({ loaded }: SideProps) {
  const { language } = useUi();
  const words = clauseWords(language);
  const { facts } = loaded.opened.shown;
  const { origin } = loaded.opened.advice;
  const rows = [
    { term: words.form.kind, value: words.kinds[facts.kind] },
    { term: words.form.place, value: loaded.municipality ?? "" },
    { term: words.form.activity, value: loaded.activity ?? "" },
    { term: words.form.months, value: facts.months === null ? "" : `${facts.months}` },
    { term: words.form.cpv, value: loaded.cpv ?? "" },
    { term: words.form.about, value: facts.about },
    ...facts.lots.map(({ title, cents }) => ({
      term: title,
      value: cents === null ? words.page.lotUnknown : formatCents(language, cents),
    })),
  ].filter(({ value }) => value !== "");
  return (
    <section>
      <SectionHeader title={words.page.facts} />
      <DescriptionList id="facts" items={rows} />
      {origin.href ? (
        <p>
          <a href={origin.href}>{`${words.origins[origin.kind]} ${origin.label ?? ""}`.trim()}</a>
        </p>
      ) : null}
    </section>
  );
}

function Thresholds({ loaded }: SideProps) {
  const { language } = useUi();
  const { page, rules } = clauseWords(language);
  const { advice } = loaded.opened.shown;
  return (
    <section>
      <SectionHeader title={page.figures} />
      <ul className="advice-figures">
        {amountsFor(advice.facts.kind, advice.figures).map((figure) => (
          <li key={figure.key}>
            {figure.name[language]}
            {colon(language)}
            <strong>{sayFigure(language, figure)}</strong> <Sure certainty={figure.certainty} />
            <span className="soft">
              {" "}
              {page.periodOf(
                formatDay(language, figure.from),
                figure.until && formatDay(language, figure.until),
              )}
              {figure.origin === "own" ? `, ${rules.ownOrigin}` : ""}{" "}
              {figure.ownSource?.title || sayArticle(language, figure.article)}{" "}
              <SourceOf name={figure.source} advice={advice} />
            </span>
          </li>
        ))}
      </ul>
      <ul>
        {advice.duties.map((duty) => (
          <li key={duty.key}>
            {sayRule(language, duty.text, advice.figures)} <Sure certainty={duty.certainty} />
          </li>
        ))}
      </ul>
      <p className="soft">
        <a href="/clausules/regels">{page.rules(advice.rulesVersion)}</a>
      </p>
    </section>
  );
}

function Procedures({ loaded }: SideProps) {
  const { language } = useUi();
  const { page } = clauseWords(language);
  const { advice } = loaded.opened.shown;
  return (
    <section>
      <SectionHeader title={page.procedures} />
      <ul>
        {advice.procedures.map((procedure) => (
          <li key={procedure.key}>
            {procedure.name[language]}
            {colon(language)}
            <strong>{page.procedureVerdicts[procedure.verdict]}</strong>
            <span className="soft">
              {procedure.ceiling
                ? ` ${page.below(sayFigure(language, procedure.ceiling))}`
                : procedure.verdict === "figure-unknown"
                  ? ""
                  : ` ${page.noCeiling}`}
              , {sayArticle(language, procedure.article)}
            </span>{" "}
            <Sure certainty={procedure.certainty} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HoursAndPolicy({ loaded }: SideProps) {
  const { language } = useUi();
  const { page } = clauseWords(language);
  const { hours, proposal, policy, figures } = loaded.opened.shown.advice;
  const number = (value: number) => formatNumber(language, value);
  const cost = figures.find(({ key }) => key === "hour-cost");
  return (
    <>
      <section>
        <SectionHeader title={page.hours} />
        {hours.total === null ? (
          <p>{page.hoursNone}</p>
        ) : (
          <p>
            {page.hoursLine(
              number(hours.total),
              hours.perMonth === null ? null : number(hours.perMonth),
            )}
            ,{" "}
            <span className="soft">
              {hours.from === "given"
                ? page.hoursGiven
                : page.hoursReckoned(cost ? sayFigure(language, cost) : "")}
            </span>
          </p>
        )}
        {proposal.hours === null ? null : (
          <p>
            {page.proposal(number(proposal.share), number(proposal.hours))}{" "}
            <span className="soft">{page.proposalFrom[proposal.from]}</span>
          </p>
        )}
      </section>
      <section>
        <SectionHeader title={page.policy} />
        {policy ? (
          <p>
            <a href={policy.href}>{policy.title}</a>.{" "}
            {policy.sharePercent === null
              ? ""
              : `${page.policyShare(number(policy.sharePercent))}.`}{" "}
            {policy.asks
              ? page.policyAsks[policy.asks]
              : policy.fromCents === null
                ? ""
                : page.policyFrom(formatCents(language, policy.fromCents))}
          </p>
        ) : (
          <p>{page.policyNone}</p>
        )}
      </section>
    </>
  );
}

function Versions({ loaded }: SideProps) {
  const { language } = useUi();
  const { page } = clauseWords(language);
  const { advice, editions, shown } = loaded.opened;
  return (
    <section>
      <SectionHeader title={page.versions} />
      <ul>
        {editions.map((edition) => (
          <li key={edition.version}>
            {edition.version === shown.version ? (
              <strong>{page.versionLine(edition.version, edition.rulesVersion)}</strong>
            ) : (
              <a href={`/clausules/advies/${advice.id}?versie=${edition.version}`}>
                {page.versionLine(edition.version, edition.rulesVersion)}
              </a>
            )}
            <span className="soft">
              {" "}
              {page.deeds[edition.deed]},{" "}
              {[edition.recordedBy, formatInstant(language, edition.recordedAt)]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
