import { readFile } from "node:fs/promises";
import { type Actor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { namesOf, openMatching } from "#matching";
import { renderPdf } from "#platform/documents/render-pdf";
import { findPartnership } from "#territory";
import { openAdvice } from "./advices.ts";
import type { AskingApp } from "./ask-capacity.ts";
import { composeNote } from "./compose-note.ts";
import { drawNoteDocx } from "./draw-note-docx.ts";
import { namesInBoth } from "./names-in-both.ts";

// By its place in the project: a bundle does not carry it along.
const templatePath = "src/domains/procurement/rules/clauses/note.typ";

export type NoteFile = {
  readonly kind: "note";
  readonly name: string;
  readonly content: Uint8Array;
};

/** The note of an advice as a file for the administration's own file of the purchase. */
export async function makeNote(
  app: AskingApp,
  actor: Actor,
  id: string,
  { format, language }: { readonly format: "docx" | "pdf"; readonly language: Language },
): Promise<NoteFile | Refusal<"not-permitted" | "no-such-advice">> {
  const opened = await openAdvice(app, actor, id);
  if (isRefusal(opened)) return opened;
  const { facts } = opened.shown;
  const matching = await openMatching(app, actor.partnershipId);
  const names = await namesOf(app, matching, language);
  const inBoth = await namesInBoth(app, actor.partnershipId, facts);
  const partnership = await findPartnership(app.db, tenantOf(actor).partnershipId);
  const note = composeNote(
    opened,
    {
      partnership: partnership?.name ?? "",
      ...inBoth,
      placeOf: ({ place, placeNis }) => (placeNis ? names.municipality(placeNis) : place),
      cpv: facts.cpv ? `${facts.cpv} ${names.cpv(facts.cpv)}` : null,
    },
    language,
  );
  const { projectRoot } = app.config;
  const content =
    format === "docx"
      ? await drawNoteDocx(note)
      : await renderPdf(
          {
            main: await readFile(`${projectRoot}${templatePath}`, "utf8"),
            data: note,
            title: `${note.title}: ${note.subtitle}`,
            language,
          },
          { projectRoot },
        );
  return { kind: "note", name: `advies-${opened.advice.number}-${language}.${format}`, content };
}
