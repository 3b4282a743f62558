/** The fields of a form; files are left out. */
export const textEntries = (form: FormData): (readonly [string, string])[] =>
  [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
