const domain = /^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]|$)/;

/**
 * A web address that may be shown as a link: `https://…`, or `www.gemeente.be` completed; null for every
 * other text, so that no script and no mail address ever becomes a link.
 */
export function webAddress(text: string): string | null {
  const bare = text.trim();
  const whole = /^https?:\/\//i.test(bare) ? bare : domain.test(bare) ? `https://${bare}` : "";
  return /^\S+$/.test(whole) && URL.canParse(whole) ? whole : null;
}
