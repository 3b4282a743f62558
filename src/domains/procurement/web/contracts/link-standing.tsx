import { dayOf } from "#kernel/day";
import { formatDay, formatInstant, useUi } from "#ui";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import type { OpenedContract } from "../../usecases/contracts/open-contract.ts";

/** Whether the link works, until when, and when it was last opened. */
export function LinkStanding({ link }: Pick<OpenedContract, "link">) {
  const { language } = useUi();
  const { link: words } = contractFormWords(language);
  if (!link) return <p>{words.none}</p>;
  if (link.withdrawnAt) {
    return <p>{words.withdrawn(formatDay(language, dayOf(link.withdrawnAt)))}</p>;
  }
  const until = formatDay(language, link.expiresOn);
  return (
    <p>
      {link.isExpired ? words.expired(until) : words.live(until)}{" "}
      {link.openedAt ? words.opened(formatInstant(language, link.openedAt)) : words.neverOpened}
    </p>
  );
}
