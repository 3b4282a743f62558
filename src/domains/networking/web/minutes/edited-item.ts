/** One text of the form as the script knows it. clash: a colleague wrote it too, only the person chooses. */
export type EditedItem = {
  readonly id: string;
  readonly text: HTMLTextAreaElement;
  readonly version: HTMLInputElement;
  readonly base: HTMLInputElement;
  readonly status: HTMLElement;
  state: "clean" | "dirty" | "clash";
};

export function editedItems(form: HTMLFormElement): EditedItem[] {
  return [...form.querySelectorAll<HTMLTextAreaElement>("textarea[data-minutes-item]")].flatMap(
    (text) => {
      const id = text.dataset.minutesItem ?? "";
      const field = (name: string) =>
        form.querySelector<HTMLInputElement>(`input[name="${name}:${id}"]`);
      const [version, base] = [field("version"), field("base")];
      const status = form.querySelector<HTMLElement>(`[data-minutes-status="${id}"]`);
      return version && base && status ? [{ id, text, version, base, status, state: "clean" }] : [];
    },
  );
}

const keyOf = ({ id }: EditedItem): string => `verslag:${id}`;

/** Keeps a text on the device until the server has it. A device that keeps nothing types on. */
export function keepHere(item: EditedItem): void {
  try {
    const kept = { text: item.text.value, version: item.version.value, base: item.base.value };
    localStorage.setItem(keyOf(item), JSON.stringify(kept));
  } catch {
    // Full or forbidden: what is typed still stands on the page.
  }
}

export function forgetKept(item: EditedItem): void {
  try {
    localStorage.removeItem(keyOf(item));
  } catch {
    // Nothing was kept.
  }
}

/**
 * Puts back what the device kept of an item and the server does not have.
 * @returns whether there was such a text
 */
export function restoreKept(item: EditedItem): boolean {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(item)) ?? "null");
    if (typeof kept !== "object" || kept === null || !("text" in kept)) return false;
    const { text, version, base } = kept as { text: string; version: string; base: string };
    if (text.trimEnd() === item.text.value.trimEnd()) {
      forgetKept(item);
      return false;
    }
    item.text.value = text;
    // Of the version it was typed over: when somebody wrote meanwhile, both texts are shown.
    item.version.value = version;
    item.base.value = base;
    item.state = "dirty";
    return true;
  } catch {
    return false;
  }
}
