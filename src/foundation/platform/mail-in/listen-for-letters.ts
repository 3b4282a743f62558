import { readFile } from "node:fs/promises";
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from "smtp-server";
import { AppError } from "#kernel/app-error";
import type { App } from "../request-context.ts";
import type { LetterRecipient } from "./letter.ts";
import { openRate } from "./rate.ts";
import { mostLetterBytes } from "./read-letter.ts";
import { type ReturnedMail, readReturnAddress } from "./return-address.ts";
import { type LetterAnswer, recipientOf, takeLetter } from "./take-letter.ts";
import { takeReturnedLetter } from "./take-returned-letter.ts";
import type { LetterTakers } from "./taker.ts";

export type LetterListener = {
  /** The port it listens on: of use when the configuration said 0. */
  readonly port: number;
  stop(): Promise<void>;
};

const hour = 3_600;
/** Letters to one address, and letters from one sending machine, per hour. */
const mostPerAddress = 60;
const mostPerMachine = 2_000;
/**
 * Addresses nobody has, tried in one conversation: somebody is guessing. Not counted per machine, since the
 * partnership's own mail server may pass on the guesses of others together with real letters.
 */
const mostUnknown = 5;
const mostClients = 25;
const socketTimeoutMs = 60_000;

/** Somebody's own address, or that of one letter of ours that comes back. */
type Held = LetterRecipient | ReturnedMail;

/** An answer in the language of mail servers: 4xx try again later, 5xx never. */
const smtpError = (code: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode: code });

/**
 * Receives forwarded letters by SMTP. Sends nothing on, knows no users, and takes letters for addresses that
 * somebody here has and for no others.
 * @returns null when the configuration asks for no listener
 * @throws AppError `mail-in.port` when it cannot listen
 */
export async function listenForLetters(
  app: App,
  takers: LetterTakers,
): Promise<LetterListener | null> {
  const { mailIn } = app.config;
  if (!mailIn || mailIn.port === undefined) return null;
  const guard = openGuard(app);
  const held = new WeakMap<SMTPServerSession, Held>();
  const tls = mailIn.tls
    ? { key: await readFile(mailIn.tls.keyFile), cert: await readFile(mailIn.tls.certificateFile) }
    : null;
  const server = new SMTPServer({
    name: mailIn.domain,
    banner: "letters in only",
    size: mostLetterBytes,
    disabledCommands: ["AUTH", ...(tls ? [] : ["STARTTLS"])],
    ...(tls ?? {}),
    maxClients: mostClients,
    socketTimeout: socketTimeoutMs,
    closeTimeout: 2_000,
    disableReverseLookup: true,
    logger: false,
    onMailFrom: (_address, session, done) => {
      held.delete(session);
      done();
    },
    onRcptTo: (address, session, done) => {
      guard.recipient(address, session).then((recipient) => {
        held.set(session, recipient);
        done();
      }, done);
    },
    onData: (stream, session, done) => {
      const recipient = held.get(session);
      held.delete(session);
      receive(app, takers, recipient, stream).then((line) => done(null, line), done);
    },
  });
  // Machines that break off are the rule on a mail port.
  server.on("error", (fault) => app.log.warn("mail in", { fault: String(fault) }));
  const port = await listen(server, mailIn.port, mailIn.host);
  return { port, stop: () => new Promise((stopped) => server.close(() => stopped())) };
}

function openGuard(app: App) {
  const perAddress = openRate(mostPerAddress, hour);
  const perMachine = openRate(mostPerMachine, hour);
  const unknown = new WeakMap<SMTPServerSession, number>();
  return {
    async recipient({ address }: SMTPServerAddress, session: SMTPServerSession): Promise<Held> {
      const { remoteAddress, envelope } = session;
      const now = app.now();
      // One answer goes back for a letter, so it can be about one recipient only; servers then send the next.
      if (envelope.rcptTo.length > 0) throw smtpError(452, "One recipient at a time");
      const tried = unknown.get(session) ?? 0;
      if (tried >= mostUnknown) throw smtpError(421, "Too many unknown addresses");
      const recipient = await heldBy(app, address).catch((fault: unknown) => {
        app.log.error("mail in", { fault: String(fault) });
        throw smtpError(451, "Try again later");
      });
      if (!recipient) {
        unknown.set(session, tried + 1);
        throw smtpError(550, "Nobody here has this address");
      }
      if (!perMachine.take(remoteAddress, now) || !perAddress.take(keyOf(recipient), now)) {
        throw smtpError(450, "Too many letters, try again in an hour");
      }
      return recipient;
    },
  };
}

const heldBy = async (app: App, address: string): Promise<Held | null> =>
  (await recipientOf(app, address)) ?? readReturnAddress(app.config, address);

const keyOf = (held: Held): string => ("mailId" in held ? held.mailId : held.addressId);

async function receive(
  app: App,
  takers: LetterTakers,
  recipient: Held | undefined,
  stream: SMTPServerDataStream,
): Promise<string> {
  const pieces: Buffer[] = [];
  // What is beyond the limit is read to its end and thrown away: the sender hears the answer only then.
  for await (const piece of stream) if (!stream.sizeExceeded) pieces.push(piece as Buffer);
  if (stream.sizeExceeded) throw smtpError(552, sayRefusal("too-large"));
  if (!recipient) throw smtpError(503, "No recipient");
  if ("mailId" in recipient) return receiveReturned(app, recipient, Buffer.concat(pieces));
  let answer: LetterAnswer;
  try {
    answer = await takeLetter(app, takers, recipient, Buffer.concat(pieces));
  } catch (fault) {
    app.log.error("a letter could not be taken", { fault: String(fault) });
    throw smtpError(451, "Try again later");
  }
  if (answer.kind === "refused") throw smtpError(550, sayRefusal(answer.because));
  app.log.info("letter", { purpose: recipient.purpose, answer: answer.kind });
  return answer.kind === "known" ? "Taken before" : "Taken";
}

async function receiveReturned(app: App, mail: ReturnedMail, raw: Uint8Array): Promise<string> {
  try {
    const answer = await takeReturnedLetter(app, mail, raw);
    app.log.info("returned letter", { answer: answer.kind });
    return "Taken";
  } catch (fault) {
    app.log.error("a returned letter could not be taken", { fault: String(fault) });
    throw smtpError(451, "Try again later");
  }
}

/** For the bounce that the sender's own server writes. */
const sayRefusal = (because: string): string =>
  because === "too-large"
    ? `Letters are at most ${mostLetterBytes / 1024 / 1024} MB`
    : `Not taken: ${because.replaceAll("-", " ")}`;

async function listen(server: SMTPServer, port: number, host: string): Promise<number> {
  const heard = await new Promise<number>((listening, failed) => {
    server.once("error", (cause) =>
      failed(new AppError("mail-in.port", `No letters can come in on port ${port}`, { cause })),
    );
    const net = server.listen(port, host, () => {
      const address = net.address();
      listening(typeof address === "object" && address ? address.port : port);
    });
  });
  return heard;
}
