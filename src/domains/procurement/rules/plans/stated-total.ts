import { plainText } from "#kernel/file-table";

type Sum = { readonly text: string; readonly line: number; readonly cents: number | null };

const grand = /^(?:eind|algemeen|generaal|grand)|tota(?:a)?l gener|tota(?:a)?l algemeen/;
const partial = /^(?:sub|sous|deel)/;

/**
 * What a file says all its purchases cost: its grand total; without one the only total there is, and else its subtotals
 * together.
 */
export function statedTotal(
  sums: readonly Sum[],
): { readonly cents: number; readonly line: number | null } | null {
  const known = sums.flatMap(({ text, line, cents }) =>
    cents === null ? [] : [{ plain: plainText(text), line, cents }],
  );
  const whole = known.findLast(({ plain }) => grand.test(plain));
  if (whole) return { cents: whole.cents, line: whole.line };
  const parts = known.filter(({ plain }) => partial.test(plain));
  const others = known.filter(({ plain }) => !partial.test(plain));
  const last = others.at(-1);
  if (last && (others.length === 1 || parts.length > 0))
    return { cents: last.cents, line: last.line };
  const list = others.length > 0 ? others : parts;
  // A total of totals stands last and is what stands above it together.
  const before = list.slice(0, -1).reduce((sum, { cents }) => sum + cents, 0);
  const end = list.at(-1);
  if (!end) return null;
  if (list.length > 1 && Math.abs(end.cents - before) <= 100 * list.length) {
    return { cents: end.cents, line: end.line };
  }
  return list.length === 1
    ? { cents: end.cents, line: end.line }
    : { cents: before + end.cents, line: null };
}
