import { data, redirect } from "react-router";
import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { flashLine } from "#platform/cookies";
import type { App } from "#platform/request-context";
import { findOrganisations } from "#register";
import { readTextChoices } from "#ui";
import type { ContractContent } from "../../rules/contracts/contract.ts";
import { contentGroupNames, partOf } from "../../rules/contracts/merge-contract.ts";
import { contractFormWords } from "../../text/contract-forms/index.ts";
import {
  type DraftFrom,
  openContractForm,
  readOrigin,
  readSupplier,
  type SupplierChoice,
} from "../../usecases/contracts/draft-contract.ts";
import { readAdvisedTerms } from "../../usecases/contracts/draft-promises.ts";
import { contractReference } from "../../usecases/contracts/hold-contract.ts";
import {
  addContract,
  type ContractConflict,
  changeContract,
} from "../../usecases/contracts/save-contract.ts";
import { refusedPage } from "../refused-page.ts";
import { lineOf, type Typed, typedOf } from "../typed-form.ts";
import { readBeginning, readContractForm } from "./contract-form-values.ts";
import { readPromises } from "./promise-drafts.ts";

type Order = {
  readonly app: App;
  readonly actor: Actor;
  readonly language: Language;
  readonly id: string | null;
  readonly from: DraftFrom;
  readonly form: FormData;
};

type Left = {
  readonly typed: Typed;
  readonly problems: readonly Refusal[];
  readonly found: readonly { readonly id: string; readonly name: string }[] | null;
  readonly supplier: SupplierChoice | null;
  readonly conflict: ContractConflict | null;
};

const mostFound = 8;

/** Searches a supplier, or saves: what cannot be saved comes back with all that was typed. */
export async function answerContractForm(order: Order) {
  const { app, actor, form } = order;
  const typed = typedOf(form);
  const today = app.today();
  const leave = async (part: Partial<Left>, status: number) => {
    const chosen = (part.typed ?? typed).organisation ?? "";
    const supplier = await readSupplier(app, actor, chosen, today);
    const left: Left = {
      typed,
      problems: [],
      found: null,
      conflict: null,
      ...part,
      supplier,
    };
    return data(left, { status });
  };
  if (lineOf(typed, "deed") === "find") {
    const found = await findOrganisations(app, actor, lineOf(typed, "supplier"), {
      limit: mostFound,
      today,
    });
    const names = isRefusal(found) ? [] : found.map(({ id, name }) => ({ id, name }));
    // What was found is what was looked for, until one says otherwise.
    return leave({ found: names, typed: { ...typed, organisation: names[0]?.id ?? "" } }, 200);
  }
  const read = readContractForm(typed);
  const content = await withChoices(order, typed, read.content);
  if (read.problems.length > 0) return leave({ problems: read.problems }, 422);
  return order.id
    ? change(order, order.id, content, Number(typed.version) || 0, leave)
    : add(order, typed, content, leave);
}

type Leave = (
  part: Partial<Left>,
  status: number,
) => ReturnType<typeof data<Left>> | Promise<ReturnType<typeof data<Left>>>;

async function add(
  { app, actor, language, from }: Order,
  typed: Typed,
  content: ContractContent,
  leave: Leave,
) {
  const words = contractFormWords(language).form;
  const origin = await readOrigin(app, actor, from, language);
  const { promises: drafts } = await readAdvisedTerms(app, actor, from);
  const { promises, problems } = readPromises(typed, drafts);
  if (problems.length > 0) return leave({ problems }, 422);
  const begin = { ...readBeginning(typed, app.today()), note: "", cents: null };
  const steps = origin.steps.length > 0 ? origin.steps : [begin];
  const added = await addContract(
    app.db,
    actor,
    content,
    { ...origin, steps, promises },
    app.now(),
  );
  if (added.kind === "problems") return leave({ problems: added.problems }, 422);
  if (added.kind === "refused") {
    return leave({ problems: [{ ...added, because: "no-such-municipality", about: "nis" }] }, 403);
  }
  const said = added.kind === "known" ? words.known : words.added(contractReference(added.number));
  return redirect(`/opdrachten/${added.id}`, { headers: { "set-cookie": flashLine(said) } });
}

async function change(
  { app, actor, language }: Order,
  id: string,
  content: ContractContent,
  version: number,
  leave: Leave,
) {
  const saved = await changeContract(app.db, actor, id, content, version, app.now());
  if (saved.kind === "problems") return leave({ problems: saved.problems }, 422);
  if (saved.kind === "conflict") return leave({ conflict: saved }, 409);
  if (saved.kind === "refused") throw refusedPage(saved);
  const said = contractFormWords(language).form.saved;
  return redirect(`/opdrachten/${id}`, { headers: { "set-cookie": flashLine(said) } });
}

/** The content with what was chosen between two texts. */
async function withChoices(
  { app, actor, language, id, form }: Order,
  typed: Typed,
  content: ContractContent,
): Promise<ContractContent> {
  const entries = [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  const { theirs, merged } = readTextChoices(entries);
  if (!id || (theirs.length === 0 && merged.size === 0)) return content;
  const opened = await openContractForm(
    app,
    actor,
    { id, from: null },
    { language, now: app.now() },
  );
  if (isRefusal(opened)) return content;
  const groups = contentGroupNames.filter((group) => theirs.includes(group));
  const own = merged.get("title") ?? typed.title ?? "";
  return {
    ...content,
    ...(merged.has("title") ? { title: own } : {}),
    ...(merged.has("description") ? { description: merged.get("description") ?? "" } : {}),
    ...Object.assign({}, ...groups.map((group) => partOf(group, opened.content))),
  };
}
