import { dayOf } from "#kernel/day";
import { formatDay, formatInstant, Icon, SectionHeader, SourceLine, useUi } from "#ui";
import type { NoticeEdition, SightedFile } from "../../store/notices/read-notice.ts";
import { words as procurementWords } from "../../text/index.ts";
import { noticeWords } from "../../text/notices/index.ts";
import type { ShownNotice } from "./load-notice.ts";
import { inLanguage } from "./say-notice.ts";

const mostFiles = 3;

/** Addresses the notice gives; only of the web, which the readers see to. */
export function NoticeLinks({ opened }: { readonly opened: ShownNotice }) {
  const words = noticeWords(useUi().language);
  const { links } = opened.shown;
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="links">
      <SectionHeader id="links" title={words.links} />
      <ul className="notice-page__plain-list">
        {links.map(({ kind, url }) => (
          <li key={`${kind} ${url}`}>
            <a href={url} rel="noreferrer">
              <Icon name="external" size="small" /> {words.linkKinds[kind]}
            </a>
            <span className="notice-page__under">{hostOf(url)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const hostOf = (url: string): string => URL.parse(url)?.host ?? url;

/** Versions and formats in which the notice was met, and the files it came from. */
export function NoticeEditions({ opened }: { readonly opened: ShownNotice }) {
  const { language } = useUi();
  const words = noticeWords(language);
  const { editions, notice, shownEdition } = opened;
  const shownId = shownEdition?.id ?? editions.find(({ isMain }) => isMain)?.id;
  return (
    <section aria-labelledby="editions">
      <SectionHeader id="editions" title={words.editions} />
      <ul className="notice-page__plain-list">
        {editions.map((edition) => (
          <li key={edition.id}>
            <EditionName edition={edition} noticeId={notice.id} isShown={edition.id === shownId} />
            <span className="notice-page__under">
              {edition.files.slice(0, mostFiles).map((file) => (
                <FileLine key={file.importId} file={file} mayImport={opened.mayImport} />
              ))}
              {edition.files.length > mostFiles ? (
                <span>{words.moreFiles(edition.files.length - mostFiles)}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EditionName(props: {
  readonly edition: NoticeEdition;
  readonly noticeId: string;
  readonly isShown: boolean;
}) {
  const { language } = useUi();
  const words = noticeWords(language);
  const { format, label, publishedOn, id, isMain } = props.edition;
  const name = words.edition(words.formats[format], label);
  const day = publishedOn ? `, ${formatDay(language, publishedOn)}` : "";
  if (props.isShown) {
    return (
      <>
        <strong>{name}</strong>
        {day} <span className="soft">({words.main})</span>
      </>
    );
  }
  return (
    <>
      <a href={isMain ? `/radar/${props.noticeId}` : `/radar/${props.noticeId}?editie=${id}`}>
        {name}
      </a>
      {day}
    </>
  );
}

function FileLine({
  file,
  mayImport,
}: {
  readonly file: SightedFile;
  readonly mayImport: boolean;
}) {
  const { language } = useUi();
  const text = noticeWords(language).readFrom(file.name, formatInstant(language, file.readAt));
  return mayImport ? (
    <a href={`/radar/invoer/${file.importId}/resultaat`}>{text}</a>
  ) : (
    <span>{text}</span>
  );
}

/** From which file the facts above come. */
export function NoticeSource({ opened }: { readonly opened: ShownNotice }) {
  const words = noticeWords(useUi().language);
  const { editions, shownEdition } = opened;
  const edition = shownEdition ?? editions.find(({ isMain }) => isMain);
  const [file] = edition?.files ?? [];
  if (!edition || !file) return null;
  const title = `${words.formats[edition.format]}, ${file.name}`;
  return <SourceLine sources={[{ title, date: dayOf(file.readAt) }]} />;
}

/** Other notices of the same purchase, the oldest first. */
export function NoticeRelated({ opened }: { readonly opened: ShownNotice }) {
  const { language } = useUi();
  const words = noticeWords(language);
  if (opened.related.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <SectionHeader id="related" title={words.related} />
      <ul className="notice-page__plain-list">
        {opened.related.map(({ id, kind, title, publishedOn }) => (
          <li key={id}>
            <a href={`/radar/${id}`}>{inLanguage(title, language).text || words.noTitle}</a>
            <span className="notice-page__under">
              <span>{procurementWords(language).kinds[kind]}</span>
              {publishedOn ? <span>{formatDay(language, publishedOn)}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
