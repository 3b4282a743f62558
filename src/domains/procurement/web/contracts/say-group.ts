import type { Language } from "#kernel/language";
import { formatCents, formatDay } from "#ui/format";
import type { ContractContent } from "../../rules/contracts/contract.ts";
import type { ContentGroup } from "../../rules/contracts/merge-contract.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import { contractWords } from "../../text/contracts/index.ts";
import type { ContractForm } from "../../usecases/contracts/draft-contract.ts";

/** One part of a contract as people read it. */
export function sayGroup(
  group: ContentGroup,
  content: ContractContent,
  { places, colleagues, supplier }: Pick<ContractForm, "places" | "colleagues" | "supplier">,
  language: Language,
): string {
  const words = contractFormWords(language).form;
  const { wholePartnership, page } = contractWords(language);
  switch (group) {
    case "title":
      return content.title;
    case "description":
      return content.description;
    case "nis":
      return places.find(({ nis }) => nis === content.nis)?.name ?? content.nis ?? wholePartnership;
    case "supplier":
      return content.supplierName;
    case "amount":
      return content.amountCents === null ? "" : formatCents(language, content.amountCents);
    case "startsOn":
    case "endsOn": {
      const day = content[group];
      return day ? formatDay(language, day) : "";
    }
    case "reportMonths":
      return words.monthChoices[content.reportMonths];
    case "owner":
      return colleagues.find(({ id }) => id === content.ownerPersonId)?.name ?? content.ownerName;
    case "reach": {
      const { reach } = content;
      if (reach.kind === "typed") return reach.email;
      if (reach.kind === "organisation") return page.reachOf.organisation;
      if (reach.kind === "none") return page.reachNone;
      const contact = supplier?.contacts.find(({ id }) => id === reach.contactId);
      return contact?.name ?? page.reachOf.contact;
    }
    case "language":
      return page.languages[content.supplierLanguage];
  }
}
