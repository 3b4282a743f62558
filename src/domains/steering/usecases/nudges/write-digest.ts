import { type Day, daysBetween } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Letter } from "#platform/mail";
import { formatDay } from "#ui/format";
import {
  countDigest,
  type Digest,
  type DigestGroup,
  type OpenAction,
} from "../../rules/nudges/compose-digest.ts";
import { nudgePage, oneClickAddress } from "../../rules/nudges/one-click-address.ts";
import { actionWords } from "../../text/actions/index.ts";
import { nudgeWords } from "../../text/nudges/index.ts";

/** A letter is read, not studied: what does not fit stands behind a link. */
const mostLines = 20;

export type DigestAddressee = {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly partnership: string;
  /** Address of the installation, without a slash at its end. */
  readonly url: string;
  readonly token: string;
};

type Line = { readonly href: string; readonly title: string; readonly about: string };
type Part = {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly more: { readonly text: string; readonly href: string } | null;
};

/** The digest as a letter in the person's language: plain text, the same as HTML, and how to end it. */
export function writeDigest(digest: Digest, to: DigestAddressee, today: Day): Letter {
  const words = nudgeWords(to.language).letter;
  const parts = digest.map(({ group, actions }) => partOf(group, actions, to, today));
  const page = `${to.url}${nudgePage(to.token)}`;
  const opening = [words.greeting(to.name), words.intro(to.partnership)];
  const closing = [words.todo, words.why(to.partnership)];
  return {
    to: to.email,
    subject: words.subject(to.partnership, countDigest(digest)),
    text: [
      ...opening,
      ...parts.map(partAsText),
      ...closing,
      `${words.end}\n${page}`,
      to.partnership,
    ].join("\n\n"),
    html: asDocument(to.language, [
      ...opening.map(paragraph),
      ...parts.map(partAsHtml),
      ...closing.map(paragraph),
      `<p>${link(page, words.end)}</p>`,
      paragraph(to.partnership),
    ]),
    unsubscribeUrl: `${to.url}${oneClickAddress(to.token)}`,
  };
}

function partOf(
  group: DigestGroup,
  actions: readonly OpenAction[],
  { language, url, personId }: DigestAddressee,
  today: Day,
): Part {
  const words = nudgeWords(language).letter;
  const { late, inDays } = actionWords(language).today;
  const lines = actions.slice(0, mostLines).map(({ id, number, title, dueOn, ownerName }): Line => {
    const days = daysBetween(dueOn, today);
    const about = [
      words.number(number),
      words.dueOn(formatDay(language, dueOn)),
      days > 0 ? late(days) : inDays(-days),
      ...(group === "ownerless" && ownerName ? [words.formerOwner(ownerName)] : []),
    ];
    return { href: `${url}/actie/${id}`, title, about: about.join(", ") };
  });
  const owner = group === "ownerless" ? "" : `&eigenaar=${personId}`;
  const left = actions.length - lines.length;
  return {
    heading: `${words.groups[group]} (${actions.length})`,
    lines,
    more: left > 0 ? moreOf(words.more(left), `${url}/plan?jaar=alle&status=open${owner}`) : null,
  };
}

const moreOf = (text: string, plan: string) => ({ text, href: `${plan}&beeld=lijst` });

const partAsText = ({ heading, lines, more }: Part): string =>
  [
    heading,
    ...lines.map(({ href, title, about }) => `- ${title}\n  ${about}\n  ${href}`),
    ...(more ? [`${more.text}\n  ${more.href}`] : []),
  ].join("\n");

const partAsHtml = ({ heading, lines, more }: Part): string =>
  [
    `<h2>${escapeHtml(heading)}</h2>`,
    "<ul>",
    ...lines.map(
      ({ href, title, about }) => `<li>${link(href, title)}<br>${escapeHtml(about)}</li>`,
    ),
    "</ul>",
    ...(more ? [`<p>${link(more.href, more.text)}</p>`] : []),
  ].join("\n");

const asDocument = (language: Language, parts: readonly string[]): string =>
  `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"></head>\n<body style="font-family:sans-serif">\n${parts.join("\n")}\n</body>\n</html>\n`;

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

const link = (href: string, text: string): string =>
  `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Titles are typed by people; a letter shows them and runs nothing. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
