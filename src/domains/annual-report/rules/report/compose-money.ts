import type { Composing } from "./compose-parts.ts";
import { financingSources } from "./count-year.ts";
import { figureKey } from "./figure-kinds.ts";
import type { Cell, Part, Section } from "./report-content.ts";

/** Money per financing source. What does not add up is said, never put right in silence. */
export function composeMoney(composing: Composing): Section {
  const { facts, words, book } = composing;
  const sources = financingSources(facts);
  const row = (name: string, budgetKey: string, spentKey: string): Cell[] => {
    const [budget, spent] = [book.figures[budgetKey], book.figures[spentKey]];
    const left = (budget?.value ?? 0) - (spent?.value ?? 0);
    return [
      { text: name },
      { text: budget?.short ?? "–", figure: budgetKey },
      { text: spent?.short ?? "–", figure: spentKey },
      { text: words.short("cents", left), ...(left < 0 ? { tone: "wrong" as const } : {}) },
    ];
  };
  const table: Part = {
    kind: "table",
    caption: words.moneyTable,
    columns: [
      { label: words.financing, share: 5 },
      { label: words.figures.budget.column, numeric: true, share: 3 },
      { label: words.figures.spent.column, numeric: true, share: 3 },
      { label: words.left, numeric: true, share: 3 },
    ],
    rows: sources.map(({ name }) =>
      row(name, figureKey.money(name, "budget"), figureKey.money(name, "spent")),
    ),
    ...(sources.length > 1
      ? { total: row(words.together, figureKey.whole("budget"), figureKey.whole("spent")) }
      : {}),
    note: sources.length === 0 ? words.noMoney : words.moneyNote,
  };
  const lines = unevenLines(composing);
  return {
    key: "money",
    title: words.money,
    lede: "",
    parts: [
      { kind: "block", key: "money", body: facts.blocks.money ?? "" },
      table,
      ...(sources.length > 0 ? [moneyChart(composing)] : []),
      ...(lines.length > 0 ? [{ kind: "warnings" as const, title: words.uneven, lines }] : []),
    ],
    sections: [],
  };
}

function moneyChart({ facts, words, book }: Composing): Part {
  const bars = financingSources(facts)
    .slice(0, 8)
    .map(({ name }) => ({
      label: name,
      values: (["budget", "spent"] as const).map((kind) => {
        const figure = book.figures[figureKey.money(name, kind)];
        return { value: figure?.value ?? 0, shown: figure?.shown ?? "" };
      }),
    }));
  const series = [words.figures.budget.column, words.figures.spent.column];
  return {
    kind: "chart",
    caption: words.moneyChart,
    description: bars
      .map(
        ({ label, values }) =>
          `${label}: ${values.map(({ shown }, at) => `${series[at]} ${shown}`).join(", ")}`,
      )
      .join("; "),
    series,
    bars,
  };
}

function unevenLines({ facts, words }: Composing): string[] {
  const overspent = financingSources(facts).flatMap(({ name, lines }) => {
    const budget = lines.reduce((sum, line) => sum + line.budgetCents, 0);
    const spent = lines.reduce((sum, line) => sum + line.spentCents, 0);
    return spent > budget ? [words.overspent(name, spent, budget)] : [];
  });
  const stated = facts.stated
    .filter(({ statedCents, sumCents }) => statedCents !== sumCents)
    .map(({ code, title, statedCents, sumCents }) =>
      words.notTheSum(`${code} ${title}`, statedCents, sumCents),
    );
  return [...overspent, ...stated];
}
