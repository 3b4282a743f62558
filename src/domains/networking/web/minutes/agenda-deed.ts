import { isRefusal } from "#kernel/refusal";
import { minutesWords } from "../../text/minutes/index.ts";
import { addItem, editItem, moveItem, setAside } from "../../usecases/minutes/change-agenda.ts";
import { addPapers, mostPaperBytes, removePaper } from "../../usecases/minutes/papers.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import type { Order } from "./minutes-deed.ts";

/** Two files of the largest size at once. */
export const mostAgendaBytes = 2 * mostPaperBytes + 1024 ** 2;
const mostFiles = 10;

/** What was typed and not done. */
export type AgendaLeft = {
  readonly deed: string;
  readonly because: string;
  /** The name of a file it is about. */
  readonly about: string | null;
  readonly typed: Typed;
};
type Told = { readonly said: string; readonly to: string };
type Answer = { readonly kind: string };
type Words = ReturnType<typeof minutesWords>["agenda"]["said"];

type Deed = (order: Order, typed: Typed, form: FormData) => Promise<readonly [Answer, keyof Words]>;

/** Does what a form of the agenda asks. @returns null for a deed there is not */
export async function doAgendaDeed(
  order: Order,
  form: FormData,
): Promise<Told | AgendaLeft | null> {
  const typed = typedOf(form);
  const deed = lineOf(typed, "deed");
  const run = deeds[deed];
  if (!run) return null;
  const [answer, said] = await run(order, typed, form);
  if (isRefusal(answer)) {
    const isFile = answer.because === "file-too-large" || answer.because === "not-a-document";
    return { deed, because: answer.because, about: isFile ? (answer.about ?? null) : null, typed };
  }
  const item = lineOf(typed, "item");
  const { agenda } = minutesWords(order.language);
  return { said: agenda.said[said], to: item ? `#punt-${item}` : "" };
}

const contentIn = (typed: Typed) => {
  const minutes = lineOf(typed, "minutes");
  return {
    title: lineOf(typed, "title"),
    who: lineOf(typed, "who"),
    plannedMinutes: minutes === "" ? null : Number(minutes),
  };
};

const itemIn = (typed: Typed) => ({ item: lineOf(typed, "item") });

const move =
  (to: "up" | "down"): Deed =>
  async ({ app, actor, id }, typed) => {
    const given = { ...itemIn(typed), to };
    return [await moveItem(app.db, actor, id, given, app.now()), "saved"];
  };

const aside =
  (deed: "remove" | "restore", said: "removed" | "restored"): Deed =>
  async ({ app, actor, id }, typed) => {
    const given = { ...itemIn(typed), deed };
    return [await setAside(app.db, actor, id, given, app.now()), said];
  };

const deeds: Readonly<Record<string, Deed>> = {
  add: async ({ app, actor, id }, typed) => [
    await addItem(app.db, actor, id, contentIn(typed), app.now()),
    "added",
  ],
  edit: async ({ app, actor, id }, typed) => {
    const given = { ...contentIn(typed), ...itemIn(typed) };
    return [await editItem(app.db, actor, id, given, app.now()), "saved"];
  },
  up: move("up"),
  down: move("down"),
  remove: aside("remove", "removed"),
  restore: aside("restore", "restored"),
  paper: async ({ app, actor, id }, typed, form) => {
    const given = {
      ...itemIn(typed),
      files: await filesIn(form),
      url: lineOf(typed, "url"),
      label: lineOf(typed, "label"),
    };
    return [await addPapers(app, actor, id, given, app.now()), "paper"];
  },
  "remove-paper": async ({ app, actor, id }, typed) => [
    await removePaper(app, actor, id, lineOf(typed, "paper"), app.now()),
    "paperGone",
  ],
};

/** The files that were really chosen. */
const filesIn = (form: FormData) =>
  Promise.all(
    form
      .getAll("files")
      .filter((entry): entry is File => entry instanceof File && entry.name !== "")
      .slice(0, mostFiles)
      .map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
  );
