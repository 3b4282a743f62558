import {
  Button,
  ButtonLink,
  Form,
  formatChance,
  Icon,
  MatchList,
  SectionHeader,
  Tag,
  useUi,
} from "#ui";
import { radarWords } from "../../text/radar/index.ts";
import { lotNumber } from "../notices/say-notice.ts";
import type { ShownDesk, ShownLot } from "./load-desk.ts";
import "./notice-desk.css";

interface DeskProps {
  readonly desk: ShownDesk;
}

const toneOf = { likely: "social", possible: "plain", unlikely: "regular" } as const;

/** Is this work for the social economy: how likely, what speaks for it and what against. */
export function NoticeSuitability({ desk }: DeskProps) {
  const { language } = useUi();
  const all = radarWords(language);
  const words = all.desk;
  const { level, chance } = desk.assessment;
  const { reasonsFor, reasonsAgainst } = desk;
  return (
    <section aria-labelledby="suited">
      <SectionHeader id="suited" title={words.suitTitle} />
      <p className="notice-desk__verdict">
        <Tag tone={toneOf[level]}>{all.levels[level]}</Tag>{" "}
        <span className="soft numeric">{words.chance(formatChance(language, chance))}</span>
      </p>
      {reasonsFor.length + reasonsAgainst.length === 0 ? <p>{words.noReasons}</p> : null}
      <div className="notice-desk__reasons">
        <Reasons title={words.whyFor} reasons={reasonsFor} isFor />
        <Reasons title={words.whyAgainst} reasons={reasonsAgainst} />
      </div>
      <p className="soft">{words.howCounted}</p>
      <Judgement desk={desk} />
    </section>
  );
}

/** What a person says of it, which counts for more than what was calculated. */
function Judgement({ desk }: DeskProps) {
  const words = radarWords(useUi().language).desk.judge;
  const { suited, mayTeach } = desk;
  const said = suited === null ? null : suited ? words.saidYes : words.saidNo;
  if (!mayTeach) return said ? <p>{said}</p> : null;
  const say = (answer: string, label: string, icon: "check" | "close" | "undo") => (
    <Form hidden={{ deed: "judge", suited: answer }}>
      <Button small icon={icon}>
        {label}
      </Button>
    </Form>
  );
  return (
    <>
      <p>{said ?? words.question}</p>
      <div className="notice-desk__buttons">
        {suited === true ? null : say("yes", words.yes, "check")}
        {suited === false ? null : say("no", words.no, "close")}
        {said ? say("", words.undo, "undo") : null}
      </div>
      <p className="soft">{words.help}</p>
    </>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly reasons: readonly string[];
  readonly isFor?: boolean;
}

function Reasons({ title, reasons, isFor }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <div>
      <h3 className="notice-desk__subtitle">{title}</h3>
      <ul className="notice-desk__list">
        {reasons.map((reason) => (
          <li key={reason}>
            <Icon name={isFor ? "check" : "close"} size="small" />
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who could do it, lot by lot, or honestly nobody. */
export function NoticeWho({ desk }: DeskProps) {
  const words = radarWords(useUi().language).desk;
  const { lots, otherLots, unjudgedLots } = desk;
  return (
    <section aria-labelledby="who">
      <SectionHeader id="who" title={words.whoTitle} />
      {lots.map((lot, at) =>
        lot.lot === null || lots.length === 1 ? (
          <LotWho key={lot.lot ?? ""} lot={lot} desk={desk} />
        ) : (
          <details className="notice-desk__lot" key={lot.lot} open={at < 2}>
            <summary>
              {words.whoLot(lotNumber(lot.lot), lot.title)}{" "}
              <span className="soft">({lot.fitting})</span>
            </summary>
            <LotWho lot={lot} desk={desk} />
          </details>
        ),
      )}
      {otherLots > 0 ? <p className="soft">{words.moreLots(lots.length, otherLots)}</p> : null}
      {unjudgedLots > 0 ? <p className="soft">{words.unjudgedLots(unjudgedLots)}</p> : null}
    </section>
  );
}

function mailHref(noticeId: string, organisationId: string, lot: string | null): string {
  const query = new URLSearchParams({ organisatie: organisationId });
  if (lot) query.set("perceel", lot);
  return `/radar/${noticeId}/mail?${query}`;
}

function LotWho({ lot, desk }: DeskProps & { readonly lot: ShownLot }) {
  const { language } = useUi();
  const words = radarWords(language).desk;
  const { notice, mayEdit } = desk;
  if (lot.matches.length === 0) {
    return (
      <p>
        {words.nobodyHonest} <span className="soft">({words.considered(lot.considered)})</span>
      </p>
    );
  }
  return (
    <>
      <MatchList
        label={words.listLabel(lot.title)}
        items={lot.matches.map((match) => ({
          ...match,
          href: `/organisatie/${match.id}`,
          actions: mayEdit ? (
            <ButtonLink small icon="mail" href={mailHref(notice.id, match.id, lot.lot)}>
              {words.mail} <span className="visually-hidden">{words.mailTo(match.name)}</span>
            </ButtonLink>
          ) : undefined,
        }))}
      />
      {lot.fitting > lot.matches.length ? (
        <p className="soft">{words.more(lot.fitting - lot.matches.length)}</p>
      ) : null}
    </>
  );
}
