/** "{n} van {m}" with its values; the words of the door go to the phone as texts. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? "");
