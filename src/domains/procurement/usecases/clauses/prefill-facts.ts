import { type Actor, refusalFor, tenantOf } from "#access";
import { isId } from "#kernel/id";
import { findNeed } from "#matching";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { AdviceFacts } from "../../rules/clauses/advice-facts.ts";
import type { AdviceOrigin } from "../../rules/clauses/advice-record.ts";
import { factsOfNotice } from "../../rules/facts-of-notice.ts";
import { monthsOfLine, textsOfLine } from "../../rules/plans/need-of-line.ts";
import { knownCpv } from "../../rules/plans/purchase-line.ts";
import { findPurchaseLine } from "../../store/plans/line-list.ts";
import { openNotice } from "../notices/open-notice.ts";

export type Prefilled = {
  readonly origin: AdviceOrigin;
  readonly facts: Partial<AdviceFacts>;
};

type From = { readonly notice?: string; readonly line?: string; readonly need?: string };

/** What another record knows of a purchase; null when there is none, or the actor may not see it. */
export async function prefillFacts(app: App, actor: Actor, from: From): Promise<Prefilled | null> {
  if (from.notice && isId(from.notice)) return ofNotice(app, actor, from.notice);
  if (from.line && isId(from.line)) return ofLine(app, actor, from.line);
  if (from.need && isId(from.need)) return ofNeed(app, actor, from.need);
  return null;
}

async function ofNotice(app: App, actor: Actor, id: string): Promise<Prefilled | null> {
  const opened = await openNotice(app, actor, id, null);
  if (opened.kind !== "notice") return null;
  const notice = opened.shown;
  const { texts, nature, cpv, cents, months } = factsOfNotice(notice);
  const [title = "", ...rest] = texts;
  return {
    origin: { kind: "notice", ref: id, href: `/radar/${id}`, label: title.slice(0, 200) },
    facts: {
      title: title.slice(0, 300),
      about: rest.join("\n").slice(0, 4_000),
      ...(nature ? { kind: nature } : {}),
      ...(cents === undefined ? {} : { cents }),
      ...(months === undefined ? {} : { months: Math.max(1, Math.round(months)) }),
      ...(cpv[0] ? { cpv: cpv[0] } : {}),
      lots:
        notice.lots.length > 1
          ? notice.lots.slice(0, 30).map((lot, at) => ({
              title: lot.title.nl ?? lot.title.fr ?? Object.values(lot.title)[0] ?? `${at + 1}`,
              cents:
                lot.estimatedValue?.currency === "EUR" && lot.estimatedValue.cents > 0
                  ? lot.estimatedValue.cents
                  : null,
            }))
          : [],
    },
  };
}

async function ofLine(app: App, actor: Actor, id: string): Promise<Prefilled | null> {
  if (refusalFor(actor, "purchase.read")) return null;
  const line = await inPartnership(app.db, tenantOf(actor), (tx) => findPurchaseLine(tx, id));
  if (!line) return null;
  const [title = line.title, ...rest] = textsOfLine(line);
  const cpv = knownCpv(line);
  const months = monthsOfLine(line);
  return {
    origin: {
      kind: "plan",
      ref: id,
      href: `/aankoopplannen/lijn/${id}`,
      label: line.title.slice(0, 200),
    },
    facts: {
      title: title.slice(0, 300),
      about: rest.join("\n").slice(0, 4_000),
      nis: line.nis,
      ...(line.nature ? { kind: line.nature } : {}),
      ...(line.totalCents !== null && line.totalCents > 0 ? { cents: line.totalCents } : {}),
      ...(cpv ? { cpv } : {}),
      ...(months === undefined ? {} : { months }),
      activity: line.activities[0] ?? null,
    },
  };
}

async function ofNeed(app: App, actor: Actor, id: string): Promise<Prefilled | null> {
  if (refusalFor(actor, "match.read")) return null;
  const need = await inPartnership(app.db, tenantOf(actor), (tx) => findNeed(tx, id));
  if (!need || need.removedAt) return null;
  const { texts, cpv, activities, place, size } = need.need;
  return {
    origin: {
      kind: "need",
      ref: id,
      href: `/wie-kan-dit/${id}`,
      label: need.title.slice(0, 200),
    },
    facts: {
      title: need.title.slice(0, 300),
      about: texts.join("\n").slice(0, 4_000),
      nis: place.nis[0] ?? null,
      cpv: cpv[0] ?? null,
      activity: activities[0] ?? null,
      ...(size.cents ? { cents: size.cents } : {}),
    },
  };
}
