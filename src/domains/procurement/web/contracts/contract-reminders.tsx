import { colon } from "#kernel/language";
import { Button, Form, formatDay, formatInstant, Notice, SectionHeader, useUi } from "#ui";
import { addressees } from "../../rules/contracts/reminders-due.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import type { OpenedContract } from "../../usecases/contracts/open-contract.ts";

/** What went out by itself and what will, with a switch. */
export function ContractReminders({ opened }: { readonly opened: OpenedContract }) {
  const { language } = useUi();
  const { reminders: words } = contractFormWords(language);
  const { contract, coming, reminders, mayEdit, clauses } = opened;
  const isOpen = mayEdit && !contract.removedAt;
  const hrefOf = (kind: string, addressee: string) =>
    `/opdrachten/${contract.id}/herinnering?soort=${kind}&aan=${addressee}`;
  return (
    <section aria-labelledby="reminders">
      <SectionHeader id="reminders" title={words.title} />
      <p className="soft">{words.lede}</p>
      {contract.supplierEndedAt ? <Notice kind="info">{words.supplierEnded}</Notice> : null}
      {contract.remindersOn ? null : <p>{words.isOff}</p>}
      {contract.remindersOn ? (
        <>
          <h3>{words.coming}</h3>
          {coming.length === 0 ? (
            <p className="soft">{clauses.length === 0 ? words.noPromise : words.noneComing}</p>
          ) : (
            <ul className="contract-page__reminders">
              {coming.map(({ kind, on }) => (
                <li key={kind}>
                  {`${formatDay(language, on)}${colon(language)}${words.kinds[kind]}`}
                  {isOpen
                    ? addressees.map((addressee) => (
                        <a key={addressee} href={hrefOf(kind, addressee)}>
                          {`${words.preview} ${words.to[addressee]}`}
                        </a>
                      ))
                    : null}
                </li>
              ))}
            </ul>
          )}
        </>
      ) : null}
      {reminders.length > 0 ? (
        <>
          <h3>{words.sent}</h3>
          <ul className="contract-page__reminders">
            {reminders.map((one) => (
              <li key={one.id}>
                {`${formatInstant(language, one.sentAt)}${colon(language)}${words.kinds[one.kind]}, ${words.to[one.addressee]} (${one.recipient})`}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {isOpen ? (
        <Form hidden={{ deed: contract.remindersOn ? "reminders-off" : "reminders-on" }}>
          <Button small kind="quiet" icon="bell">
            {contract.remindersOn ? words.off : words.on}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
