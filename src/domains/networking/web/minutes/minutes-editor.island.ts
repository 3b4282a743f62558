import { keepAsking } from "../keep-asking.ts";
import { type EditedItem, editedItems, forgetKept, keepHere, restoreKept } from "./edited-item.ts";
import type { LiveMinutes } from "./live-minutes.ts";

type Words = Readonly<
  Record<
    "saved" | "typing" | "offline" | "clash" | "restored" | "taken" | "tooLong" | "someone",
    string
  >
>;
type Answer = {
  /** Of the clock on the wall: "20:14". */
  readonly time: string;
  readonly saved: readonly {
    readonly id: string;
    readonly version: number;
    readonly base: string;
  }[];
  readonly stale: readonly { readonly id: string; readonly by: string }[];
  readonly tooLong: readonly string[];
};

const waitMs = 2000;

/** Saves what is typed every few seconds, keeps it on the device meanwhile, and brings in what colleagues write. */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-island-minutes]")) {
  const address = form.dataset.islandMinutes ?? "";
  const words = JSON.parse(form.dataset.words ?? "{}") as Words;
  // While two texts are to be chosen from, saving by itself would choose.
  const isChoosing = form.querySelector("#both-texts") !== null;
  const items = editedItems(form);
  const say = (item: EditedItem, line: string, { by = "", time = "" } = {}) => {
    item.status.textContent = line
      .replace("{time}", time)
      .replace("{who}", by === "" ? words.someone : by);
    item.status.hidden = false;
  };
  let timer = 0;
  let isSaving = false;

  const later = (ms: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), ms);
  };

  async function save(): Promise<void> {
    const dirty = items.filter(({ state }) => state === "dirty");
    if (isChoosing || dirty.length === 0) return;
    if (isSaving) return later(waitMs);
    isSaving = true;
    const sent = new Map(dirty.map((item) => [item.id, item.text.value]));
    const body = new URLSearchParams();
    for (const { id, text, version, base } of dirty) {
      body.set(`body:${id}`, text.value);
      body.set(`version:${id}`, version.value);
      body.set(`base:${id}`, base.value);
    }
    try {
      const answer = await fetch(address, { method: "post", body });
      if (!answer.ok) throw new Error(String(answer.status));
      take((await answer.json()) as Answer, sent);
    } catch {
      for (const item of dirty) say(item, words.offline);
      later(waitMs * 3);
    } finally {
      isSaving = false;
    }
  }

  function take(answer: Answer, sent: ReadonlyMap<string, string>): void {
    const stale = new Map(answer.stale.map(({ id, by }) => [id, by]));
    const saved = new Map(answer.saved.map((one) => [one.id, one]));
    for (const item of items) {
      if (!sent.has(item.id)) continue;
      const by = stale.get(item.id);
      const now = saved.get(item.id);
      if (by !== undefined) {
        item.state = "clash";
        say(item, words.clash, { by });
      } else if (answer.tooLong.includes(item.id)) {
        item.state = "clash";
        say(item, words.tooLong);
      } else {
        if (now) {
          item.version.value = String(now.version);
          item.base.value = now.base;
        }
        if (item.text.value === sent.get(item.id)) {
          item.state = "clean";
          forgetKept(item);
          say(item, words.saved, answer);
        } else later(waitMs);
      }
    }
  }

  for (const item of items) {
    if (!isChoosing && restoreKept(item)) {
      say(item, words.restored);
      later(waitMs);
    }
    item.text.addEventListener("input", () => {
      keepHere(item);
      if (item.state === "clash") return;
      item.state = "dirty";
      say(item, words.typing);
      later(waitMs);
    });
  }
  window.addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void save();
  });
  form.addEventListener("submit", () => {
    // What was chosen is sent along: the text that was not chosen is not to come back.
    if (isChoosing) items.forEach(forgetKept);
  });

  let rest: string | null = null;
  const news = document.querySelector<HTMLElement>("[data-minutes-news]");
  void keepAsking(address, (told) => {
    const live = told as LiveMinutes;
    rest ??= form.dataset.rest ?? live.rest;
    if (news) news.hidden = live.rest === rest;
    for (const now of live.items) {
      const item = items.find(({ id }) => id === now.id);
      if (!item || isChoosing || isSaving || now.version <= Number(item.version.value)) continue;
      if (item.state === "clean") {
        const { selectionStart, selectionEnd } = item.text;
        item.text.value = now.body;
        item.text.setSelectionRange(selectionStart, selectionEnd);
        item.version.value = String(now.version);
        item.base.value = now.base;
        say(item, words.taken, now);
      } else if (item.text.value.trimEnd() !== now.body) {
        item.state = "clash";
        say(item, words.clash, now);
      }
    }
  });
}
