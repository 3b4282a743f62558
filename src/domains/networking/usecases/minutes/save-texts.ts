import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Db } from "#platform/db";
import { judgeText, type TextGiven, tidyBody } from "../../rules/minutes/judge-text.ts";
import { listItems, writeBody } from "../../store/minutes/item-rows.ts";
import { digestOf, type MinutesRefusal, withMinutes } from "./hold-minutes.ts";

/** A text that was not written because somebody else wrote the same item meanwhile: both stay. */
export type StaleText = {
  readonly item: string;
  readonly title: string;
  readonly yours: string;
  readonly theirs: string;
  readonly version: number;
  readonly whoChanged: string;
  readonly when: Instant;
};

export type TextsSaved = {
  readonly kind: "saved";
  /** Items that now hold what was typed, with their version and the sign of their text. */
  readonly saved: readonly {
    readonly id: string;
    readonly version: number;
    readonly base: string;
  }[];
  readonly stale: readonly StaleText[];
  readonly tooLong: readonly string[];
  /** Items that are no longer on the agenda, with what was typed for them. */
  readonly gone: readonly { readonly id: string; readonly body: string }[];
};

/** Saves what was typed of some items: each for itself, so that one that clashes keeps back no other. */
export const saveTexts = (
  db: Db,
  actor: Actor,
  id: string,
  texts: readonly (TextGiven & { readonly item: string })[],
  now: Instant,
): Promise<TextsSaved | MinutesRefusal> =>
  withMinutes<TextsSaved>(db, actor, id, now, async (tx, { by }) => {
    const items = new Map((await listItems(tx, id)).map((item) => [item.id, item]));
    const saved: { id: string; version: number; base: string }[] = [];
    const stale: StaleText[] = [];
    const tooLong: string[] = [];
    const gone: { id: string; body: string }[] = [];
    for (const text of texts) {
      const item = items.get(text.item);
      const yours = tidyBody(text.body);
      if (!item) {
        if (digestOf(yours) !== text.base) gone.push({ id: text.item, body: yours });
        continue;
      }
      const verdict = judgeText(item, text, digestOf);
      if (verdict === "too-long") tooLong.push(item.id);
      else if (verdict === "stale") {
        stale.push({
          item: item.id,
          title: item.title,
          yours,
          theirs: item.body,
          version: item.version,
          whoChanged: item.updatedBy,
          when: item.updatedAt,
        });
      } else if (verdict !== "untouched") {
        const version = verdict === "save" ? await writeBody(tx, item.id, yours, by) : item.version;
        saved.push({ id: item.id, version, base: digestOf(yours) });
      }
    }
    return { kind: "saved", saved, stale, tooLong, gone };
  });
