import type { Config } from "./config.ts";
import type { Tx } from "./db.ts";
import type { JobHandlers, Jobs } from "./jobs.ts";
import { checkLetter, type Letter } from "./mail/letter.ts";
import {
  deleteMail,
  deleteUnsentMail,
  insertMail,
  listMail,
  type OutgoingMail,
} from "./mail/mail-store.ts";
import { sendKind, sendLetter } from "./mail/send-letter.ts";

export type { Letter, LetterFile } from "./mail/letter.ts";
export type { MailState, OutgoingMail } from "./mail/mail-store.ts";

/** Letters of the partnership whose transaction is handed in. */
export type Mail = {
  /**
   * Puts a letter in the outbox; it leaves once the transaction commits. Without a mail server it
   * stays there ("kept") for the outbox page to show.
   * @returns its id
   * @throws AppError `mail.address`, `mail.too-long`, `mail.unsubscribe-url`, `mail.files`
   */
  queue(tx: Tx, letter: Letter): Promise<string>;
  /** Newest first; 100 unless said. */
  list(tx: Tx, limit?: number): Promise<OutgoingMail[]>;
  /** Takes letters out of the outbox for good: whose they were may no longer be known. */
  forget(tx: Tx, ids: readonly string[]): Promise<void>;
  /** Takes back letters that did not leave yet. @returns how many were taken back; the others are gone */
  takeBack(tx: Tx, ids: readonly string[]): Promise<number>;
};

export function openMail({
  config,
  jobs,
}: {
  readonly config: Pick<Config, "smtpUrl">;
  readonly jobs: Pick<Jobs, "start">;
}): Mail {
  return {
    async queue(tx, letter) {
      const checked = checkLetter(letter);
      if (!config.smtpUrl) return insertMail(tx, checked, "kept");
      const id = await insertMail(tx, checked, "waiting");
      await jobs.start(tx, { kind: sendKind, input: { mailId: id } });
      return id;
    },
    list: (tx, limit = 100) => listMail(tx, limit),
    forget: deleteMail,
    takeBack: deleteUnsentMail,
  };
}

/** To be joined with the handlers of the domains. */
export const mailJobs: JobHandlers = { [sendKind]: sendLetter };
