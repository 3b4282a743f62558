import { ButtonLink, Notice, PageHeader, Tag, useUi } from "#ui";
import { isReserved, isReservedLot } from "../../rules/reserved.ts";
import { clauseWords } from "../../text/clauses/index.ts";
import { words as procurementWords } from "../../text/index.ts";
import { noticeWords } from "../../text/notices/index.ts";
import type { ShownNotice } from "./load-notice.ts";
import { inLanguage, sayDeadline, sayTimeLeft } from "./say-notice.ts";

/** Title, buyer and what one wants to know first: kind, reserved or not, time left. */
export function NoticeHead({ opened }: { readonly opened: ShownNotice }) {
  const { language } = useUi();
  const words = noticeWords(language);
  const { shown, notice, shownEdition } = opened;
  const title = inLanguage(shown.title, language);
  const buyer = shown.buyers[0] ? inLanguage(shown.buyers[0].name, language).text : words.noBuyer;
  return (
    <>
      <title>{title.text || words.noTitle}</title>
      <PageHeader
        title={title.text || words.noTitle}
        crumbs={[{ href: "/radar", label: words.radar }]}
        tags={<NoticeTags opened={opened} />}
        lede={buyer}
        secondary={
          <>
            <ButtonLink href={`/clausules/advies/nieuw?aankondiging=${notice.id}`} icon="document">
              {clauseWords(language).links.ask}
            </ButtonLink>
            <ButtonLink href={`/radar/${notice.id}/ocds.json`} icon="download">
              {words.ocds}
            </ButtonLink>
          </>
        }
      />
      {shownEdition ? (
        <Notice
          kind="warning"
          actions={<ButtonLink href={`/radar/${notice.id}`}>{words.showMain}</ButtonLink>}
        >
          {words.earlierShown(words.formats[shownEdition.format], shownEdition.label)}
        </Notice>
      ) : null}
    </>
  );
}

function NoticeTags({ opened }: { readonly opened: ShownNotice }) {
  const { language } = useUi();
  const words = noticeWords(language);
  const { shown, notice, today } = opened;
  const { lots, deadline } = shown;
  const reserved = lots.filter(isReservedLot).length;
  return (
    <>
      <Tag>{procurementWords(language).kinds[shown.kind]}</Tag>
      {isReserved(shown) ? (
        <Tag tone="social" icon="check">
          {reserved === lots.length ? words.reservedAll : words.reserved(reserved, lots.length)}
        </Tag>
      ) : null}
      {deadline ? (
        <Tag tone={deadline.day >= today ? "act" : "plain"} icon="calendar">
          {`${sayDeadline(deadline, language, words)}, ${sayTimeLeft(deadline, today, words)}`}
        </Tag>
      ) : null}
      {notice.isExample ? <Tag>{words.example}</Tag> : null}
    </>
  );
}
