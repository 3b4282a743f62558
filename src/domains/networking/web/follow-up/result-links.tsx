import { useUi, withQuery } from "#ui";
import { followUpWords } from "../../text/follow-up/index.ts";
import { resultIn } from "./read-query.ts";

/** Which results one sees; links that wrap on a phone. */
export function ResultLinks({ address }: { readonly address: string }) {
  const { filter, outcomes } = followUpWords(useUi().language);
  const current = resultIn(new URL(address, "http://desk").searchParams);
  const choices = [
    [null, filter.all],
    ["contact", outcomes.contact],
    ["visit", outcomes.visit],
    ["quote", outcomes.quote],
    ["contract", outcomes.contract],
    ["nothing", filter.nothing],
    ["unknown", filter.unknown],
    ["differ", filter.differ],
    ["voucher", filter.voucher],
  ] as const;
  return (
    <nav className="follow-up__results" aria-label={filter.label}>
      <span className="soft">{filter.label}</span>
      <ul>
        {choices.map(([key, label]) => (
          <li key={label}>
            <a
              href={withQuery(address, { resultaat: key })}
              aria-current={key === current ? "true" : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
