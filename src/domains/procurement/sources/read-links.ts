import type { LinkKind, NoticeLink } from "../rules/notice.ts";
import { webAddress } from "../rules/web-address.ts";
import type { Tracked } from "./tracked-xml.ts";

/** The site of an organisation; what is no web address becomes a note. */
export function websiteOf(text: string | null, tracked: Pick<Tracked, "note">): string | null {
  const [link] = text === null ? [] : linksOf("other", [text], tracked);
  return link?.url ?? null;
}

/** The links of one kind, each once; what is no web address becomes a note. */
export function linksOf(
  kind: LinkKind,
  texts: readonly string[],
  tracked: Pick<Tracked, "note">,
): NoticeLink[] {
  const links: NoticeLink[] = [];
  for (const text of new Set(texts)) {
    const url = webAddress(text);
    if (url) links.push({ kind, url });
    // A mail address may be that of a person: the note then says only that it stood there.
    else tracked.note("link-unreadable", kind, text.includes("@") ? undefined : text);
  }
  return links;
}
