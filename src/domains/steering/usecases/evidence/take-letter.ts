import { actorOfMember } from "#access";
import { refuse } from "#kernel/refusal";
import type { LetterTaker } from "#platform/mail-in";
import { recordLetter } from "./bring-in.ts";

/** A forwarded letter becomes evidence in the tray of whose address it came to, with the roles they have now. */
export const takeLetter: LetterTaker = async (app, letter, recipient) => {
  const actor = await actorOfMember(app.db, recipient);
  if (!actor) return refuse("not-permitted", "evidence.edit");
  const answer = await recordLetter(app, actor, letter, { now: app.now(), language: "nl" });
  if (answer.kind === "refused") return answer;
  const kind = answer.kind === "known" ? "known" : "taken";
  return { kind, id: answer.id, href: `/bewijs/${answer.id}` };
};
