import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { isLanguage, type Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { endOfAddress, type Matching, noteLetter, openMatching } from "#matching";
import { inPartnership, type Tx } from "#platform/db";
import { isMailAddress } from "#platform/mail/letter";
import type { App } from "#platform/request-context";
import { findReach } from "#register";
import { findPartnership } from "#territory";
import { formatDay } from "#ui/format";
import type { NoticeLink } from "../../rules/notice.ts";
import { type Advice, adviseBuyer } from "../../rules/radar/advise-buyer.ts";
import {
  fillTemplate,
  type LetterKind,
  type Placeholder,
  unknownPlaceholders,
} from "../../rules/radar/fill-template.ts";
import { longestBody, longestSubject } from "../../rules/radar/limits.ts";
import { marksForList, marksOf } from "../../rules/radar/notice-marks.ts";
import { type NoticeOver, overOf } from "../../rules/radar/notice-over.ts";
import { inReadersLanguage } from "../../rules/radar/words-of-notice.ts";
import { shippedRules } from "../../store/clauses/rules.ts";
import { addNoticeEvent } from "../../store/radar/handlings.ts";
import { insertLetter, listLetters, type SentLetter } from "../../store/radar/letters.ts";
import { findResultDay, readRadarNotice } from "../../store/radar/radar-list.ts";
import { radarWords } from "../../text/radar/index.ts";
import { radarLetterWords } from "../../text/radar-letters/index.ts";
import { nameArticle } from "../../text/radar-letters/name-article.ts";
import { keepInside } from "./from-notice.ts";
import { holdForWork } from "./handle-notice.ts";
import { type NoticeDesk, openNoticeDesk } from "./open-notice.ts";
import { templateFor } from "./templates.ts";

/** An address one could write to, and where it was found. */
export type LetterAddress = {
  readonly email: string;
  readonly of: "notice" | "organisation" | "contact";
  readonly role: string;
};

/** A letter as it is put before a person, who may change every word of it. */
export type LetterDraft = {
  readonly kind: "draft";
  readonly letter: LetterKind;
  readonly language: Language;
  readonly title: string;
  readonly buyer: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly lot: string | null;
  readonly addresses: readonly LetterAddress[];
  readonly subject: string;
  readonly body: string;
  /** Names between braces that stand for nothing. */
  readonly unknown: readonly string[];
  /** Why writing may come too late; null: it does not. */
  readonly over: NoticeOver | null;
  /** Letters about this notice that went before. */
  readonly sent: readonly SentLetter[];
};

export type LetterChoice = {
  readonly letter: LetterKind | null;
  readonly language: Language | null;
  /** A supplier to write to; null: the buyer. */
  readonly organisationId: string | null;
  /** The lot a supplier is written to about; null: the whole. */
  readonly lot: string | null;
};

type LetterApp = Pick<App, "db" | "config" | "files" | "mail">;
type Refused = Refusal<"not-permitted" | "no-such-notice" | "no-such-organisation">;

/** Fills in a letter to the buyer, or to an organisation of the register. Nothing is sent. */
export async function prepareLetter(
  app: LetterApp,
  actor: Actor,
  id: string,
  choice: LetterChoice,
  now: Instant,
): Promise<LetterDraft | Refused> {
  const desk = await openNoticeDesk(app, actor, id, now);
  if (isRefusal(desk)) return desk;
  if (!desk.mayEdit) return refuse("not-permitted", "radar.edit");
  const letter = letterOf(desk, choice);
  const language = choice.language ?? languageOf(desk);
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<LetterDraft | Refused> => {
    const to = await addresseeOf(tx, actor, desk, choice, now);
    if (!to) return refuse("no-such-organisation");
    const partnership = await findPartnership(tx, actor.partnershipId);
    const template = await templateFor(tx, letter, language);
    const values = valuesOf(desk, language, {
      organisation: to.organisation?.name ?? "",
      sender: personOf(actor)?.name ?? "",
      partnership: partnership?.name ?? "",
      articleOf: await openArticles(tx, language, dayOf(now)),
    });
    return {
      kind: "draft",
      letter,
      language,
      title: inReadersLanguage(desk.notice.title, language),
      buyer: desk.notice.buyer,
      ...to,
      lot: choice.lot,
      subject: fillTemplate(template.subject, values),
      body: fillTemplate(template.body, values),
      unknown: unknownPlaceholders(`${template.subject}\n${template.body}`),
      over: await overWith(tx, desk, dayOf(now)),
      sent: desk.letters,
    };
  });
}

