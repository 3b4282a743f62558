import { type Column, DataTable, SectionHeader, useUi } from "#ui";
import type { Lot, Winner } from "../../rules/notice.ts";
import { noticeWords } from "../../text/notices/index.ts";
import type { ShownNotice } from "./load-notice.ts";
import { Organisation } from "./notice-facts.tsx";
import { inLanguage, lotNumber, sayAmount } from "./say-notice.ts";

type Row = { readonly key: string; readonly lot: Lot; readonly winner: Winner };

/** Who got the contract, lot by lot; only of a notice that tells a result. */
export function NoticeWinners(props: { readonly opened: ShownNotice; readonly address: string }) {
  const { language } = useUi();
  const words = noticeWords(language);
  const w = words.winners;
  const { shown, known } = props.opened;
  const rows: Row[] = shown.lots.flatMap((lot) =>
    lot.winners.map((winner, at) => ({ key: `${lot.id} ${at}`, lot, winner })),
  );
  if (rows.length === 0 && shown.kind !== "result") return null;
  const columns: Column<Row>[] = [
    {
      key: "who",
      label: w.who,
      rowHeader: true,
      cell: ({ winner }) => (
        <>
          <Organisation organisation={winner} known={known} />
          {winner.isSmall ? <span className="soft"> {w.small}</span> : null}
        </>
      ),
    },
    {
      key: "lot",
      label: words.terms.which,
      cell: ({ lot }) =>
        [lotNumber(lot.id), inLanguage(lot.title, language).text].filter(Boolean).join(" "),
    },
    {
      key: "value",
      label: words.value,
      numeric: true,
      cell: ({ lot, winner }) => {
        const value = winner.value ?? (lot.winners.length === 1 ? lot.awardedValue : undefined);
        return value ? sayAmount(value, language) : words.notSaid;
      },
    },
  ];
  return (
    <section aria-labelledby="winners">
      <SectionHeader id="winners" title={w.title} />
      <DataTable
        caption={w.title}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
        address={props.address}
        density="dense"
        empty={w.none}
      />
    </section>
  );
}
