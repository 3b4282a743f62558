import { type Day, parseDay } from "#kernel/day";
import { isId } from "#kernel/id";
import { isLanguage } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { mostMonths } from "../../rules/clauses/advice-facts.ts";
import { lastOfMonths } from "../../rules/contracts/add-months.ts";
import {
  type ContractContent,
  type ContractState,
  isContractState,
  type Reach,
  type ReportMonths,
  reportMonths,
} from "../../rules/contracts/contract.ts";
import type { ContractProblem } from "../../rules/contracts/judge-contract.ts";
import { readNumber, writeNumber } from "../../rules/contracts/read-number.ts";
import { lineOf, type Typed } from "../typed-form.ts";

/** The fields of the form as they are typed. */
export const typedOfContent = (content: ContractContent): Typed => ({
  title: content.title,
  nis: content.nis ?? "",
  supplier: content.supplierName,
  organisation: content.organisationId ?? "",
  ...(content.isSocial ? { isSocial: "yes" } : {}),
  description: content.description,
  amount: content.amountCents === null ? "" : writeNumber(content.amountCents / 100),
  startsOn: content.startsOn ?? "",
  endsOn: content.endsOn ?? "",
  reportMonths: String(content.reportMonths),
  owner: content.ownerPersonId ?? "",
  reach: content.reach.kind === "contact" ? content.reach.contactId : content.reach.kind,
  email: content.reach.kind === "typed" ? content.reach.email : "",
  consentOn: content.reach.kind === "typed" ? content.reach.consentOn : "",
  language: content.supplierLanguage,
});

type Problem = Refusal<ContractProblem>;

export type ReadForm = {
  readonly content: ContractContent;
  readonly problems: readonly Problem[];
};

/** Reads the form; what cannot be read is told with its field, and left empty. */
export function readContractForm(typed: Typed): ReadForm {
  const problems: Problem[] = [];
  const day = (field: string): Day | null => {
    const text = lineOf(typed, field);
    const found = text === "" ? null : parseDay(text);
    if (text !== "" && !found) problems.push(refuse("not-a-day", field));
    return found;
  };
  const amount = readNumber(lineOf(typed, "amount"));
  if (amount === "wrong" || (amount ?? 0) < 0) problems.push(refuse("not-an-amount", "amount"));
  const startsOn = day("startsOn");
  const lastDay = day("endsOn");
  const months = readNumber(lineOf(typed, "months"));
  const isMonths = months === null || (isWhole(months) && months >= 1 && months <= mostMonths);
  if (!isMonths) problems.push(refuse("bad-months", "months"));
  const endsOn =
    lastDay ??
    (startsOn && isMonths && typeof months === "number" ? lastOfMonths(startsOn, months) : null);
  const reach = readReach(typed);
  if ("because" in reach) problems.push(reach);
  const organisation = lineOf(typed, "organisation");
  const language = lineOf(typed, "language");
  const content: ContractContent = {
    nis: lineOf(typed, "nis") || null,
    title: lineOf(typed, "title"),
    description: typed.description ?? "",
    organisationId: isId(organisation) ? organisation : null,
    supplierName: lineOf(typed, "supplier"),
    isSocial: typed.isSocial === "yes",
    amountCents: typeof amount === "number" && amount >= 0 ? Math.round(amount * 100) : null,
    startsOn,
    endsOn,
    reportMonths: monthsOf(lineOf(typed, "reportMonths")),
    ownerPersonId: isId(lineOf(typed, "owner")) ? lineOf(typed, "owner") : null,
    ownerName: "",
    reach: "because" in reach ? { kind: "none" } : reach,
    supplierLanguage: isLanguage(language) ? language : "nl",
  };
  return { content, problems };
}

const isWhole = (value: number | "wrong"): value is number =>
  typeof value === "number" && Number.isInteger(value);

const monthsOf = (text: string): ReportMonths =>
  reportMonths.find((months) => String(months) === text) ?? 3;

function readReach(typed: Typed): Reach | Problem {
  const chosen = lineOf(typed, "reach");
  if (chosen === "organisation") return { kind: "organisation" };
  if (isId(chosen)) return { kind: "contact", contactId: chosen };
  if (chosen !== "typed") return { kind: "none" };
  const email = lineOf(typed, "email").toLowerCase();
  const consentOn = parseDay(lineOf(typed, "consentOn"));
  if (email === "") return refuse("no-address", "email");
  return consentOn ? { kind: "typed", email, consentOn } : refuse("not-a-day", "consentOn");
}

/** How far a new contract is, and since when. */
export function readBeginning(
  typed: Typed,
  today: Day,
): { readonly kind: ContractState; readonly happenedOn: Day } {
  const kind = lineOf(typed, "state");
  return {
    kind: isContractState(kind) && kind !== "lost" ? kind : "contact",
    happenedOn: parseDay(lineOf(typed, "stateOn")) ?? today,
  };
}
