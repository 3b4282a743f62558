import type { Language } from "#kernel/language";
import { suitabilityWords } from "#matching";
import type { Letter } from "#platform/mail";
import { formatDay } from "#ui/format";
import { oneClickEnd, subscriptionPage } from "../../rules/radar/one-click-end.ts";
import { inReadersLanguage } from "../../rules/radar/words-of-notice.ts";
import type { ListedNotice } from "../../store/radar/radar-list.ts";
import { radarWords } from "../../text/radar/index.ts";
import { radarLetterWords } from "../../text/radar-letters/index.ts";

/** Longer is not read; the rest is behind the link. */
const mostNotices = 20;

export type DigestReader = {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly partnership: string;
  /** What the subscription is called. */
  readonly search: string;
  readonly query: string;
  /** An organisation has no desk to open: it gets the addresses of buyers. */
  readonly isOrganisation: boolean;
  /** Address of the installation, without a slash at its end. */
  readonly url: string;
  readonly token: string;
};

/** What is new in a search as a letter in the reader's language, plain text, with how to end it. */
export function writeRadarDigest(fresh: readonly ListedNotice[], to: DigestReader): Letter {
  const words = radarLetterWords(to.language).digest;
  const radar = `${to.url}/radar${to.query ? `?${to.query}` : ""}`;
  const left = fresh.length - mostNotices;
  const text = [
    words.greeting(to.name),
    words.intro(to.search),
    ...fresh.slice(0, mostNotices).map((notice) => lineOf(notice, to)),
    ...(left > 0 ? [words.more(left)] : []),
    ...(to.isOrganisation ? [] : [`${words.open}\n${radar}`]),
    to.isOrganisation ? words.whySupplier(to.partnership) : words.why(to.partnership),
    `${words.end}\n${to.url}${subscriptionPage(to.token)}`,
    to.partnership,
  ].join("\n\n");
  return {
    to: to.email,
    subject: words.subject(to.partnership, to.search, fresh.length),
    text,
    unsubscribeUrl: `${to.url}${oneClickEnd(to.token)}`,
  };
}

function lineOf(notice: ListedNotice, { language, isOrganisation, url }: DigestReader): string {
  const all = radarWords(language);
  const words = radarLetterWords(language).digest;
  const { assessment } = notice;
  const [best] = assessment?.lots ?? [];
  const [reason] = assessment?.reasons.filter(({ points }) => points > 0) ?? [];
  const when = notice.deadlineOn
    ? words.until(formatDay(language, notice.deadlineOn))
    : notice.publishedOn
      ? words.published(formatDay(language, notice.publishedOn))
      : "";
  const names = isOrganisation ? [] : (best?.matches ?? []).slice(0, 2).map(({ name }) => name);
  const suited = assessment
    ? [all.levels[assessment.level], reason ? suitabilityWords(language)(reason) : ""]
    : [];
  return [
    `- ${inReadersLanguage(notice.title, language)}`,
    `  ${[notice.buyer, all.kinds[notice.kind], when].filter(Boolean).join(", ")}`,
    ...(suited.length > 0 ? [`  ${suited.filter(Boolean).join(": ")}`] : []),
    ...(names.length > 0 ? [`  ${words.who(names.join(", "))}`] : []),
    `  ${isOrganisation && notice.publicHref ? notice.publicHref : `${url}/radar/${notice.id}`}`,
  ].join("\n");
}
