import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { IPropertiesOptions } from "docx";
import { unpackWoff } from "./unpack-woff.ts";

/** The letter every document of ours is set in. */
const documentFont = "Atkinson Hyperlegible Next";

type Fonts = NonNullable<IPropertiesOptions["fonts"]>;
let read: Fonts | undefined;

/**
 * Our letter, regular and bold, for a DOCX to carry along: who opens it need not have it installed. About 35 kB
 * in a file. Its licence (SIL OFL 1.1) allows it, and so does the font's own mark (fsType 0).
 */
export function docxFonts(): Fonts {
  read ??= [{ name: documentFont, data: face(400), bold: face(700) }];
  return read;
}

const face = (weight: 400 | 700): Buffer =>
  unpackWoff(
    readFileSync(
      createRequire(import.meta.url).resolve(
        `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
      ),
    ),
  );
