/** Of which part of the country an extract is read. */
export type KboArea =
  /** The municipalities of the partnership, on the day of the import. */
  | { readonly kind: "partnership" }
  | { readonly kind: "municipalities"; readonly nis: readonly string[] }
  | { readonly kind: "province"; readonly name: string }
  | { readonly kind: "all" };

/** Reads `partnership`, `all`, `province:Vlaams-Brabant` or `23027,23003`; null when it is none of these. */
export function parseKboArea(text: string): KboArea | null {
  const trimmed = text.trim();
  if (trimmed === "partnership" || trimmed === "all") return { kind: trimmed };
  const province = /^province:(.+)$/.exec(trimmed)?.[1]?.trim();
  if (province) return { kind: "province", name: province };
  const nis = trimmed.split(",").map((part) => part.trim());
  return nis.every((code) => /^\d{5}$/.test(code)) ? { kind: "municipalities", nis } : null;
}

/** The text that `parseKboArea` reads back. */
export function writeKboArea(area: KboArea): string {
  if (area.kind === "municipalities") return area.nis.join(",");
  return area.kind === "province" ? `province:${area.name}` : area.kind;
}
