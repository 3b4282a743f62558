import { type Column, formatDay, formatMoney, Tag, useUi } from "#ui";
import { type SpendViewWords, spendViewWords } from "../../text/spend-view/index.ts";
import type { SaidLine } from "../../usecases/spend-view/read-lines.ts";

/** An amount in its own money. */
export function Amount({ line }: { readonly line: Pick<SaidLine, "cents" | "currency"> }) {
  const { language } = useUi();
  return formatMoney(language, line.cents, line.currency);
}

/** Columns of a list of lines. @param manyPlaces lines of more than one municipality stand in it */
export function lineColumns(words: SpendViewWords, manyPlaces: boolean): Column<SaidLine>[] {
  const { line: w } = words;
  return [
    { key: "day", label: w.day, sortable: true, cell: (line) => <Day line={line} /> },
    {
      key: "supplier",
      label: w.supplier,
      rowHeader: true,
      cell: (line) => <Supplier line={line} />,
    },
    { key: "what", label: w.what, cell: (line) => <What line={line} /> },
    ...(manyPlaces
      ? [{ key: "place", label: words.place, cell: ({ place }: SaidLine) => place }]
      : []),
    { key: "standing", label: w.standing, cell: (line) => <Standing line={line} /> },
    {
      key: "row",
      label: w.row,
      cell: (line) => <Row line={line} />,
    },
    {
      key: "amount",
      label: w.amount,
      numeric: true,
      sortable: true,
      cell: (line) => (
        <>
          <Amount line={line} />
          <span className="spend__under">{words.vatShort[line.vat]}</span>
        </>
      ),
    },
  ];
}

type Props = { readonly line: SaidLine };
const useWords = () => {
  const { language } = useUi();
  return { language, words: spendViewWords(language) };
};

function Day({ line }: Props) {
  const { language, words } = useWords();
  if (line.day) return <span className="spend__day">{formatDay(language, line.day)}</span>;
  return `${words.line.noDay}${line.year ? ` (${line.year})` : ""}`;
}

function Supplier({ line }: Props) {
  const { words } = useWords();
  const { band, isPerson, supplierName } = line;
  return (
    <>
      <a href={`/uitgaven/leverancier/${line.supplierId}`}>
        {supplierName ?? words.line.hiddenPerson}
      </a>
      {band !== "accepted" ? (
        <span className="spend__under">
          {band === "review" ? words.line.inDoubt : words.line.notFound}
        </span>
      ) : null}
      {isPerson && supplierName !== null ? (
        <span className="spend__under">{words.line.person}</span>
      ) : null}
    </>
  );
}

function What({ line }: Props) {
  const { words } = useWords();
  const { kind, document, account } = line;
  return (
    <>
      {line.description || "–"}
      <Category line={line} />
      <span className="spend__under">
        {[
          kind in words.kinds && kind !== "booking"
            ? words.kinds[kind as keyof typeof words.kinds]
            : "",
          document ? words.line.document(document) : "",
          account,
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </>
  );
}

function Category({ line }: Props) {
  const { words } = useWords();
  if (!line.category) return null;
  const isGuess =
    line.categoryVia !== null && ["account", "supplier", "model"].includes(line.categoryVia);
  return (
    <span className="spend__under">
      {line.category} {line.categoryName}
      {isGuess ? ` (${words.line.guessed})` : ""}
    </span>
  );
}

function Standing({ line }: Props) {
  const { words } = useWords();
  const { social, local } = line;
  const tone = social === "social" ? "social" : "plain";
  return (
    <>
      <Tag tone={tone}>{words.socialNames[social]}</Tag>
      <span className="spend__under">{words.localNames[local]}</span>
    </>
  );
}

/** The row of the file a line was read from. */
function Row({ line }: Props) {
  const { words } = useWords();
  return (
    <>
      <a href={`/uitgaven/invoer/${line.importId}?rij=${line.line}`}>
        {words.line.rowOf(line.line)}
      </a>
      <span className="spend__under">{line.file ?? line.importName}</span>
    </>
  );
}
