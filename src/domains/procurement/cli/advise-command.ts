import { join } from "node:path";
import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import { type Day, parseDay } from "#kernel/day";
import { systemToday } from "#platform/clock";
import type { CommandArguments } from "#platform/command";
import { readReferenceFile } from "#platform/reference-file";
import type { Advice } from "../rules/clauses/advice.ts";
import type { AdviceFacts } from "../rules/clauses/advice-facts.ts";
import { adviseClauses } from "../rules/clauses/advise-clauses.ts";
import { readTypedAmount } from "../rules/clauses/typed-amount.ts";
import { isPurchaseKind, purchaseKinds } from "../rules/library/families.ts";
import { clauseWords } from "../text/clauses/index.ts";
import { sayAdvice, sayArticle, sayRule } from "../text/clauses/say-advice.ts";
import { readShippedRules } from "../usecases/clauses/read-shipped-rules.ts";
import { reckonAdvice } from "../usecases/clauses/reckon-advice.ts";

const words = clauseWords("en");
const projectRoot = join(import.meta.dirname, "../../../../");

/** With a partnership its register, policy and own rules count; without one the shipped rules alone, and no database. */
export async function runAdvise(args: CommandArguments) {
  const facts = factsOf(args.options);
  const advice = args.options.partnership
    ? await withRegister(args, facts)
    : adviseClauses(facts, await shipped());
  printAdvice(advice, args);
  return asJson(advice);
}

const shipped = async () =>
  readShippedRules(await readReferenceFile(`${projectRoot}reference`, "procurement-rules"));

async function withRegister(args: CommandArguments, facts: AdviceFacts): Promise<Advice> {
  const app = await args.open();
  const actor: Actor = { kind: "operator", partnershipId: await args.partnership() };
  return (await reckonAdvice(app, actor, facts, app.today())).advice;
}

function factsOf(options: CommandArguments["options"]): AdviceFacts {
  const text = (name: string) => (typeof options[name] === "string" ? options[name] : "");
  const kind = text("type") || "services";
  if (!isPurchaseKind(kind)) {
    throw new AppError("cli.type", `--type is one of ${purchaseKinds.join(", ")}`);
  }
  const amount = readTypedAmount(text("value"));
  if (amount === "unreadable" || (amount !== "empty" && amount.cents <= 0)) {
    throw new AppError("cli.value", "--value is an amount above zero: 180000 or 180.000,50");
  }
  const months = text("months");
  if (months !== "" && !/^[1-9]\d{0,2}$/.test(months)) {
    throw new AppError("cli.months", "--months is a whole number above zero");
  }
  return {
    title: text("title") || "–",
    about: "",
    kind,
    cents: amount === "empty" ? null : amount.cents,
    day: dayIn(text("date")),
    nis: /^\d{5}$/.test(text("nis")) ? text("nis") : null,
    months: months === "" ? null : Number(months),
    activity: text("activity") || null,
    cpv: /^\d{8}$/.test(text("cpv")) ? text("cpv") : null,
    hours: null,
    lots: [],
  };
}

function dayIn(text: string): Day {
  const day = text === "" ? systemToday() : parseDay(text);
  if (day === null) throw new AppError("cli.date", "--date is a day: 2026-11-23");
  return day;
}

function printAdvice(advice: Advice, { print }: CommandArguments): void {
  const say = sayAdvice("en");
  print(
    `${advice.regime ? words.regimes[advice.regime] : words.regimeUnknown}; rules ${advice.rulesVersion}`,
  );
  for (const warning of advice.warnings) print(`! ${say.warning(warning)}`);
  for (const route of advice.routes) {
    print(
      `${route.rank}. ${route.name.en}: ${words.verdicts[route.verdict]} (${sayArticle("en", route.article)})`,
    );
    for (const reason of route.reasons) print(`   ${say.reason(reason)}`);
    const [counter] = route.counters;
    if (counter && route.verdict !== "not-possible") {
      print(
        `   ${sayRule("en", counter.claim, advice.figures)} ${sayRule("en", counter.answer, advice.figures)}`,
      );
    }
  }
  print(words.page.disclaimer);
}

const asJson = (advice: Advice) => ({
  rules: advice.rulesVersion,
  day: advice.facts.day,
  kind: advice.facts.kind,
  cents: advice.value.cents,
  regime: advice.regime,
  indicative: advice.indicative,
  warnings: advice.warnings.map(({ kind }) => kind),
  procedures: advice.procedures.map(({ key, verdict }) => ({ key, verdict })),
  routes: advice.routes.map(({ key, rank, verdict, article, reasons, fields }) => ({
    key,
    rank,
    verdict,
    article,
    reasons: reasons.map(({ kind }) => kind),
    fields,
  })),
});
