const levelWords =
  "(?:beleidsdoelstelling|doelstelling|strategische doelstelling|operationele doelstelling|prioriteit|actieplan|actie|objectif|plan d'action|action plan|action|goal)";
const code = String.raw`(?:[A-Za-z]{1,6}[ .-]?)?\d[\dA-Za-z]*(?:[./_-][\dA-Za-z]+)*`;
const together = new RegExp(
  `^(?:${levelWords}\\s+)?(${code})\\s*(?:[:.)|–—-]\\s*|\\s+)(\\S[\\s\\S]*)$`,
  "i",
);
const alone = new RegExp(`^(?:${levelWords}\\s+)?(${code})[.:)]?$`, "i");
const isYear = /^(?:19|20)\d\d$/;

/** Stands between code and title where we write both ourselves. */
export const codeMark = " — ";

/** `AC-1.2.3 Rondetafel` → code and title; without a code all of it is the title. */
export function splitCode(text: string): { readonly code: string; readonly title: string } {
  const whole = text.replace(/\s+/g, " ").trim();
  const marked = whole.indexOf(codeMark);
  if (marked > 0 && marked <= 40) {
    return { code: whole.slice(0, marked), title: whole.slice(marked + codeMark.length).trim() };
  }
  // First the code by itself: of `AP-1.1` the last figure is no title.
  const only = alone.exec(whole);
  if (only?.[1] && only[1].length <= 40 && !isYear.test(only[1]))
    return { code: only[1], title: "" };
  const match = together.exec(whole);
  if (match?.[1] && match[2] && match[1].length <= 40 && !isYear.test(match[1])) {
    return { code: match[1], title: match[2] };
  }
  return { code: "", title: whole };
}

/** Code and title as one text that `splitCode` takes apart again. */
export const joinCode = (code: string, title: string): string =>
  code === "" ? title : `${code}${codeMark}${title}`;
