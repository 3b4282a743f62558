import { elementAt, elementsAt, type XmlElement } from "#platform/xml/xml-element";
import { sumOf } from "../../rules/amount.ts";
import { given } from "../../rules/given.ts";
import type { Amount, AwardState, Winner } from "../../rules/notice.ts";
import { amountOf } from "../read-values.ts";
import type { Tracked } from "../tracked-xml.ts";
import { extension } from "./codes.ts";
import type { FoundOrganisation } from "./read-organisations.ts";

/** What became of one lot. */
export type LotOutcome = {
  readonly awardState?: AwardState;
  readonly winners: readonly Winner[];
  readonly tendersReceived?: number;
  readonly awardedValue?: Amount;
};

const states: ReadonlyMap<string, AwardState> = new Map([
  ["selec-w", "awarded"],
  ["clos-nw", "none"],
  ["open-nw", "open"],
]);

/**
 * The outcome per lot: lot result → its contracts, else its tenders → tendering party → organisations.
 */
export function readResults(
  root: XmlElement,
  organisations: ReadonlyMap<string, FoundOrganisation>,
  tracked: Tracked,
) {
  const outcomes = new Map<string, LotOutcome>();
  const result = elementAt(root, `${extension}/NoticeResult`);
  if (!result) return { outcomes, total: null };
  const parties = readParties(result, tracked);
  const tenders = readTenders(result, tracked);
  const contracts = readContracts(result, tracked);
  for (const lotResult of elementsAt(result, "LotResult")) {
    const lotId = tracked.text(lotResult, "TenderLot/ID");
    tracked.text(lotResult, "ID");
    if (lotId === null) continue;
    const state = states.get(tracked.text(lotResult, "TenderResultCode") ?? "");
    const named = tracked.texts(lotResult, "LotTender/ID");
    const signed = tracked
      .texts(lotResult, "SettledContract/ID")
      .flatMap((id) => contracts.get(id) ?? []);
    // A contract may gather tenders for several lots: those of this one count.
    const ofLot = signed.filter((id) => (tenders.get(id)?.lotId ?? lotId) === lotId);
    const won = state === "awarded" ? [...new Set(ofLot.length > 0 ? ofLot : named)] : [];
    const wonTenders = won.map((id) => tenders.get(id)).filter((tender) => tender !== undefined);
    const winners = wonTenders.flatMap((tender) =>
      (parties.get(tender.party ?? "") ?? []).flatMap((id): Winner[] => {
        const organisation = organisations.get(id);
        if (!organisation) tracked.note("organisation-unknown", lotId, id);
        return organisation ? [{ ...organisation, ...given("value", tender.value) }] : [];
      }),
    );
    outcomes.set(lotId, {
      ...given("awardState", state),
      winners,
      ...given("tendersReceived", readReceived(lotResult, tracked)),
      ...given("awardedValue", sumOf(wonTenders.map(({ value }) => value))),
    });
  }
  const total = amountOf(elementAt(result, "TotalAmount"), tracked, { currency: "currencyID" });
  return { outcomes, total };
}

type Tender = {
  readonly party: string | null;
  readonly lotId: string | null;
  readonly value: Amount | null;
};

function readTenders(result: XmlElement, tracked: Tracked): Map<string, Tender> {
  return new Map(
    elementsAt(result, "LotTender").map((tender) => [
      tracked.text(tender, "ID") ?? "",
      {
        party: tracked.text(tender, "TenderingParty/ID"),
        lotId: tracked.text(tender, "TenderLot/ID"),
        value: amountOf(elementAt(tender, "LegalMonetaryTotal/PayableAmount"), tracked, {
          currency: "currencyID",
        }),
      },
    ]),
  );
}

const readParties = (result: XmlElement, tracked: Tracked): Map<string, string[]> =>
  new Map(
    elementsAt(result, "TenderingParty").map((party) => [
      tracked.text(party, "ID") ?? "",
      tracked.texts(party, "Tenderer/ID"),
    ]),
  );

const readContracts = (result: XmlElement, tracked: Tracked): Map<string, string[]> =>
  new Map(
    elementsAt(result, "SettledContract").map((contract) => [
      tracked.text(contract, "ID") ?? "",
      tracked.texts(contract, "LotTender/ID"),
    ]),
  );

function readReceived(lotResult: XmlElement, tracked: Tracked): number | null {
  const statistics = elementsAt(lotResult, "ReceivedSubmissionsStatistics").find(
    (one) =>
      elementAt(one, "StatisticsCode") !== undefined &&
      elementsAt(one, "StatisticsCode").some((code) =>
        /^tenders$/.test(code.content.join("").trim()),
      ),
  );
  if (!statistics) return null;
  tracked.text(statistics, "StatisticsCode");
  const number = Number(tracked.text(statistics, "StatisticsNumeric") ?? Number.NaN);
  return Number.isInteger(number) && number >= 0 ? number : null;
}
