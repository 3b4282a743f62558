import { childrenOf, elementAt, elementsAt, type XmlElement } from "#platform/xml/xml-element";
import { given } from "../../rules/given.ts";
import type { Amount, Winner } from "../../rules/notice.ts";
import { amountOf, byLanguage } from "../read-values.ts";
import type { Tracked } from "../tracked-xml.ts";
import type { Award } from "./place-awards.ts";
import { readAddress } from "./read-address.ts";

/** The awards of an R2.0.9 form, design contests included. */
export function readAwards(form: XmlElement, tracked: Tracked): Award[] {
  const language = form.attributes.LG ?? "";
  return [
    ...elementsAt(form, "AWARD_CONTRACT").map((award) => readAward(award, language, tracked)),
    ...elementsAt(form, "RESULTS").map((results) => readPrize(results, language, tracked)),
  ];
}

function readAward(award: XmlElement, language: string, tracked: Tracked): Award {
  const awarded = elementAt(award, "AWARDED_CONTRACT");
  const received =
    awarded &&
    (elementAt(awarded, "TENDERS/NB_TENDERS_RECEIVED") ??
      elementAt(awarded, "NB_TENDERS_RECEIVED"));
  const winners = awarded ? readWinners(awarded, language, tracked) : [];
  const value = awarded ? readValue(awarded, tracked) : null;
  return {
    lotNumber: tracked.text(award, "LOT_NO"),
    title: byLanguage([[language, tracked.text(award, "TITLE") ?? ""]]),
    isAwarded: awarded !== undefined,
    // The value of the award is that of its only winner; of several it is not said who gets what.
    winners:
      winners.length === 1 ? winners.map((one) => ({ ...one, ...given("value", value) })) : winners,
    value,
    tendersReceived: wholeNumber(tracked.text(received)),
  };
}

function readWinners(awarded: XmlElement, language: string, tracked: Tracked): Winner[] {
  return [
    ...elementsAt(awarded, "CONTRACTORS/CONTRACTOR"),
    ...elementsAt(awarded, "CONTRACTOR"),
    ...elementsAt(awarded, "WINNERS/WINNER"),
    ...elementsAt(awarded, "WINNER"),
  ].flatMap((contractor) => {
    const address =
      elementAt(contractor, "ADDRESS_CONTRACTOR") ?? elementAt(contractor, "ADDRESS_WINNER");
    const winner = readAddress(address, language, tracked);
    const isSmall = tracked.sees(elementAt(contractor, "SME"));
    const isLarge = tracked.sees(elementAt(contractor, "NO_SME"));
    return winner ? [{ ...winner, ...given("isSmall", isSmall || isLarge ? isSmall : null) }] : [];
  });
}

function readValue(awarded: XmlElement, tracked: Tracked): Amount | null {
  const places = [
    "VALUES/VAL_TOTAL",
    "VAL_TOTAL",
    "VALUE/VAL_TOTAL",
    "VAL_PRICE_PAYMENT",
    "VAL_PRIZE",
  ];
  for (const place of places) {
    const amount = amountOf(elementAt(awarded, place), tracked);
    if (amount) return amount;
  }
  return null;
}

function readPrize(results: XmlElement, language: string, tracked: Tracked): Award {
  const prize = elementAt(results, "AWARDED_PRIZE");
  const received =
    prize &&
    (elementAt(prize, "PARTICIPANTS/NB_PARTICIPANTS") ?? elementAt(prize, "NB_PARTICIPANTS"));
  return {
    lotNumber: null,
    title: {},
    isAwarded: prize !== undefined && childrenOf(prize).length > 0,
    winners: prize ? readWinners(prize, language, tracked) : [],
    value: prize ? readValue(prize, tracked) : null,
    tendersReceived: wholeNumber(tracked.text(received)),
  };
}

export function wholeNumber(text: string | null): number | null {
  const number = Number(text ?? Number.NaN);
  return Number.isInteger(number) && number >= 0 ? number : null;
}
