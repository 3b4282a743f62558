import { data, redirect } from "react-router";
import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import type { VisionWords } from "../../text/vision/index.ts";
import { markAgreed, takeAgreementBack } from "../../usecases/vision/agree.ts";
import { type DraftPart, movePart, removePart } from "../../usecases/vision/arrange-draft.ts";
import { bringDraftBack, giveUpDraft } from "../../usecases/vision/begin-draft.ts";
import { addComment, setCommentSettled } from "../../usecases/vision/comments.ts";
import { asResponse } from "./answer.ts";
import { sayRefusal } from "./say-vision.ts";

/** What a button on the page of a version asks. */
export type Deed = {
  readonly app: Pick<App, "db" | "files">;
  readonly actor: Actor;
  readonly number: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly words: VisionWords;
  readonly now: Instant;
};

/** Does what was asked and goes on to the page that shows it. */
export async function doDeed(deed: Deed) {
  const known = deeds[deed.fields.deed ?? ""];
  if (!known) throw data(null, { status: 400 });
  return known(deed);
}

const deeds: Readonly<Record<string, (deed: Deed) => Promise<ReturnType<typeof comeBack>>>> = {
  comment: placeComment,
  settle: (deed) => settle(deed, true),
  reopen: (deed) => settle(deed, false),
  up: (deed) => move(deed, "up"),
  down: (deed) => move(deed, "down"),
  remove,
  restore,
  agree,
  "take-back": takeBack,
  "give-up": giveUp,
  "bring-back": bringBack,
};

const comeBack = (number: number, anchor: string, line: string, tone?: "warning") =>
  redirect(`/visie/${number}${anchor}`, { headers: { "set-cookie": flashLine(line, tone) } });

/** What the page can say of itself is said there; the rest is an answer of its own. */
function sayOrThrow({ words, number }: Deed, refusal: Refusal, anchor = "") {
  if (words.refusals[refusal.because] === undefined) throw asResponse(refusal);
  return comeBack(number, anchor, sayRefusal(words, refusal.because), "warning");
}

const partOf = ({ fields }: Deed): DraftPart => ({
  kind: fields.kind === "indicator" ? "indicator" : "goal",
  id: fields.id ?? "",
});

async function placeComment(deed: Deed) {
  const { app, actor, number, fields, words, now } = deed;
  const comment = { goalId: fields.goalId || null, body: fields.body ?? "" };
  const done = await addComment(app.db, actor, number, comment, now);
  if (isRefusal(done)) {
    if (done.because === "no-words") {
      return comeBack(number, "#opmerkingen", words.problems["no-words"], "warning");
    }
    return sayOrThrow(deed, done, "#opmerkingen");
  }
  return comeBack(number, "#opmerkingen", words.comments.added);
}

async function settle(deed: Deed, isSettled: boolean) {
  const { app, actor, number, fields, words, now } = deed;
  // A remark on the version before is dealt with on the page of the draft.
  const at = { number: Number(fields.at || number), id: fields.id ?? "" };
  const done = await setCommentSettled(app.db, actor, at, isSettled, now);
  if (isRefusal(done)) return sayOrThrow(deed, done);
  return comeBack(
    number,
    "#opmerkingen",
    isSettled ? words.comments.settled : words.comments.reopened,
  );
}

async function move(deed: Deed, way: "up" | "down") {
  const { app, actor, number } = deed;
  const done = await movePart(app.db, actor, number, partOf(deed), way);
  if (isRefusal(done)) return sayOrThrow(deed, done);
  return redirect(`/visie/${number}#${anchorOf(partOf(deed))}`);
}

const anchorOf = ({ kind, id }: DraftPart) => (kind === "goal" ? `doel-${id}` : `indicator-${id}`);

async function remove(deed: Deed) {
  const { app, actor, number, now } = deed;
  const part = partOf(deed);
  const done = await removePart(app.db, actor, number, part, "remove", now);
  if (isRefusal(done)) return sayOrThrow(deed, done);
  const query = new URLSearchParams({ weg: `${part.kind}:${part.id}`, naam: done.name });
  return redirect(`/visie/${number}?${query}`);
}

async function restore(deed: Deed) {
  const { app, actor, number, words, now } = deed;
  const part = partOf(deed);
  const done = await removePart(app.db, actor, number, part, "restore", now);
  if (isRefusal(done)) return sayOrThrow(deed, done);
  return comeBack(number, `#${anchorOf(part)}`, words.page.restored(done.name));
}

async function agree(deed: Deed) {
  const { app, actor, number, words } = deed;
  const done = await markAgreed(app.db, actor, number);
  if (isRefusal(done)) return sayOrThrow(deed, done, "#akkoorden");
  return comeBack(number, "", words.agreements.marked(number));
}

async function takeBack(deed: Deed) {
  const { app, actor, number, fields, words } = deed;
  const done = await takeAgreementBack(app, actor, number, fields.id ?? "");
  if (isRefusal(done)) return sayOrThrow(deed, done, "#akkoorden");
  return comeBack(number, "#akkoorden", words.agreements.tookBack);
}

async function giveUp(deed: Deed) {
  const { app, actor, number, now } = deed;
  const done = await giveUpDraft(app.db, actor, number, now);
  if (isRefusal(done)) return sayOrThrow(deed, done);
  return redirect(`/visie?opgegeven=${number}`);
}

async function bringBack(deed: Deed) {
  const { app, actor, fields, words } = deed;
  const number = Number(fields.id);
  const done = await bringDraftBack(app.db, actor, number);
  if (isRefusal(done)) {
    if (done.because !== "draft-exists") throw asResponse(done);
    return redirect("/visie", {
      headers: { "set-cookie": flashLine(sayRefusal(words, done.because), "warning") },
    });
  }
  return comeBack(number, "", words.page.broughtBack);
}
