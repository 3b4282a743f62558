/** An idea that did not arrive yet. */
export type KeptIdea = { readonly key: string; readonly text: string };

/** What a phone keeps of a room until the server has it: stays when the page is closed or the battery dies. */
export function keptIdeas(code: string) {
  const name = `brainstorm-${code}`;
  const list = (): readonly KeptIdea[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
      return Array.isArray(kept) ? (kept as KeptIdea[]) : [];
    } catch {
      return [];
    }
  };
  const write = (kept: readonly KeptIdea[]): void => {
    try {
      localStorage.setItem(name, JSON.stringify(kept));
    } catch {
      // A phone that keeps nothing (private window, full) still sends at once.
    }
  };
  return {
    list,
    add: (idea: KeptIdea): void => write([...list(), idea]),
    remove: (key: string): void => write(list().filter((one) => one.key !== key)),
  };
}
