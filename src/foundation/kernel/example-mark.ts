const mark = /\s*\((?:voorbeeld|exemple|example)\)/gi;

/** A text without the mark "(voorbeeld)" that invented records carry: it is no word about what is meant. */
export const withoutExampleMark = (text: string): string => text.replace(mark, "").trim();
