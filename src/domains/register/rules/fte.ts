/** Full-time equivalents as a source writes them, to two decimals; null when it is no number of zero or more. */
export function readFte(text: string): number | null {
  const bare = text
    .replace(/\b(?:vte|fte|etp)(?:['’]?s)?\b\.?/i, "")
    .replace(/\s/g, "")
    .replace(/\.(?=\d{3}(?:,|$))/g, "")
    .replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(bare)) return null;
  const fte = Math.round(Number(bare) * 100) / 100;
  return fte < mostFte ? fte : null;
}

const mostFte = 10_000_000;

/** A figure about so few people is a figure about persons: the rule of small numbers of this house. */
const fewestHidden = 3;

/** May be the work of one to three people; above three full-time equivalents there are four at least. */
export const isSmallFte = (fte: number | null | undefined): boolean =>
  fte != null && fte > 0 && fte <= fewestHidden;
