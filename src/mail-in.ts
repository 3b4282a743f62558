import type { LetterTakers } from "#platform/mail-in";
import { takeLetter as takeQuestionLetter } from "#questions";
import { takeEvidenceLetter } from "#steering";

/** Which domain takes the letters that people forward, by what their address is for. */
export const letterTakers: LetterTakers = {
  evidence: takeEvidenceLetter,
  questions: takeQuestionLetter,
};
