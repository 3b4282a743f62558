import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "../db.ts";
import type { App } from "../request-context.ts";
import type { LetterRecipient } from "./letter.ts";
import { hashToken, readLetterAddress } from "./letter-address.ts";
import { countLetter, findRecipient } from "./mail-address-store.ts";
import { readLetter } from "./read-letter.ts";
import type { LetterTaken, LetterTakers } from "./taker.ts";

/** Whose address this is. @returns null when nobody has it (any more) */
export async function recipientOf(
  app: Pick<App, "config" | "db">,
  address: string,
): Promise<LetterRecipient | null> {
  const { mailIn } = app.config;
  const asked = mailIn ? readLetterAddress(address, mailIn.domain) : null;
  if (!asked) return null;
  const recipient = await findRecipient(app.db, hashToken(asked.token));
  return recipient?.purpose === asked.purpose ? recipient : null;
}

export type LetterAnswer =
  | LetterTaken
  /** From a machine: taken from the sender, and nothing is made of it, so that no two machines answer each other. */
  | { readonly kind: "ignored" }
  | Refusal;

/** Reads a letter and hands it to the domain its address is for. */
export async function takeLetter(
  app: App,
  takers: LetterTakers,
  recipient: LetterRecipient,
  raw: Uint8Array,
): Promise<LetterAnswer> {
  const taker = takers[recipient.purpose];
  if (!taker) return refuse("no-taker", recipient.purpose);
  const letter = await readLetter(raw, app.now());
  if ("kind" in letter) return letter;
  if (letter.isAutomatic) return { kind: "ignored" };
  const answer = await taker(app, letter, recipient);
  if (answer.kind === "taken") {
    await inPartnership(app.db, recipient, (tx) => countLetter(tx, recipient.addressId, app.now()));
  }
  return answer;
}
