import { AppError } from "#kernel/app-error";
import type { Command, CommandArguments } from "#platform/command";
import { sendNudges } from "../usecases/nudges/send-nudges.ts";
import { planCommands } from "./plan-commands.ts";

/** The plan from the command line. */
export const commands: readonly Command[] = [
  ...planCommands,
  {
    domain: "steering",
    verb: "send-nudges",
    usage: "[--dry-run]",
    summary:
      "mails who has late actions, as the server does daily; --dry-run says who would get what",
    run: nudge,
  },
];

async function nudge({ open, partnership, options, print, json }: CommandArguments) {
  const app = await open();
  const actor = { kind: "operator", partnershipId: await partnership() } as const;
  const dryRun = options["dry-run"] === true;
  const answer = await sendNudges(app, actor, app.now(), { dryRun });
  if (answer.kind === "refused") throw new AppError("cli.nudges", `Refused: ${answer.because}`);
  const { sent, people } = answer;
  if (!json) {
    for (const { email, late, soon, ownerless, outcome } of people) {
      print(
        `${outcome}  ${email}  late ${late}, within a week ${soon}, without owner ${ownerless}`,
      );
    }
    print(`${sent} sent`);
  }
  return { dryRun, sent, people };
}
