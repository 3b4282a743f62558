import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import type { App } from "#platform/request-context";
import type { EditableLetter } from "../../rules/guests/letter.ts";
import type { NotSent } from "../../rules/guests/may-send.ts";
import { guestWords } from "../../text/guests/index.ts";
import {
  type GuestMark,
  markGuests,
  removeGuests,
  restoreGuests,
} from "../../usecases/guests/change-guests.ts";
import type { HeldRefusal } from "../../usecases/guests/hold-guests.ts";
import { sendLetters } from "../../usecases/guests/send-letters.ts";
import { chosenIn } from "./guest-form.ts";

export type DeedSaid = {
  readonly kind: "said";
  readonly said: string;
  readonly tone: "success" | "info" | "warning";
  /** Guests that can be put back. */
  readonly undo?: readonly string[];
};

const letterOf: Readonly<Record<string, EditableLetter>> = {
  invite: "invitation",
  remind: "reminder",
  practical: "practical",
};
const marks: readonly GuestMark[] = ["coming", "declined", "listed", "invited"];
/** An address holds no more. */
const mostUndo = 50;

/** What one does with the ticked guests. */
export async function doGuestDeed(
  app: App,
  actor: Actor,
  gatheringId: string,
  form: FormData,
  language: Language,
): Promise<DeedSaid | HeldRefusal> {
  const words = guestWords(language);
  const said = (text: string, tone: DeedSaid["tone"] = "success"): DeedSaid => ({
    kind: "said",
    said: text,
    tone,
  });
  const guests = chosenIn(form, "guest");
  const deed = String(form.get("deed") ?? "");
  if (guests.length === 0) return said(words.chosen.none, "warning");
  const letter = letterOf[deed];
  if (letter) {
    const done = await sendLetters(
      app,
      actor,
      gatheringId,
      { letter, guestIds: guests },
      app.now(),
    );
    if (isRefusal(done)) {
      return done.because === "not-open" ? said(words.notOpen, "warning") : (done as HeldRefusal);
    }
    const skipped = Object.entries(done.skipped).map(([because, count]) =>
      words.skipped(because as NotSent, count),
    );
    return said(
      [words.sent(done.sent), ...skipped].join(" "),
      skipped.length > 0 ? "info" : "success",
    );
  }
  const mark = marks.find((one) => one === deed);
  if (mark) {
    const done = await markGuests(app, actor, gatheringId, guests, mark, app.now());
    if (isRefusal(done)) return done;
    return said(
      words.marked(done.changed, done.waiting, done.full),
      done.full > 0 ? "warning" : "success",
    );
  }
  if (deed === "restore") {
    const done = await restoreGuests(app, actor, gatheringId, guests, app.now());
    return isRefusal(done) ? done : said(words.restored(done.changed));
  }
  const done = await removeGuests(app, actor, gatheringId, guests, app.now());
  if (isRefusal(done)) return done;
  const { removed } = done;
  return {
    ...said(words.removed(removed.length)),
    ...(removed.length <= mostUndo ? { undo: removed } : {}),
  };
}
