import { data, redirect } from "react-router";
import type { Actor } from "#access";
import { isRefusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { findOrganisations } from "#register";
import { readTextChoices } from "#ui";
import type { ActionContent } from "../../rules/actions/action-content.ts";
import { judgeAction } from "../../rules/actions/judge-action.ts";
import { type FieldGroup, fieldGroups } from "../../rules/actions/merge-action-edits.ts";
import type { ActionWords } from "../../text/actions/index.ts";
import { namePartners } from "../../usecases/actions/open-action.ts";
import { type EditConflict, saveAction } from "../../usecases/actions/save-action.ts";
import { startAction } from "../../usecases/actions/start-action.ts";
import type { ChangeProblem } from "../../usecases/actions/write-change.ts";
import {
  all,
  type Entries,
  entriesOf,
  entriesOfContent,
  type FieldProblem,
  one,
  outsideOf,
  outsideProblems,
  type ReadAction,
  readActionForm,
} from "./action-form-values.ts";

/** What the form is drawn with again when it was not saved. */
export type FormAnswer = {
  readonly entries: Entries;
  readonly problems: readonly FieldProblem[];
  readonly found: readonly { readonly id: string; readonly name: string }[] | null;
  readonly ticked: readonly { readonly id: string; readonly name: string }[];
  readonly search: string;
  readonly conflict: EditConflict | null;
};

export type FormDeed = {
  readonly app: App;
  readonly actor: Actor;
  readonly words: ActionWords;
  /** Null: a new action. */
  readonly id: string | null;
  readonly form: FormData;
};

async function again(
  { app, actor }: FormDeed,
  entries: Entries,
  more: Partial<FormAnswer> = {},
  status = 200,
) {
  const ids = all(entries, "partner").filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const answer: FormAnswer = {
    entries,
    problems: [],
    found: null,
    ticked: await namePartners(app.db, actor, ids),
    search: one(entries, "partnerSearch"),
    conflict: null,
    ...more,
  };
  return data<FormAnswer>(answer, { status });
}

/** Searches partners, adds lines, or saves; whatever happens, what was typed comes back. */
export async function answerActionForm(deed: FormDeed) {
  const entries = withMerged(entriesOf(deed.form));
  switch (one(entries, "deed")) {
    case "search":
      return again(deed, entries, {
        found: await searchPartners(deed, one(entries, "partnerSearch")),
      });
    case "lines":
      return again(deed, entries);
    default:
      return save(deed, entries);
  }
}

async function searchPartners({ app, actor }: FormDeed, words: string) {
  const found = await findOrganisations(app, actor, words, { limit: 12, today: app.today() });
  return isRefusal(found) ? [] : found;
}

/** A text made of both stands in the place of one's own. */
function withMerged(entries: Entries): Entries {
  const { merged } = readTextChoices(entries);
  return entries.map(([name, value]) => [name, merged.get(name) ?? value] as const);
}

const isGroup = (name: string): name is FieldGroup => name in fieldGroups;

async function save(deed: FormDeed, entries: Entries) {
  const { app, actor, words, id } = deed;
  const read = readActionForm(entries);
  if (!read.content) return refused(deed, entries, problemsBeside(read, app), read.problems);
  const content = withDoneDay(read.content, app);
  const outside = outsideProblems(content, entries);
  if (outside.length > 0) {
    const told: Entries = [["outsideTold", outsideOf(content)], ...entries];
    return refused(deed, told, judgeAction(content, app.today()), outside);
  }
  if (!id) {
    const started = await startAction(app.db, actor, content, app.now());
    if (started.kind === "problems") return refused(deed, entries, started.problems);
    return saved(`/actie/${started.id}`, words.form.saved);
  }
  const version = Number(one(entries, "version"));
  const takeTheirs = readTextChoices(entries).theirs.filter(isGroup);
  const edit = { version: Number.isInteger(version) ? version : 0, content, takeTheirs };
  const answer = await saveAction(app.db, actor, id, edit, app.now());
  switch (answer.kind) {
    case "saved":
      return saved(`/actie/${id}`, words.form.saved);
    case "conflict":
      return again(deed, entriesOfContent(answer.yours), { conflict: answer }, 409);
    case "problems":
      return refused(deed, entries, answer.problems);
    case "refused":
      throw data(null, { status: answer.because === "not-permitted" ? 403 : 404 });
  }
}

/** Done without a day: done today, unless the action says otherwise. */
const withDoneDay = (content: ActionContent, app: App): ActionContent =>
  content.status === "done" && content.doneOn === null
    ? { ...content, doneOn: app.today() }
    : content;

const saved = (href: string, line: string): Response =>
  redirect(href, { headers: { "set-cookie": flashLine(line) } });

type Problems = readonly { readonly because: ChangeProblem; readonly about?: string }[];

/** What is wrong beside the fields that cannot be read at all. */
function problemsBeside({ readable, problems }: ReadAction, app: App): Problems {
  if (!readable) return [];
  const told = new Set(problems.map(({ name }) => name));
  return judgeAction(withDoneDay(readable, app), app.today()).filter(
    ({ about }) => !told.has(about ?? ""),
  );
}

const refused = (
  deed: FormDeed,
  entries: Entries,
  problems: Problems,
  unread: readonly FieldProblem[] = [],
) =>
  again(
    deed,
    entries,
    {
      problems: [
        ...unread,
        ...problems.map(({ because, about }) => ({
          name: because === "not-permitted" ? because : (about ?? "title"),
          because,
        })),
      ],
    },
    422,
  );