/** Over by what it says itself, or because its result came as another notice. */
async function overWith(tx: Tx, { notice }: NoticeDesk, today: Day): Promise<NoticeOver | null> {
  const over = overOf(notice, today);
  if (over?.because === "result") return over;
  const day = await findResultDay(tx, notice.notice.identity);
  return day === undefined ? over : { because: "awarded", day };
}

/** A supplier hears of a chance; a buyer is advised as long as the purchase was not published. */
function letterOf({ notice }: NoticeDesk, { letter, organisationId }: LetterChoice): LetterKind {
  if (organisationId) return "supplier";
  if (letter && letter !== "supplier") return letter;
  return notice.kind === "planned" ? "buyer-before" : "buyer-after";
}

const languageOf = ({ notice }: NoticeDesk): Language =>
  notice.notice.languages.find(isLanguage) ?? "nl";

async function addresseeOf(
  tx: Tx,
  actor: Actor,
  { notice }: NoticeDesk,
  { organisationId }: LetterChoice,
  now: Instant,
): Promise<Pick<LetterDraft, "organisation" | "addresses"> | null> {
  if (organisationId === null) {
    const emails = notice.notice.buyers.flatMap(({ email }) => email ?? []);
    const addresses = [...new Set(emails)].map(
      (email) => ({ email, of: "notice", role: "" }) as const,
    );
    return { organisation: null, addresses };
  }
  const reach = isId(organisationId) ? await findReach(tx, organisationId, dayOf(now)) : null;
  if (!reach) return null;
  const named = refusalFor(actor, "contact.read") ? [] : reach.contacts;
  return {
    organisation: { id: organisationId, name: reach.name },
    addresses: [
      ...(reach.email ? [{ email: reach.email, of: "organisation", role: "" } as const] : []),
      ...named.flatMap(({ email, role }) =>
        email ? [{ email, of: "contact", role: role ?? "" } as const] : [],
      ),
    ],
  };
}

type Around = {
  readonly organisation: string;
  readonly sender: string;
  readonly partnership: string;
  readonly articleOf: (route: Route) => string;
};

function valuesOf(
  desk: NoticeDesk,
  language: Language,
  { organisation, sender, partnership, articleOf }: Around,
): Partial<Record<Placeholder, string>> {
  const words = radarWords(language);
  const said = radarLetterWords(language);
  const { notice, assessment } = desk;
  const day = (on: string | null) => (on ? formatDay(language, on) : "");
  const marks = [...new Set([...marksForList(notice), ...marksOf(notice)])];
  const [best] = desk.lots;
  const names = (best?.matches ?? []).slice(0, 5).map(({ name }) => name);
  const asked = marks.map((mark) => words.marks[mark] ?? mark);
  const advice = adviceWords(adviseBuyer(assessment.lots), language, articleOf);
  return {
    titel: inReadersLanguage(notice.title, language),
    koper: notice.buyer,
    organisatie: organisation,
    publicatie: day(notice.publishedOn),
    "uiterste-datum": notice.deadlineOn
      ? said.mail.deadlineLine(day(notice.deadlineOn), notice.deadlineTime ?? "")
      : "",
    "wat-gevraagd": asked.length > 0 ? said.mail.askedLine(asked.join("; ")) : "",
    advies: advice,
    "inleiding-advies":
      advice || names.length > 0 ? said.mail.adviceIntro : said.mail.withoutAdvice,
    organisaties: names.length > 0 ? said.mail.organisationsLine(names.join(", ")) : "",
    "vraag-organisaties": names.length > 0 ? said.mail.askForThem : said.mail.askWithoutThem,
    link: publicAddress(notice.notice.links, "notice") || journalAddress(desk, language),
    document: publicAddress(notice.notice.links, "documents"),
    afzender: sender,
    samenwerkingsverband: partnership,
  };
}

/** The route of our dated rules that an advice takes, for the article it leans on. */
const routeOf = { reserve: "reservation", lot: "reserved-lot", clause: "flexible" } as const;
type Route = (typeof routeOf)[keyof typeof routeOf];

/** The article behind a route as the rules have it on a day; empty when they have none then. */
async function openArticles(
  tx: Tx,
  language: Language,
  on: Day,
): Promise<(route: Route) => string> {
  const routes = (await shippedRules(tx))?.routes ?? [];
  return (key) => {
    const valid = routes.find(
      (route) =>
        route.key === key && route.from <= on && (route.until === null || on <= route.until),
    );
    return valid ? nameArticle(valid.article, language) : "";
  };
}

function adviceWords(
  advice: Advice,
  language: Language,
  articleOf: (route: Route) => string,
): string {
  const words = radarLetterWords(language).mail.advice;
  if (advice.kind === "none") return "";
  const article = articleOf(routeOf[advice.kind]);
  switch (advice.kind) {
    case "reserve":
      return words.reserve(advice.suppliers, article);
    case "lot":
      return words.lot(advice.lots.join(", "), article);
    case "clause":
      return words.clause(article);
  }
}

