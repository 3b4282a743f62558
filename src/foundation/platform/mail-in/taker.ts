import type { Refusal } from "#kernel/refusal";
import type { App } from "../request-context.ts";
import type { LetterPurpose, LetterRecipient, ReceivedLetter } from "./letter.ts";

/** known: the same letter came before, and nothing was made. */
export type LetterTaken = {
  readonly kind: "taken" | "known";
  readonly id: string;
  /** Page of what was made of it. */
  readonly href: string;
};

/**
 * A domain takes a letter that came to an address for its purpose. It finds out who writes (`actorOfMember` of
 * #access), asks first who may, and opens its own transaction. What it refuses goes back to who sent it.
 */
export type LetterTaker = (
  app: App,
  letter: ReceivedLetter,
  recipient: LetterRecipient,
) => Promise<LetterTaken | Refusal>;

export type LetterTakers = Readonly<Partial<Record<LetterPurpose, LetterTaker>>>;
