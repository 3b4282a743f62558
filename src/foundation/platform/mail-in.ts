export {
  type LetterAttachment,
  type LetterPurpose,
  type LetterRecipient,
  letterPurposes,
  type ReceivedLetter,
} from "./mail-in/letter.ts";
export type { LetterTaken, LetterTaker, LetterTakers } from "./mail-in/taker.ts";
