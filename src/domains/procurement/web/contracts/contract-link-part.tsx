import { ButtonLink, SectionHeader, useUi } from "#ui";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import type { OpenedContract } from "../../usecases/contracts/open-contract.ts";
import { LinkStanding } from "./link-standing.tsx";

/** How it stands with the link of the supplier, and the way to its page. */
export function ContractLinkPart({ opened }: { readonly opened: OpenedContract }) {
  const { link: words } = contractFormWords(useUi().language);
  return (
    <section aria-labelledby="link">
      <SectionHeader id="link" title={words.title} />
      <LinkStanding link={opened.link} />
      <ButtonLink small icon="link" href={`/opdrachten/${opened.contract.id}/link`}>
        {words.toPage}
      </ButtonLink>
    </section>
  );
}