const publicAddress = (links: readonly NoticeLink[], kind: NoticeLink["kind"]): string =>
  links.find((link) => link.kind === kind)?.url ?? "";

/** Where the Official Journal shows a notice by its number. */
function journalAddress({ notice }: NoticeDesk, language: Language): string {
  const number = notice.notice.identity.publicationNumber;
  return number ? `https://ted.europa.eu/${language}/notice/-/detail/${number}` : "";
}

export type LetterToSend = {
  readonly letter: LetterKind;
  readonly language: Language;
  readonly organisationId: string | null;
  readonly lot: string | null;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** It went before, and the person says that it goes again. */
  readonly again: boolean;
};

export type LetterSent =
  | { readonly kind: "sent"; readonly to: string }
  /** The same letter went to this address before; nothing was sent. */
  | { readonly kind: "sent-before"; readonly letter: SentLetter }
  | Refused
  | Refusal<"address" | "subject" | "body" | "too-long">;

/**
 * Puts a letter in the outbox and keeps it with the notice, in one transaction. The same letter does not go to the
 * same address twice unless that is asked for.
 */
export async function sendLetter(
  app: LetterApp,
  actor: Actor,
  id: string,
  given: LetterToSend,
  now: Instant,
): Promise<LetterSent> {
  // Opened before the transaction: it reads the register in a moment of its own.
  const matching = given.organisationId ? await openMatching(app, actor.partnershipId) : null;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<LetterSent> => {
    const held = await holdForWork(tx, actor, id);
    if (isRefusal(held)) return held;
    const checked = checkLetter(given);
    if (isRefusal(checked)) return checked;
    const before = (await listLetters(tx, id)).filter(
      ({ kind, recipient }) => kind === given.letter && recipient === checked.to,
    );
    const [last] = before;
    if (last && !given.again) return { kind: "sent-before", letter: last };
    const letter = { id, ...given, ...checked, nth: before.length + 1 };
    const mailId = await write(tx, app, actor, letter, now);
    if (matching) await noteWithMatch(tx, actor, { ...letter, mailId }, matching, now);
    return { kind: "sent", to: checked.to };
  });
}

/** To whom one wrote stays with the need as well, for who may follow that up. */
async function noteWithMatch(
  tx: Tx,
  actor: Actor,
  letter: LetterToSend & { readonly id: string; readonly mailId: string },
  matching: Matching,
  now: Instant,
): Promise<void> {
  const { id, organisationId, lot, mailId, to, subject, body } = letter;
  const notice = await readRadarNotice(tx, id);
  if (!notice || !organisationId) return;
  const kept = await keepInside(tx, actor, notice, lot, now);
  if (kept.kind === "refused") return;
  const sent = { needId: kept.needId, organisationId, mailId, to, subject, text: body };
  await noteLetter(tx, actor, sent, matching, now);
}

/** A letter that can be sent: one plain address in lower case, a subject on one line. */
function checkLetter({
  to: typed,
  subject: line,
  body: text,
}: LetterToSend):
  | { readonly to: string; readonly subject: string; readonly body: string }
  | Refusal<"address" | "subject" | "body" | "too-long"> {
  const to = typed.trim().toLowerCase();
  const subject = line.replace(/\s+/g, " ").trim();
  const body = text.replace(/\r\n?/g, "\n").trim();
  if (!isMailAddress(to)) return refuse("address");
  if (subject === "") return refuse("subject");
  if (body === "") return refuse("body");
  if (subject.length > longestSubject || body.length > longestBody) return refuse("too-long");
  return { to, subject, body };
}

async function write(
  tx: Tx,
  app: LetterApp,
  actor: Actor,
  letter: LetterToSend & { readonly id: string; readonly nth: number },
  now: Instant,
): Promise<string> {
  const { id, to, subject, body, language, organisationId } = letter;
  const person = personOf(actor);
  const mailId = await app.mail.queue(tx, { to, subject, text: body });
  await insertLetter(tx, {
    noticeId: id,
    kind: letter.letter,
    organisationId,
    recipient: to,
    addressUntil: await endOfAddress(tx, to, dayOf(now)),
    nth: letter.nth,
    language,
    subject,
    body,
    mailId,
    personId: person?.id ?? null,
    personName: person?.name ?? "",
    at: now,
  });
  const details = { to, letter: letter.letter };
  await addNoticeEvent(tx, id, { kind: "mail", body: subject, details, person, at: now });
  await recordAudit(tx, actor, "radar.mail", { kind: "notice", id }, { letter: letter.letter });
  return mailId;
}
