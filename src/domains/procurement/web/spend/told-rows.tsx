import { colon } from "#kernel/language";
import { TroubleSections, useUi } from "#ui";
import type { ToldRow } from "../../rules/spend/taking/told-row.ts";
import { spendWords } from "../../text/spend/index.ts";
import { sayCode, sayDifference, sayField } from "./say-spend.ts";

/** Rows refused, and remarks about rows that were kept: where, what stood there, what is with it. */
export function ToldRows(props: {
  readonly rows: readonly ToldRow[];
  readonly told: Readonly<Record<string, number>>;
  readonly address: string;
  readonly csvHref: string;
}) {
  const { language } = useUi();
  const words = spendWords(language);
  const w = words.told;
  const part = (id: string, title: string, rows: readonly ToldRow[]) => ({
    id,
    title,
    rows,
    lede: (
      <ul className="spend__codes">
        {[...new Set(rows.map(({ code }) => code))].map((code) => (
          <li key={code}>{w.counted(sayCode(words, code), props.told[code] ?? rows.length)}</li>
        ))}
      </ul>
    ),
  });
  return (
    <TroubleSections
      words={w}
      parts={[
        part(
          "geweigerd",
          w.refused,
          props.rows.filter((row) => row.isRefused),
        ),
        part(
          "opmerkingen",
          w.told,
          props.rows.filter((row) => !row.isRefused),
        ),
      ]}
      columns={[
        {
          key: "row",
          label: w.row,
          rowHeader: true,
          cell: ({ file, line }) => <span className="spend__value">{w.at(file, line)}</span>,
        },
        {
          key: "written",
          label: w.written,
          cell: ({ found, raw, about, code }) => (
            <span className="spend__value">
              {[
                about && code !== "duplicate" && code !== "known-document"
                  ? `${sayField(words, about)}${colon(language)}`
                  : "",
                found || (code === "other-buyer" ? w.aPerson : raw) || "–",
              ].join("")}
            </span>
          ),
        },
        {
          key: "what",
          label: w.what,
          cell: ({ code, about, differenceCents }) =>
            [
              sayCode(words, code),
              code === "duplicate" && about ? `(${w.at("", Number(about))})` : "",
              code === "known-document" && about ? `(${w.import(about)})` : "",
              differenceCents === null
                ? ""
                : `(${sayDifference(words, language, differenceCents)})`,
            ]
              .filter(Boolean)
              .join(" "),
        },
      ]}
      address={props.address}
      csvHref={props.csvHref}
    />
  );
}
