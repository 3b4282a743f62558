import { createTransport } from "nodemailer";
import { z } from "zod";
import { AppError } from "#kernel/app-error";
import { inPartnership, type Tx } from "../db.ts";
import type { JobHandler } from "../jobs/work-on-run.ts";
import { returnAddress } from "../mail-in/return-address.ts";
import type { LetterFile } from "./letter.ts";
import { type OutgoingMail, readMail, readMailFiles, recordAttempt } from "./mail-store.ts";

export const sendKind = "mail.send";

/** Waits between attempts, in seconds: a minute, five, half an hour, two hours. */
const waits = [60, 300, 1_800, 7_200] as const;

const inputShape = z.object({ mailId: z.uuid() });

/**
 * Sends one letter. A server that is away, or asks to come back later, is tried again with longer and
 * longer waits; one that refuses the letter for good is not.
 */
export const sendLetter: JobHandler = async (job, app) => {
  const { mailId } = inputShape.parse(job.input);
  const within = <Result>(work: (tx: Tx) => Promise<Result>) =>
    inPartnership(app.db, { partnershipId: job.partnershipId }, work);
  const mail = await within((tx) => readMail(tx, mailId));
  if (mail === null || mail.state !== "waiting") return { state: mail?.state ?? "gone" };
  const { smtpUrl, mailFrom } = app.config;
  if (!smtpUrl) {
    await within((tx) => recordAttempt(tx, mailId, "kept", null));
    return { state: "kept" };
  }
  const back = await returnAddress(app.config, { partnershipId: job.partnershipId, mailId });
  const files = await within((tx) => readMailFiles(tx, mailId));
  const problem = await deliver({ mail, files, back }, smtpUrl, mailFrom);
  if (problem === null) {
    await within((tx) => recordAttempt(tx, mailId, "sent", null));
    return { state: "sent" };
  }
  const wait = problem.final ? undefined : waits[mail.attempts];
  await within(async (tx) => {
    await recordAttempt(tx, mailId, wait === undefined ? "failed" : "waiting", problem.text);
    if (wait === undefined) return;
    await app.jobs.start(tx, { kind: sendKind, input: { mailId }, afterSeconds: wait });
  });
  if (wait === undefined) throw new AppError("mail.failed", problem.text);
  return { state: "waiting", againInSeconds: wait };
};

type DeliveryProblem = { readonly text: string; readonly final: boolean };

type Sending = {
  readonly mail: OutgoingMail;
  readonly files: readonly LetterFile[];
  readonly back: string | null;
};

async function deliver(
  { mail, files, back }: Sending,
  smtpUrl: string,
  from: string,
): Promise<DeliveryProblem | null> {
  const transport = createTransport(smtpUrl, {
    // Letters are text we made ourselves; a path or an address in one is never to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from,
      // As an object, so that no part of it can become a second address or a header.
      to: { name: "", address: mail.to },
      // Where a server sends it back that cannot deliver it; the reader answers to `from`.
      ...(back ? { envelope: { from: back, to: mail.to } } : {}),
      subject: mail.subject,
      text: mail.text,
      ...(mail.html ? { html: mail.html } : {}),
      // The same letter sent twice, after a kill, is one letter in the reader's box.
      attachments: files.map(({ name, mediaType, content }) => ({
        filename: name,
        contentType: mediaType,
        content: Buffer.from(content),
      })),
      messageId: `<${mail.id}@regiekamer>`,
      headers: mail.unsubscribeUrl ? endingHeaders(mail.unsubscribeUrl) : {},
    });
    return null;
  } catch (fault) {
    return problemOf(fault);
  } finally {
    transport.close();
  }
}

/** How the reader's mail program ends letters like this one, and that no machine need answer it. */
const endingHeaders = (url: string): Record<string, string> => ({
  "List-Unsubscribe": `<${url}>`,
  // One click is promised for addresses over https only (RFC 8058, section 3.1).
  ...(url.startsWith("https://") ? { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
  "Auto-Submitted": "auto-generated",
});

function problemOf(fault: unknown): DeliveryProblem {
  const text = fault instanceof Error ? fault.message : String(fault);
  const code =
    typeof fault === "object" && fault !== null && "responseCode" in fault
      ? Number(fault.responseCode)
      : 0;
  return { text: text.replace(/\s+/g, " ").slice(0, 500), final: code >= 500 };
}
