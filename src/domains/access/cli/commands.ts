import { AppError } from "#kernel/app-error";
import type { Command, CommandArguments } from "#platform/command";
import type { Actor } from "../rules/actor.ts";
import { appointOperator } from "../usecases/appoint-operator.ts";
import { invitePerson } from "../usecases/invite-person.ts";
import { readPeople } from "../usecases/manage-people.ts";
import { readGrant } from "../usecases/read-grant-choices.ts";
import { makePasswordLink } from "../usecases/reset-password.ts";
import { noPartnership } from "../usecases/resolve-actor.ts";

/** Whoever owns the machine. */
const operatorOf = async ({ partnership }: CommandArguments): Promise<Actor> => ({
  kind: "operator",
  partnershipId: await partnership(),
});

const textOf = (value: string | true | undefined): string =>
  typeof value === "string" ? value : "";

const refused = (because: string): AppError =>
  new AppError("access.refused", `Refused: ${because}`);

async function invite(args: CommandArguments) {
  const app = await args.open();
  const actor = await operatorOf(args);
  const grant = await readGrant(app, actor, app.today(), {
    role: textOf(args.options.role),
    nis: textOf(args.options.nis),
    organisation: textOf(args.options.organisation),
  });
  if ("because" in grant) throw refused(grant.because);
  const [email = ""] = args.positional;
  const answer = await invitePerson(app, actor, { email, grant }, "nl");
  if (answer.kind === "refused") throw refused(answer.because);
  args.print(answer.link);
  return answer;
}

async function people(args: CommandArguments) {
  const answer = await readPeople(await args.open(), await operatorOf(args));
  if ("because" in answer) throw refused(answer.because);
  for (const { name, email, grants } of answer) {
    args.print(`${email}  ${name}  ${grants.map(({ role }) => role).join(", ")}`);
  }
  return { people: answer };
}

async function passwordLink(args: CommandArguments) {
  const app = await args.open();
  const actor = await operatorOf(args);
  const [email = ""] = args.positional;
  const answer = await makePasswordLink(app, actor, email);
  if (answer.kind === "refused") throw refused(answer.because);
  args.print(answer.link);
  return answer;
}

async function operator({ open, positional, options, print }: CommandArguments) {
  const [email = ""] = positional;
  const isOperator = options.remove === undefined;
  const actor: Actor = { kind: "operator", partnershipId: noPartnership };
  const answer = await appointOperator(await open(), actor, email, isOperator);
  if (answer.kind === "refused") throw refused(answer.because);
  print(`${email}: ${isOperator ? "may found partnerships" : "no longer an operator"}`);
  return { email, isOperator };
}

export const commands: readonly Command[] = [
  {
    domain: "access",
    verb: "invite",
    usage: "EMAIL --role ROLE [--nis 23027] [--organisation 0999.000.030]",
    summary: "invite somebody; prints the link, which works once",
    run: invite,
  },
  {
    domain: "access",
    verb: "people",
    usage: "",
    summary: "who has a role in the partnership",
    run: people,
  },
  {
    domain: "access",
    verb: "password-link",
    usage: "EMAIL",
    summary: "a link with which somebody who is locked out sets a new password",
    run: passwordLink,
  },
  {
    domain: "access",
    verb: "operator",
    usage: "EMAIL [--remove]",
    summary: "let somebody with an account found partnerships from the desk, or no longer",
    run: operator,
  },
];
