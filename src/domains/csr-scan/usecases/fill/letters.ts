import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { insertScanLetter } from "../../store/fill/holder-rows.ts";
import { type FillStartWords, fillStartWords } from "../../text/fill-start/index.ts";

type ScanLetter = {
  readonly partnershipId: string;
  readonly scanId: string;
  readonly holderId: string | null;
  readonly to: string;
  readonly language: Language;
  readonly write: (letters: FillStartWords["letters"]) => {
    readonly subject: string;
    readonly body: string;
  };
};

/** Puts a letter with a link in the outbox, and remembers it: it goes when the scan is deleted. */
export async function sendScanLetter(
  tx: Tx,
  app: Pick<App, "mail">,
  letter: ScanLetter,
  now: Instant,
): Promise<void> {
  const { partnershipId, scanId, holderId, to, language } = letter;
  const { letters } = fillStartWords(language);
  const partnership = (await findPartnership(tx, partnershipId))?.name ?? "";
  const { subject, body } = letter.write(letters);
  const text = `${body}\n\n-- \n${letters.foot(partnership)}\n`;
  const mailId = await app.mail.queue(tx, { to, subject, text });
  await insertScanLetter(tx, { partnershipId, scanId, now }, { mailId, holderId });
}
