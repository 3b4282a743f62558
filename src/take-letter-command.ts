import { AppError } from "#kernel/app-error";
import type { Command, CommandArguments } from "#platform/command";
import {
  takeLetter as handOver,
  type LetterAnswer,
  mostLetterBytes,
  recipientOf,
} from "#platform/mail-in";
import { bringLetter } from "#steering";
import { letterTakers } from "./mail-in.ts";

/** What mail servers understand of a program they pipe letters to. @see sysexits(3) */
const exitCodes = { noUser: 67, refused: 65 } as const;

async function takeLetter({ options, open, partnership, print }: CommandArguments) {
  const raw = await readStandardInput();
  const app = await open();
  const answer = await answerTo();
  print(answer.kind === "refused" ? `refused: ${answer.because}` : answer.kind);
  return answer;

  async function answerTo(): Promise<LetterAnswer> {
    if (typeof options.to !== "string") {
      const actor = { kind: "operator", partnershipId: await partnership() } as const;
      const brought = await bringLetter(app, actor, raw, { now: app.now(), language: "nl" });
      if (brought.kind === "refused") process.exitCode = exitCodes.refused;
      if (brought.kind === "refused") return brought;
      const kind = brought.kind === "known" ? "known" : "taken";
      return { kind, id: brought.id, href: `/bewijs/${brought.id}` };
    }
    const recipient = await recipientOf(app, options.to);
    if (!recipient) {
      process.exitCode = exitCodes.noUser;
      return { kind: "refused", because: "unknown-address" };
    }
    const taken = await handOver(app, letterTakers, recipient, raw);
    if (taken.kind === "refused") process.exitCode = exitCodes.refused;
    return taken;
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of process.stdin) {
    bytes += (piece as Buffer).length;
    if (bytes > mostLetterBytes) {
      throw new AppError("mail-in.too-large", `Letters are at most ${mostLetterBytes} bytes`);
    }
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

/** For a mail server that pipes letters: to whom they come decides which domain takes them. */
export const letterCommands: readonly Command[] = [
  {
    domain: "steering",
    verb: "take-letter",
    usage: "[--to ADDRESS] < letter.eml",
    summary: "takes a forwarded letter; without --to it becomes evidence of the partnership",
    run: takeLetter,
  },
];
