import {
  Button,
  type Column,
  DataTable,
  Form,
  formatInstant,
  formatNumber,
  formatPercent,
  Tag,
  useUi,
} from "#ui";
import type { KeptModel } from "../../store/cpv/models.ts";
import { cpvWords } from "../../text/cpv/index.ts";

/** What was learned before; who may train takes one of them into use again. */
export function ModelsTable({
  models,
  mayTrain,
  address,
}: {
  readonly models: readonly KeptModel[];
  readonly mayTrain: boolean;
  readonly address: string;
}) {
  const { language } = useUi();
  const w = cpvWords(language).model;
  const columns: readonly Column<KeptModel>[] = [
    {
      key: "learned",
      label: w.learnedOn,
      rowHeader: true,
      cell: ({ learnedAt, by }) => w.learnedBy(formatInstant(language, learnedAt), by),
    },
    {
      key: "texts",
      label: w.texts,
      numeric: true,
      cell: ({ notices, mappings }) => formatNumber(language, notices + mappings),
    },
    {
      key: "right",
      label: w.firstRight,
      numeric: true,
      cell: ({ figures }) => formatPercent(language, figures.model.firstRight),
    },
    {
      key: "state",
      label: w.state,
      cell: ({ state }) => (
        <>
          <Tag {...(state === "current" ? { tone: "act", icon: "check" } : {})}>
            {w.states[state]}
          </Tag>
          {state === "set-aside" ? <span className="soft"> {w.setAside}</span> : null}
        </>
      ),
    },
    ...(mayTrain ? [{ key: "use", label: w.use, cell: choiceOf }] : []),
  ];
  return (
    <DataTable
      caption={w.history}
      captionHidden
      columns={columns}
      rows={models}
      keyOf={({ id }) => id}
      address={address}
      narrow="cards"
      empty={w.none}
    />
  );

  function choiceOf({ id, state, fileId }: KeptModel) {
    if (state === "current")
      return (
        <Form hidden={{ deed: "use", model: "" }}>
          <Button kind="secondary" small>
            {w.useLabels}
          </Button>
        </Form>
      );
    return fileId === null ? (
      <span className="soft">{w.gone}</span>
    ) : (
      <Form hidden={{ deed: "use", model: id }}>
        <Button kind="secondary" small>
          {w.use}
        </Button>
      </Form>
    );
  }
}
