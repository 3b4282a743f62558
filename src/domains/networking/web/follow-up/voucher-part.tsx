import type { Day } from "#kernel/day";
import {
  Button,
  DateInput,
  Form,
  FormActions,
  formatCents,
  formatDay,
  SectionHeader,
  Tag,
  useUi,
} from "#ui";
import { voucherState } from "../../rules/follow-up/voucher.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import type { OpenedPair } from "../../usecases/follow-up/open-follow-up.ts";

interface VoucherPartProps {
  readonly opened: OpenedPair;
  readonly today: Day;
}

/** The trial voucher of a pair: to be issued, used, or taken back. */
export function VoucherPart({ opened, today }: VoucherPartProps) {
  const { language } = useUi();
  const { voucher: words } = followUpWords(language);
  const { pair, rule, mayEdit } = opened;
  if (!mayEdit && !pair.voucher) return null;
  return (
    <section aria-labelledby="voucher">
      <SectionHeader id="voucher" title={words.title} />
      {pair.voucher ? (
        <Issued opened={opened} today={today} />
      ) : rule ? (
        <Form hidden={{ deed: "issue" }}>
          <p>{words.issueText(formatCents(language, rule.cents), rule.validDays)}</p>
          <DateInput name="on" label={words.issuedOn} value={today} max={today} />
          <FormActions>
            <Button icon="plus">{words.issue}</Button>
          </FormActions>
        </Form>
      ) : (
        <p>
          {words.noRule} <a href="/bijeenkomsten/cheques">{words.rules}</a>
        </p>
      )}
    </section>
  );
}

function Issued({ opened, today }: VoucherPartProps) {
  const { language } = useUi();
  const { voucher: words } = followUpWords(language);
  const { pair, mayEdit } = opened;
  const { voucher } = pair;
  if (!voucher) return null;
  const state = voucherState(voucher, today);
  const lastDay = voucher.validUntil < today ? voucher.validUntil : today;
  return (
    <>
      <p>
        <strong>{words.worth(voucher.number, formatCents(language, voucher.cents))}</strong>{" "}
        <Tag tone={state === "expired" ? "plain" : state === "used" ? "social" : "act"}>
          {words.states[state]}
        </Tag>
      </p>
      <p className="soft">
        {words.issuedOn} {formatDay(language, voucher.issuedOn)},{" "}
        {voucher.usedOn
          ? words.usedOn(formatDay(language, voucher.usedOn))
          : words.until(formatDay(language, voucher.validUntil))}
      </p>
      {mayEdit && voucher.usedOn ? (
        <Form hidden={{ deed: "unuse" }}>
          <FormActions>
            <Button icon="undo">{words.unuse}</Button>
          </FormActions>
        </Form>
      ) : null}
      {mayEdit && !voucher.usedOn ? (
        <>
          <Form hidden={{ deed: "use" }}>
            <DateInput
              name="on"
              id="used-on"
              label={words.usedDay}
              value={lastDay}
              min={voucher.issuedOn}
              max={lastDay}
            />
            <FormActions>
              <Button icon="check">{words.use}</Button>
            </FormActions>
          </Form>
          <Form hidden={{ deed: "withdraw" }}>
            <FormActions>
              <Button icon="close">{words.withdraw}</Button>
            </FormActions>
          </Form>
        </>
      ) : null}
    </>
  );
}
