export {
  type LetterAttachment,
  type LetterPurpose,
  type LetterRecipient,
  letterPurposes,
  type ReceivedLetter,
} from "./mail-in/letter.ts";
export { type LetterListener, listenForLetters } from "./mail-in/listen-for-letters.ts";
export {
  listOwnAddresses,
  type OwnAddress,
  renewOwnAddress,
  switchOffOwnAddress,
} from "./mail-in/own-addresses.ts";
export { mostLetterBytes, readLetter } from "./mail-in/read-letter.ts";
export { type PastedLetter, readPastedLetter } from "./mail-in/read-pasted-letter.ts";
export { type LetterAnswer, recipientOf, takeLetter } from "./mail-in/take-letter.ts";
export type { LetterTaken, LetterTaker, LetterTakers } from "./mail-in/taker.ts";
