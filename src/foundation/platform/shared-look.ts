type Looks<Value> = { now?: Promise<Value>; next?: Promise<Value> };

/**
 * Many who ask the same at once share one look, but only one that began after they asked: nothing is
 * remembered, so whoever just changed something, or was just refused something, meets that at once.
 * @returns a function that looks for a key; `of` keeps the looks of two databases apart
 */
export function sharedLook<Value>(): (
  of: object,
  key: string,
  look: () => Promise<Value>,
) => Promise<Value> {
  const looksOf = new WeakMap<object, Map<string, Looks<Value>>>();
  return (of, key, look) => {
    const byKey = looksOf.get(of) ?? new Map<string, Looks<Value>>();
    looksOf.set(of, byKey);
    const looks = byKey.get(key) ?? {};
    byKey.set(key, looks);
    const start = (): Promise<Value> => {
      // Begun inside a promise: a look that throws before it has one is a failed look too.
      const begun = new Promise<Value>((resolve) => resolve(look()));
      looks.now = begun.finally(() => {
        looks.now = undefined;
        if (!looks.next) byKey.delete(key);
      });
      return looks.now;
    };
    if (!looks.now) return start();
    looks.next ??= looks.now
      .catch(() => undefined)
      .then(() => {
        looks.next = undefined;
        return start();
      });
    return looks.next;
  };
}
