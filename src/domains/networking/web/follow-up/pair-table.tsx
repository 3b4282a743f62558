import { type Column, DataTable, formatCents, formatDay, Icon, readSort, Tag, useUi } from "#ui";
import { type Said, strongestOf } from "../../rules/follow-up/outcome.ts";
import type { MetPair } from "../../rules/follow-up/pair.ts";
import { type PairSort, pairSorts, sortPairs } from "../../rules/follow-up/pair-filter.ts";
import { settledOf } from "../../rules/follow-up/totals.ts";
import { type FollowUpWords, followUpWords } from "../../text/follow-up/index.ts";
import { resultWords } from "../../usecases/follow-up/export-follow-up.ts";

interface PairTableProps {
  readonly pairs: readonly MetPair[];
  readonly address: string;
}

const isPairSort = (key: string | undefined): key is PairSort =>
  pairSorts.some((one) => one === key);

/** Every pair with its result, what both say, its value and its voucher. */
export function PairTable({ pairs, address }: PairTableProps) {
  const { language } = useUi();
  const words = followUpWords(language);
  const sort = readSort(address);
  const sorted =
    sort && isPairSort(sort.key)
      ? sortPairs(pairs, { by: sort.key, descending: sort.direction === "descending" })
      : pairs;
  return (
    <DataTable
      caption={words.title}
      captionHidden
      density="dense"
      columns={columnsOf(words, language)}
      rows={sorted}
      keyOf={({ id }) => id}
      address={address}
      empty={words.emptyFilter}
    />
  );
}

function columnsOf(words: FollowUpWords, language: "nl" | "fr" | "en"): readonly Column<MetPair>[] {
  const { columns } = words;
  return [
    {
      key: "left",
      label: columns.left,
      rowHeader: true,
      sortable: true,
      cell: ({ left, id, gatheringId }) => (
        <a href={`/bijeenkomsten/${gatheringId}/opvolging/${id}`}>{left.name}</a>
      ),
    },
    { key: "right", label: columns.right, sortable: true, cell: ({ right }) => right.name },
    {
      key: "result",
      label: columns.result,
      sortable: true,
      cell: (pair) => <Result pair={pair} />,
    },
    {
      key: "leftSays",
      label: columns.leftSays,
      cell: ({ leftSaid }) => saidShort(leftSaid?.outcomes ?? null, words),
    },
    {
      key: "rightSays",
      label: columns.rightSays,
      cell: ({ rightSaid }) => saidShort(rightSaid?.outcomes ?? null, words),
    },
    {
      key: "cents",
      label: columns.cents,
      numeric: true,
      sortable: true,
      cell: ({ cents }) => (cents === null ? "–" : formatCents(language, cents)),
    },
    {
      key: "voucher",
      label: columns.voucher,
      cell: ({ voucher }) =>
        voucher
          ? voucher.usedOn
            ? words.voucher.usedOn(formatDay(language, voucher.usedOn))
            : words.voucher.until(formatDay(language, voucher.validUntil))
          : "–",
    },
  ];
}

const saidShort = (said: Said | null, words: FollowUpWords): string => {
  if (said === null) return "–";
  return said.length === 0 ? words.nothing : said.map((one) => words.outcomes[one]).join(", ");
};

/** What counts, and on what it rests when that is not plain. */
export function Result({ pair }: { readonly pair: MetPair }) {
  const words = followUpWords(useUi().language);
  const settled = settledOf(pair);
  const most = strongestOf(settled);
  const text = resultWords(settled, words);
  const isStrong = most === "quote" || most === "contract";
  return (
    <>
      {isStrong ? (
        <Tag tone="social">{text}</Tag>
      ) : most === "contact" || most === "visit" ? (
        <Tag tone="act">{text}</Tag>
      ) : (
        <span className="soft">{text}</span>
      )}
      {settled.basis === "differ" ? (
        <div className="follow-up__differ">
          <Icon name="warning" size="small" /> {words.bases.differ}
        </div>
      ) : null}
    </>
  );
}
