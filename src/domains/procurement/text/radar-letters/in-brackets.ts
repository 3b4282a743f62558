/** Behind a word, between brackets; nothing when there is nothing. */
export const inBrackets = (text: string): string => (text ? ` (${text})` : "");
