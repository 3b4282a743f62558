import { type Column, DataTable, formatNumber, formatPercent, useUi } from "#ui";
import type {
  CalibrationBand,
  HeldOutFigures,
  ModelFigures,
} from "../../rules/cpv/learned-model.ts";
import { cpvWords } from "../../text/cpv/index.ts";

type Figure = { readonly label: string; readonly share: (of: HeldOutFigures) => number | null };

/** What was right of texts that were held out, beside the nearest label alone. */
export function FiguresTable({
  figures,
  address,
}: {
  readonly figures: ModelFigures;
  readonly address: string;
}) {
  const { language } = useUi();
  const w = cpvWords(language).model;
  const percent = (share: number | null) => (share === null ? "–" : formatPercent(language, share));
  const rows: readonly Figure[] = [
    { label: w.firstRight, share: ({ firstRight }) => firstRight },
    { label: w.amongFive, share: ({ amongFive }) => amongFive },
    { label: w.sure, share: ({ sure }) => sure },
    { label: w.sureRight, share: ({ sure, sureRight }) => (sure > 0 ? sureRight : null) },
  ];
  const columns: readonly Column<Figure>[] = [
    { key: "what", label: w.what, rowHeader: true, cell: ({ label }) => label },
    {
      key: "learned",
      label: w.learned,
      numeric: true,
      cell: ({ share }) => percent(share(figures.model)),
    },
    {
      key: "labels",
      label: w.labelsAlone,
      numeric: true,
      cell: ({ share }) => percent(share(figures.nearestLabel)),
    },
  ];
  return (
    <DataTable
      caption={w.figures}
      captionHidden
      columns={columns}
      rows={rows}
      keyOf={({ label }) => label}
      address={address}
      narrow="scroll"
      empty={w.none}
    />
  );
}

/** What was promised beside what came true. */
export function CalibrationTable({
  bands,
  address,
}: {
  readonly bands: readonly CalibrationBand[];
  readonly address: string;
}) {
  const { language } = useUi();
  const w = cpvWords(language).model;
  const percent = (share: number) => formatPercent(language, share);
  const columns: readonly Column<CalibrationBand>[] = [
    {
      key: "band",
      label: w.band,
      rowHeader: true,
      cell: ({ from, to }) => w.bandOf(percent(from), percent(to)),
    },
    {
      key: "texts",
      label: w.texts,
      numeric: true,
      cell: ({ texts }) => formatNumber(language, texts),
    },
    {
      key: "promised",
      label: w.promised,
      numeric: true,
      cell: ({ promised }) => percent(promised),
    },
    {
      key: "right",
      label: w.right,
      numeric: true,
      cell: ({ right, texts }) => percent(right / texts),
    },
  ];
  return (
    <DataTable
      caption={w.calibration}
      captionHidden
      columns={columns}
      rows={bands.filter(({ texts }) => texts > 0)}
      keyOf={({ from }) => String(from)}
      address={address}
      narrow="scroll"
      empty={w.none}
    />
  );
}
