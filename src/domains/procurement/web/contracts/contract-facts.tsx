import { colon } from "#kernel/language";
import { DescriptionList, formatCents, SectionHeader, Tag, useUi } from "#ui";
import { contractWords } from "../../text/contracts/index.ts";
import type { OpenedContract } from "../../usecases/contracts/open-contract.ts";
import { Period } from "./contract-signs.tsx";

/** Who buys, who delivers, for how much and how long. */
export function ContractFacts({ opened }: { readonly opened: OpenedContract }) {
  const { language } = useUi();
  const words = contractWords(language);
  const { page } = words;
  const { contract, address, mayEdit } = opened;
  const { source, reach } = contract;
  const facts = [
    { term: page.buyer, value: opened.place || words.wholePartnership },
    {
      term: page.supplier,
      value: contract.organisationId ? (
        <a href={`/organisatie/${contract.organisationId}`}>{contract.supplierName}</a>
      ) : (
        contract.supplierName
      ),
    },
    {
      term: page.amount,
      value: contract.amountCents === null ? null : formatCents(language, contract.amountCents),
    },
    { term: words.columns.period, value: <Period contract={contract} /> },
    { term: page.reportEvery, value: page.months(contract.reportMonths) },
    {
      term: page.owner,
      value: opened.isOwnerGone ? (
        <Tag tone="wrong">{words.ownerGone(contract.ownerName)}</Tag>
      ) : (
        contract.ownerName || words.noOwner
      ),
    },
    {
      term: page.source,
      value:
        source.href && source.label ? (
          <a
            href={source.href}
          >{`${page.sources[source.kind]}${colon(language)}${source.label}`}</a>
        ) : (
          page.sources[source.kind]
        ),
    },
    {
      term: page.reach,
      value: !mayEdit
        ? null
        : reach.kind === "none"
          ? page.reachNone
          : address
            ? `${address.name ? `${address.name}, ` : ""}${address.email} (${page.reachOf[address.of]})`
            : page.reachGone,
    },
    { term: page.language, value: page.languages[contract.supplierLanguage] },
  ].filter(({ value }) => value !== null);
  return (
    <section aria-labelledby="facts">
      <SectionHeader id="facts" title={page.facts} />
      {contract.description ? <p className="contract-page__text">{contract.description}</p> : null}
      <DescriptionList id="contract" layout="above" items={facts} />
    </section>
  );
}
