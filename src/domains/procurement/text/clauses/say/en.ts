import type { ReasonWords, WarningWords } from "./words.ts";

const hoursUnknown = (unknown = 0): string =>
  unknown === 0 ? "" : ` (hours not known of ${unknown})`;

export const reasons: ReasonWords = {
  "not-in-force": (reason, { day }) => `This rule holds only from ${day(reason.from)}.`,
  "regime-suits": (reason, { regimes }) => `Suits this regime: ${regimes[reason.regime]}.`,
  "regime-unknown": () => "Depends on the thresholds of that day, which we do not know.",
  "value-unknown": () => "Depends on the estimate.",
  "above-low-value": (reason, { money }) =>
    `${money(reason.cents)} is not below ${money(reason.limit)}.`,
  "if-below": (reason, { money }) =>
    `Possible when the estimate stays below ${money(reason.limit)}.`,
  "enough-bidders": (reason, { number }) =>
    `Recognised nearby: ${number(reason.reserved)}. Can carry it alone: ${number(reason.carrying)}.`,
  "one-bidder": () =>
    "Only one recognised enterprise known that does this work: reserving would narrow competition to one. Ask the market first, further away too.",
  "one-partner": () =>
    "Only one recognised partner known: every bidder would depend on it. Ask the market first.",
  "small-lot-first": () =>
    "Keep the lot small, so that the rest stays open to all, and reserve it only once the market answered.",
  "invite-known": (reason, { money, number }) =>
    `Whoever is known (${number(reason.known)}) can bid beside others.${
      reason.limit === null
        ? ""
        : ` Below ${money(reason.limit)} you may invite it yourself, together with other enterprises.`
    }`,
  "ask-kindred": (reason, { number }) =>
    `Another ${number(reason.kindred)} recognised enterprises do kindred work or a part of it: ask whether they do the whole too.`,
  "few-carry": (reason, { number }) =>
    `Only ${number(reason.carrying)} can carry it alone: consider lots.`,
  "ask-share": (reason, { number }) =>
    `${number(reason.toAsk)} social enterprises known, but they must still prove their share.`,
  "nobody-known": () => "The register knows nobody nearby who can do this: ask the market first.",
  "register-not-asked": () => "The register was not asked: find out who can do it.",
  "capacity-short": (reason, { number }) =>
    `Nobody can carry it alone: the largest has ${number(reason.largest)} hours a month, ${number(reason.asked)} are asked.`,
  "capacity-not-stated": (reason, { number }) =>
    `Of ${number(reason.unknown)} enterprises the hours are not known: ask them.`,
  "too-small-to-split": () => "Too small to divide: reserve the whole or order directly.",
  "make-lots": ({ proposed }) =>
    proposed
      ? "Divide the contract in lots; a proposal stands on the page of the advice."
      : "Divide the contract in lots, and ask the enterprises which part they can carry.",
  "lots-fit": (reason) => `Can be carried: ${reason.lots.join(", ")}.`,
  "lots-too-large": (reason, { number }) =>
    `No lot is small enough: the largest enterprise has ${number(reason.largest)} hours a month.`,
  "only-agreed": () => "As an agreement on the order form.",
  "little-labour": () => "A supply holds few hours of work this can hang on.",
  "work-part-only": () => "Only for what is made, packed or assembled.",
  "few-hours": (reason, { number }) =>
    `${number(reason.hours)} hours are few to follow up (norm: ${number(reason.least)}).`,
  "no-criteria-needed": () =>
    "In a low-value order you compare terms; there are no award criteria within the meaning of the law.",
  "duration-unknown": () => "Depends on the duration.",
  "too-short": (reason, { number }) =>
    `${number(reason.months)} months are short; preferably ${number(reason.least)} or more.`,
  "out-of-proportion": () => "Out of proportion for so small an amount.",
  "large-works": (reason, { money }) => `Suits works from ${money(reason.limit)} on.`,
  "works-seldom-whole": () =>
    "Works are seldom for the social economy as a whole; check the recognition of contractors.",
};

export const warnings: WarningWords = {
  "consult-market": (warning, { number }) =>
    `Consult the market before you reserve anything (market consultation, Directive 2014/24/EU, art. 40). Known and able to carry it reserved: ${number(warning.able)}${hoursUnknown(warning.unknown)}; that shows no competition.${
      warning.ask === 0
        ? ""
        : warning.ask === 1
          ? " Ask the other one on the list as well."
          : ` Ask the ${number(warning.ask)} others on the list as well.`
    } Keep question and answers in the file. When at least two come forward, reckon anew.`,
  "period-unknown": () => "We know no EU threshold for this day. To be checked.",
  indication: (warning, { named, amount }) =>
    `Nearest known: ${named(warning.figure)}, ${amount(warning.figure)}.`,
  "value-missing": () => "There is no estimate yet. One is obligatory, for small contracts too.",
  "lots-over": (warning, { money }) =>
    `The lots together (${money(warning.lots)}) are more than the estimate (${money(warning.estimate)}). The sum of the lots counts.`,
  "lots-under": (warning, { money }) =>
    `The lots together (${money(warning.lots)}) are less than the estimate (${money(warning.estimate)}). The estimate counts; ${money(warning.estimate - warning.lots)} is missing.`,
  "lots-without-value": (warning, { number }) =>
    `${number(warning.count)} lots without an estimate: they do not count yet.`,
  "one-lot": () => "One lot is no division.",
  "near-figure": (warning, { money, named, amount }) =>
    `${money(warning.cents)} is just below ${amount(warning.figure)} (${named(warning.figure)}). If it becomes more, another regime holds.`,
  "figure-changes": (warning, { day, named, amount }) =>
    `From ${day(warning.on)} another amount holds: ${named(warning.figure)}, ${amount(warning.figure)}.`,
  "regime-changes": (warning, { day, regimes }) =>
    `From ${day(warning.on)} the regime for this amount is: ${regimes[warning.regime]}. Mind it when the notice slips.`,
  "perhaps-listed": () =>
    "This kind of work may be on the list of social and other specific services (annex 3). To be checked: the threshold would be higher.",
  "not-listed": () =>
    "This kind of work is probably not on the list of social and other specific services (annex 3). To be checked: they are ordinary services then.",
  "weigh-lots": (warning, { amount }) =>
    `From ${amount(warning.figure)} on you must weigh a division into lots, and give reasons for none.`,
  "lot-exception": (warning, { number, amount }) =>
    `Lots below ${amount(warning.figure)} may not need EU publication, as long as together they are ${number(warning.share)} % at most. To be checked.`,
  "duration-missing": () =>
    "Without a duration we do not know whether anybody can carry it, nor whether a training clause fits.",
};
