const couldRun = /^'*\s*[=+\-@\t\r\n|＝＋－＠]/u;
const isGuarded = /^'+\s*[=+\-@\t\r\n|＝＋－＠]/u;

/**
 * Text for a CSV file whose writer puts an apostrophe before what could be a formula. Text that bears such an
 * apostrophe of itself gets one more, so that `unguarded` gives back exactly what stood there.
 */
export const guarded = (text: string): string => (isGuarded.test(text) ? `'${text}` : text);

/** Takes away the apostrophe that keeps a spreadsheet from running a text. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && couldRun.test(text) ? text.slice(1) : text;
