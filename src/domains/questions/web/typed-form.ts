/** What was typed, by name; the last of each name. Sent back with a refusal so that nothing is lost. */
export type Typed = Readonly<Record<string, string>>;

export const entriesOf = (form: FormData): [string, string][] =>
  [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value.replaceAll("\r\n", "\n")] as [string, string]] : [],
  );

export const typedOf = (form: FormData): Typed => Object.fromEntries(entriesOf(form));

export type Problem<Because extends string = string> = {
  readonly name: string;
  readonly because: Because;
};

/** Notes what is wrong while a form is read. */
export function problemList<Because extends string>() {
  const problems: Problem<Because>[] = [];
  const wrong = (name: string, because: Because) => {
    problems.push({ name, because });
  };
  return { problems, wrong };
}

/** One line of text without line breaks around it, at most so long; null notes nothing. */
export const lineOf = (typed: Typed, name: string): string => (typed[name] ?? "").trim();

export const orNull = (text: string): string | null => (text === "" ? null : text);
