/** What was typed, by name; the last of each name. Sent back with a refusal so that nothing is lost. */
export type Typed = Readonly<Record<string, string>>;

export const typedOf = (form: FormData): Typed =>
  Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value.replaceAll("\r\n", "\n")] as const] : [],
    ),
  );

export const lineOf = (typed: Typed, name: string): string => (typed[name] ?? "").trim();
