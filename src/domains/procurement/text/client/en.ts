import type { PolicyProblem } from "../../rules/library/judge-policy.ts";
import type { Words } from "./nl.ts";

export const en = {
  policies: {
    title: "Policy per municipality",
    lede: "What each municipality decided about buying from the social economy: a share, and from which amount a clause is expected.",
    place: "Municipality",
    share: "Share",
    thresholds: "Thresholds",
    since: "Since",
    none: "no policy yet",
    later: (day: string) => `from ${day}`,
    set: "Set a policy",
    count: (count: number) => (count === 1 ? "1 threshold" : `${count} thresholds`),
    empty: "This partnership has no municipalities yet.",
  },
  policy: {
    title: (place: string) => `Policy of ${place}`,
    lede: "What was decided, for which period, and how it is followed.",
    page: "To the page of the municipality",
    noneTitle: "No policy yet",
    none: "Set the share the municipality wants to reach and the amount from which a clause is expected. The federal circular of 16 May 2014 asks federal buyers to motivate from 85,000 euro (supplies and services) and 1.2 million euro (works), VAT included: a usable example, no duty for municipalities.",
    holds: "in force",
    starts: "not yet in force",
    ended: "over",
    period: (from: string, until: string | null) =>
      until === null ? `from ${from}` : `from ${from} to ${until}`,
    share: "Share",
    noShare: "no share decided",
    shareOf: (percent: string, whole: string) => `${percent} of ${whole}`,
    bases: {
      upkeep: "the upkeep budget",
      "all-purchases": "all purchases",
      other: "another whole",
    },
    budget: "Yearly budget",
    noBudget: "not given: the share reached cannot be reckoned",
    thresholds: "Thresholds",
    noThresholds: "no thresholds",
    threshold: (what: string, from: string, ask: string) => `${what}: from ${from} ${ask}`,
    asks: {
      clause: "a clause is expected",
      motivate: "a clause, or a reason why not",
    },
    everything: "every purchase",
    withoutVat: "Amounts without VAT.",
    decided: "Decided",
    decidedOn: (day: string, reference: string) =>
      reference === "" ? `on ${day}` : `on ${day}, ${reference}`,
    noDecision: "no decision named",
    source: "Source",
    note: "Note",
    versions: "What it said before",
    version: (number: number, name: string, day: string) => `version ${number}, ${name}, ${day}`,
    deeds: { set: "set", changed: "changed", removed: "removed", restored: "put back" },
    change: "Change",
    remove: "Remove",
    putBack: (version: number) => `Put version ${version} back`,
    restore: "Put back",
    removed: "Removed periods",
    said: {
      saved: "Policy kept",
      "saved-later": "Policy kept; it is not yet in force",
      done: "Done",
      kept: "Reason kept",
      overlap: "Not done: another period has these days meanwhile.",
      "changed-meanwhile": "Not done: somebody changed this policy meanwhile.",
    },
  },
  form: {
    newTitle: (place: string) => `Setting the policy of ${place}`,
    changeTitle: (place: string) => `Changing the policy of ${place}`,
    lede: "One period at a time. What stood there stays readable.",
    title: "Name",
    share: "Share for the social economy",
    shareHint: "Empty: no share decided.",
    shareBase: "What is it a share of?",
    shareOf: "In the words of the decision",
    budget: "Yearly budget it is a share of",
    budgetHint: "In euro, without VAT. Empty: not known.",
    thresholds: "From which amount?",
    thresholdsHint:
      "By kind of purchase and sector. The most precise threshold counts. A row without an amount is left out.",
    row: (number: number) => `Threshold ${number}`,
    kind: "Purchase",
    anyKind: "every kind",
    sector: "Sector",
    anySector: "every sector",
    from: "From (euro, without VAT)",
    ask: "What is asked?",
    asks: { clause: "a clause", motivate: "a clause or a reason" },
    more: "One more threshold",
    period: "Period",
    first: "First day",
    last: "Last day",
    lastHint: "Empty: no end is known.",
    decision: "Decision",
    decidedOn: "Day of the decision",
    reference: "Number of the decision",
    sourceTitle: "Source",
    sourceUrl: "Address of the source",
    note: "Note",
    save: "Keep the policy",
    cancel: "Do not keep",
    stale:
      "Somebody else changed this policy while you were at it. Look first at what it says now.",
    see: "See what it says now",
  },
  problem: (problem: PolicyProblem, period: string): string => {
    switch (problem.because) {
      case "nothing-decided":
        return "Give a share, or at least one threshold.";
      case "bad-share":
        return "The share is a number from 0 to 100.";
      case "share-above-100":
        return "A share cannot be more than 100 %.";
      case "no-share-of":
        return "Say of which whole this is a share.";
      case "bad-budget":
        return "The yearly budget is no amount.";
      case "bad-amount":
        return "This is no amount.";
      case "double-threshold":
        return "There is a threshold for these purchases already.";
      case "no-first-day":
        return "Choose a first day that exists.";
      case "no-such-day":
        return "This day does not exist.";
      case "ends-before-it-begins":
        return "The last day comes before the first.";
      case "decided-later":
        return "The decision lies in the future.";
      case "overlap":
        return `There is a policy ${period} already. End that one first, or choose another period.`;
      case "bad-address":
        return "This is no address on the web. Begin with https://.";
      case "too-long":
        return "This text is too long.";
    }
  },
  follow: {
    title: (year: number) => `Followed in ${year}`,
    year: "Year",
    show: "Show",
    hidden: "Only who works for this municipality, or coordinates the whole, sees its contracts.",
    counts: (above: number, withClause: number) =>
      above === 0
        ? "No purchase above a threshold is known."
        : `Above the threshold: ${above === 1 ? "1 purchase" : `${above} purchases`}, of which ${withClause} with a clause.`,
    unknown: (count: number) =>
      count === 0
        ? ""
        : count === 1
          ? "Of 1 purchase the amount or the clause is not known."
          : `Of ${count} purchases the amount or the clause is not known.`,
    about:
      "Purchases known from advices, contracts and notices of this authority. One purchase counts once: the contract first, then the advice, then the notice. A notice that is silent on social terms proves nothing: the clause may stand in the documents.",
    columns: {
      title: "Purchase",
      origin: "Known from",
      day: "Day",
      amount: "Amount",
      threshold: "Threshold",
      fate: "Followed?",
    },
    noAmount: "not known",
    noThreshold: "none",
    origins: { contract: "contract", advice: "advice", notice: "notice" },
    fates: {
      "with-clause": "with a clause",
      motivated: "motivated",
      missing: "without clause or reason",
      "clause-unknown": "clause not known",
      "amount-unknown": "amount not known",
      below: "below the threshold",
      "no-policy": "no policy on that day",
    },
    departure: "departure: a clause was expected",
    why: "Why is there no clause?",
    keep: "Keep",
    all: "All purchases",
    empty: "No purchases known. Ask an advice, write a contract, or load notices.",
    filtered: (what: string) => `Only: ${what}.`,
    lots: {
      boven: "above the threshold",
      met: "with a clause",
      gemotiveerd: "motivated",
      zonder: "without clause or reason",
      onbekend: "not known",
    } as Record<string, string>,
  },
  page: {
    room: "Client",
    listTitle: "The municipalities as clients",
    listLede:
      "What each municipality wants, and what it does: share, clauses, hours and chances, side by side.",
    title: (place: string) => `${place} as a client`,
    lede: (year: number) => `Policy, share, clauses, hours and chances in ${year}.`,
    noPlaces: "This partnership has no municipalities yet.",
    place: "Municipality",
    figure: "Figure",
    value: "Value",
    most: "At most",
    unit: "Unit",
    why: "Why not known",
    source: "Source",
    asOf: "As of",
    year: "Year",
    file: "client",
    sections: {
      policy: "Policy",
      spend: "Spending",
      clauses: "Clauses",
      delivery: "Promised and delivered",
      chances: "Chances",
    },
    policyLater: (day) => `No policy holds yet; one begins on ${day}.`,
    policyNone: "This municipality set no policy yet.",
    policySet: "Set a policy",
    policyMore: "All about the policy",
    noLedger: "Not yet known: load a ledger.",
    loadLedger: "Load a ledger",
    spendHidden:
      "Only who works for this municipality, or coordinates the whole, sees its spending.",
    noContracts: "No contract in this year yet.",
    addContract: "Write a contract",
    noClauses: "No clause used in this year yet.",
    askAdvice: "Ask an advice",
    hidden: "only for who works here",
    rows: "Show the list",
    range: (least: string, most: string) => `${least} to ${most}`,
    rangeShort: (least: string, most: string) => `${least} – ${most}`,
    figures: {
      policyShare: "Share decided",
      reachedShare: "Reached by contracts",
      spendTotal: "Spent",
      spendSocial: "To the social economy",
      spendNear: "To suppliers nearby",
      above: "Purchases above the threshold",
      withClause: "With a clause",
      motivated: "Motivated without",
      missing: "Without clause or reason",
      unknown: "Not known",
      hoursPromised: "Hours promised",
      hoursDelivered: "Hours delivered",
      placesPromised: "Places promised",
      placesDelivered: "Places delivered",
      centsPromised: "Euros promised",
      centsDelivered: "Euros delivered",
      notices: "Open notices with a chance",
      planLines: "Planned purchases with a chance",
      missed: "Missed chances",
    },
    definitions: {
      policyShare: "The share the municipality wants to buy from the social economy, as decided.",
      reachedShare:
        "Contracts with the social economy that run this year, spread over their days, divided by the yearly budget of the policy.",
      spendTotal: "The sum of all lines loaded for this year, less what came back.",
      spendSocial:
        "The share at suppliers of the social economy. The upper bound counts all of which the supplier is not known.",
      spendNear:
        "The share at suppliers in the municipality or elsewhere in the partnership. The upper bound counts what is not known.",
      above: "Purchases from the amount at which the policy of that day asks something.",
      withClause: "Of those with a clause, or directly from the social economy.",
      motivated: "Of those without a clause, with a written reason.",
      missing: "Of those without a clause and without a reason.",
      unknown: "Purchases of which the amount or the clause is not known.",
      hoursPromised: "Hours that clauses promise for this year.",
      hoursDelivered: "Hours that the supplier reported and the municipality confirmed.",
      placesPromised: "Places that begin this year. 1 to 3 persons are not shown.",
      placesDelivered: "Places that began and were confirmed. 1 to 3 persons are not shown.",
      centsPromised: "Euros for the social economy that clauses promise for this year.",
      centsDelivered: "Euros that were reported and confirmed.",
      notices: "Notices of this authority that still run and suit the social economy.",
      planLines: "Lines of purchase plans that likely suit the social economy.",
      missed: "Spending in categories for which there are suppliers of the social economy nearby.",
    },
    none: {
      "no-policy": "no policy",
      "no-share": "no share decided",
      "no-budget": "yearly budget not known",
      "no-ledger": "not yet known: load a ledger",
      "no-contract": "no contract yet",
      "not-allowed": "not visible to you",
      "not-looked": "not yet looked who could do it",
      few: "1 to 3",
    },
    sources: {
      policy: "Decision of the municipality",
      contracts: "Contracts in Regiekamer",
      purchases: "Advices, contracts and notices",
      spend: "Loaded ledgers and invoices",
      radar: "Notices on the radar",
      plans: "Loaded purchase plans",
    },
    units: { percent: "", cents: "", count: "", hours: "hours" },
    charts: {
      spend: "Where the money goes",
      spendAbout: "Spending per year, at the social economy, at others and not known.",
      social: "social economy",
      regular: "others",
      unknown: "not known",
      hours: "Hours promised and delivered",
      hoursAbout: "Hours per year that clauses promised, and that were delivered and confirmed.",
      promised: "promised",
      delivered: "delivered",
      hoursUnit: "hours",
      clauses: "Clauses used",
      clausesAbout: "How many purchases use each family of clause.",
      inContracts: "in contracts",
      inOthers: "in advices and notices",
      family: "Family of clause",
      purchases: "purchases",
      compare: "Share of the social economy in spending",
      compareAbout: "Per municipality the share that surely went to the social economy.",
      share: "share",
    },
  },
} satisfies Words;
