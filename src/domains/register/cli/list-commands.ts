import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import type { Actor } from "#access";
import { AppError } from "#kernel/app-error";
import { asDay } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import type { Command, CommandArguments } from "#platform/command";
import type { ListSettings } from "../rules/list-import/list-settings.ts";
import { targetFields } from "../rules/list-import/target-field.ts";
import { organisationKinds } from "../rules/organisation.ts";
import { workForms } from "../rules/work-form.ts";
import { importList, refusedEntries } from "../usecases/import-list.ts";
import { loadStartSet } from "../usecases/load-start-set.ts";
import { type OpenedList, openList, previewList, settleList } from "../usecases/preview-list.ts";
import { type ListDeps, uploadList } from "../usecases/upload-list.ts";

const mappingShape = z
  .object({
    /** Column header → field of the register; columns not named keep what we propose. */
    columns: z.record(z.string(), z.enum(targetFields)).default({}),
    source: z
      .object({
        publisher: z.string(),
        title: z.string(),
        licence: z.string(),
        url: z.string().nullable(),
        retrievedOn: z.iso.date().transform(asDay),
      })
      .partial()
      .default({}),
    defaultKind: z.enum(organisationKinds).optional(),
    defaultForm: z.enum(workForms).optional(),
    keepWithoutNumber: z.boolean().optional(),
    sameLines: z.array(z.number().int()).optional(),
  })
  .strict();
type Wishes = z.infer<typeof mappingShape>;

async function readWishes(path: string | true | undefined): Promise<Wishes> {
  if (typeof path !== "string") return mappingShape.parse({});
  try {
    return mappingShape.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new AppError("cli.mapping", `${path}: ${why}`, { cause });
  }
}

function settingsFor(list: OpenedList, wishes: Wishes): ListSettings {
  const strange = Object.keys(wishes.columns).filter((name) => !list.table.headers.includes(name));
  if (strange.length > 0) {
    throw new AppError("cli.mapping", `No such column in the list: ${strange.join(", ")}`);
  }
  const { settings } = list;
  const given = Object.fromEntries(
    Object.entries(wishes.source).filter(([, value]) => value !== undefined),
  );
  return {
    ...settings,
    mapping: list.table.headers.map(
      (header, at) => wishes.columns[header] ?? settings.mapping[at] ?? "ignore",
    ),
    source: {
      ...settings.source,
      publisher: settings.source.publisher || "Niet vermeld",
      licence: settings.source.licence || "Niet vermeld",
      ...given,
    },
    defaultKind: wishes.defaultKind ?? settings.defaultKind,
    defaultForm: wishes.defaultForm ?? settings.defaultForm,
    keepWithoutNumber: wishes.keepWithoutNumber ?? settings.keepWithoutNumber,
    sameLines: wishes.sameLines ?? settings.sameLines,
  };
}

/** The answer of a use case, or the end of the command with its reason. */
function unlessRefused<Answer extends { kind: string }>(
  answer: Answer | Refusal,
): Exclude<Answer, Refusal> {
  if (answer.kind !== "refused") return answer as Exclude<Answer, Refusal>;
  const { because, about } = answer as Refusal;
  throw new AppError("register.refused", `Refused: ${because}${about ? ` (${about})` : ""}`);
}

async function runImport({
  positional,
  options,
  open,
  partnership,
  print,
  json,
}: CommandArguments) {
  const [path] = positional;
  if (path === undefined)
    throw new AppError("cli.file", "Say which file: register import-list FILE");
  const wishes = await readWishes(options.mapping);
  const content = await readFile(path).catch((cause: unknown) => {
    throw new AppError("cli.file", `${path} cannot be read`, { cause });
  });
  const app = await open();
  const deps: ListDeps = { db: app.db, files: app.files, now: app.now() };
  const actor: Actor = { kind: "operator", partnershipId: await partnership() };
  const upload = { name: basename(path), content };
  const { importId } = unlessRefused(await uploadList(deps, actor, upload));
  const list = unlessRefused(await openList(deps, actor, importId));
  unlessRefused(await settleList(deps, actor, importId, settingsFor(list, wishes)));
  const preview = unlessRefused(await previewList(deps, actor, importId));
  const result = unlessRefused(await importList(deps, actor, importId));
  const troubles = refusedEntries(preview.plan, upload.name);
  const { counts } = result;
  if (!json) {
    for (const { file, line, field, because, detail } of troubles) {
      print(
        `${file}, row ${line}${field ? `, column ${field}` : ""}: ${because} (${detail ?? ""})`,
      );
    }
    print(
      `${counts.read} rows read: ${counts.added} new, ${counts.merged} merged, ${counts.unchanged} unchanged, ${counts.refused} refused`,
    );
  }
  return { importId, state: result.kind, ...counts, troubles };
}

async function runStartSet({ open, partnership, print, json }: CommandArguments) {
  const app = await open();
  const actor: Actor = { kind: "operator", partnershipId: await partnership() };
  const { projectRoot } = app.config;
  const answer = unlessRefused(
    await loadStartSet({ db: app.db, now: app.now(), projectRoot }, actor),
  );
  const { added, merged, unchanged } = answer.counts;
  if (!json) print(`Start set: ${added} new, ${merged} merged, ${unchanged} unchanged`);
  return { importId: answer.importId, state: answer.kind, ...answer.counts };
}

/** Lists and the start set from the command line. */
export const listCommands: Command[] = [
  {
    domain: "register",
    verb: "import-list",
    usage: "FILE [--mapping mapping.json]",
    summary: "Takes over a CSV or XLSX list; tells every row it refuses",
    run: runImport,
  },
  {
    domain: "register",
    verb: "load-start-set",
    usage: "",
    summary: "Loads the social enterprises that come with the product",
    run: runStartSet,
  },
];
