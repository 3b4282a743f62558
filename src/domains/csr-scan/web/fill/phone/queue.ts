import type { SentEntry } from "../../../usecases/fill/save-answers.ts";

/** What a phone keeps until the server has it: it outlives the page and the browser. */
export type Queue = {
  list(): readonly SentEntry[];
  add(entry: SentEntry): void;
  remove(ids: readonly string[]): void;
};

/** The ids in a link, without the proof that opens it: a name for what belongs to it on this device. */
export const nameOf = (token: string): string => token.slice(0, 43);

/** Answers of one scan that wait, in the order they were given. Where nothing may be kept, they live as long as the page. */
export function openQueue(token: string): Queue {
  const key = `regiekamer-scan-${nameOf(token)}`;
  let inPage: readonly SentEntry[] = [];
  const list = (): readonly SentEntry[] => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "[]") as SentEntry[];
    } catch {
      return inPage;
    }
  };
  const write = (entries: readonly SentEntry[]): void => {
    inPage = entries;
    try {
      if (entries.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(entries));
    } catch {
      // A browser that keeps nothing: the answers wait in the page.
    }
  };
  return {
    list,
    add: (entry) => write([...list(), entry]),
    remove: (ids) => write(list().filter(({ id }) => !ids.includes(id))),
  };
}
