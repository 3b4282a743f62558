/**
 * Where to go after signing in: a path of our own, never another site.
 * @param asked  what the address said (`?naar=`); anything may stand there
 * @param otherwise where to go when it is not usable
 */
export function returnPath(asked: string | null | undefined, otherwise = "/"): string {
  // A browser reads "//host", "/\host" and a path with a tab or line break in it as another site.
  if (!asked || asked.length > 2_000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) {
    return otherwise;
  }
  // "/./" and "/.." are taken out by the browser and may leave "//host".
  const base = "https://own.invalid";
  const read = URL.canParse(asked, base) ? new URL(asked, base) : null;
  if (read?.origin !== base || read.pathname.startsWith("//")) return otherwise;
  return `${read.pathname}${read.search}${read.hash}`;
}
