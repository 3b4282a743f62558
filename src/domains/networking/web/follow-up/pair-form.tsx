import { addDays, type Day } from "#kernel/day";
import { newContractHref } from "#procurement";
import {
  Button,
  CheckboxGroup,
  DateInput,
  Form,
  FormActions,
  RadioGroup,
  SectionHeader,
  Select,
  TextArea,
  TextInput,
  useUi,
} from "#ui";
import { outcomes } from "../../rules/follow-up/outcome.ts";
import { followUpWords } from "../../text/follow-up/index.ts";
import type { OpenedPair } from "../../usecases/follow-up/open-follow-up.ts";
import type { Typed } from "../typed-form.ts";

interface PartProps {
  readonly opened: OpenedPair;
  /** What was typed and could not be kept. */
  readonly typed: Typed | null;
}

const inEuros = (cents: number | null): string =>
  cents === null ? "" : (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace(".", ",");

/** The form of a contract with what the meeting tells of it. */
function hrefOfNewContract(
  { pair, newContract }: OpenedPair,
  titleOf: (buyer: string, supplier: string) => string,
): string | null {
  if (!newContract) return null;
  const { supplier, nis } = newContract;
  const buyer = supplier === pair.left ? pair.right : pair.left;
  return newContractHref({
    title: titleOf(buyer.name, supplier.name),
    nis,
    organisationId: supplier.organisationId,
    supplierName: supplier.name,
    isSocial: supplier.side === "social",
    cents: pair.cents,
  });
}

/** What the desk found out, which goes before what guests say. */
export function DeskPart({ opened, typed }: PartProps) {
  const all = followUpWords(useUi().language);
  const { pair: words } = all;
  const { pair, contracts, mayEdit } = opened;
  const chosen = typed?.chosen === undefined ? (pair.desk ?? []) : typed.chosen.split(" ");
  const contract = contracts.find(({ id }) => id === pair.contractId);
  const link = contract ? (
    <p>
      <a href={`/opdrachten/${contract.id}`}>{words.toContract}</a>
    </p>
  ) : null;
  if (!mayEdit) return link;
  const hrefOfNew = contract ? null : hrefOfNewContract(opened, words.contractTitle);
  return (
    <section aria-labelledby="desk">
      <SectionHeader id="desk" title={words.desk} />
      <Form hidden={{ deed: "save", version: String(pair.version) }}>
        <RadioGroup
          name="basis"
          label={words.basis}
          value={typed?.basis ?? (pair.desk === null ? "guests" : "desk")}
          choices={[
            { value: "guests", label: words.guests },
            { value: "desk", label: words.known, hint: words.knownHint },
          ]}
        />
        <CheckboxGroup
          name="outcome"
          label={words.desk}
          hint={words.deskHint}
          values={chosen}
          choices={outcomes.map((value) => ({ value, label: all.outcomes[value] }))}
          optional
        />
        <TextInput
          name="cents"
          label={words.cents}
          hint={words.centsHint}
          inputMode="decimal"
          width="short"
          value={typed?.cents ?? inEuros(pair.cents)}
          optional
        />
        <TextArea
          name="note"
          label={words.note}
          rows={3}
          value={typed?.note ?? pair.note}
          optional
        />
        {contracts.length > 0 ? (
          <Select
            name="contract"
            label={words.contract}
            hint={words.contractHint}
            emptyLabel={words.noContract}
            value={typed?.contract ?? pair.contractId ?? undefined}
            options={contracts.map(({ id, title, supplier }) => ({
              value: id,
              label: `${title} (${supplier})`,
            }))}
            optional
          />
        ) : null}
        <FormActions>
          <Button kind="primary" icon="check">
            {words.save}
          </Button>
          {hrefOfNew ? (
            <a className="button button--quiet" href={hrefOfNew}>
              {words.makeContract}
            </a>
          ) : null}
        </FormActions>
      </Form>
      {link}
    </section>
  );
}

/** Something left to do becomes an owned action of the plan. */
export function ActionPart({ opened, typed, today }: PartProps & { readonly today: Day }) {
  const { pair: words } = followUpWords(useUi().language);
  const { pair, mayEdit } = opened;
  if (pair.actionId && pair.actionNumber) {
    return (
      <p>
        <a href={`/actie/${pair.actionId}`}>{words.toAction(pair.actionNumber)}</a>
      </p>
    );
  }
  if (!mayEdit) return null;
  return (
    <section aria-labelledby="action">
      <SectionHeader id="action" title={words.action} />
      <Form hidden={{ deed: "action" }}>
        <TextInput
          name="title"
          label={words.actionTitle}
          value={typed?.title ?? words.actionDefault(pair.left.name, pair.right.name)}
          maxLength={200}
        />
        <DateInput
          name="due"
          label={words.due}
          value={typed?.due ?? addDays(today, dueIn)}
          min={today}
        />
        <FormActions>
          <Button icon="plus">{words.actionDo}</Button>
        </FormActions>
      </Form>
    </section>
  );
}

/** Days one has for a call, unless another day is chosen. */
const dueIn = 14;
