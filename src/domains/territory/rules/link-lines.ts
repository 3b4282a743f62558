export type NamedLink = { readonly name: string; readonly url?: string };

/**
 * Names with web addresses as a person types them, one per line: `Stad Halle https://www.halle.be`.
 * An address without a scheme gets https; a line with only a name stays a name.
 */
export function readLinkLines(text: string): NamedLink[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const words = line.split(/\s+/);
      const last = words.at(-1) ?? "";
      const url = webAddress(last);
      if (!url || words.length === 1) return url ? { name: last, url } : { name: line };
      return { name: words.slice(0, -1).join(" "), url };
    });
}

/** The address when it is one of the web; null for anything else, `javascript:` among them. */
export function webAddress(text: string): string | null {
  const candidate = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!/^https?:\/\/[^\s/]+\.[a-z]{2,}/i.test(candidate) || !URL.canParse(candidate)) return null;
  return candidate;
}

/** The links among the names, and the names that lack an address. */
export function partLinks(lines: readonly NamedLink[]): {
  readonly links: readonly { readonly name: string; readonly url: string }[];
  readonly withoutAddress: readonly string[];
} {
  return {
    links: lines.flatMap(({ name, url }) => (url ? [{ name, url }] : [])),
    withoutAddress: lines.flatMap(({ name, url }) => (url ? [] : [name])),
  };
}

export const writeLinkLines = (links: readonly NamedLink[]): string =>
  links.map(({ name, url }) => (url && url !== name ? `${name} ${url}` : name)).join("\n");
