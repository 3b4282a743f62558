import { createContext, type ReactNode, useContext, useState } from "react";
import type { Language } from "#kernel/language";
import { en } from "./text/en.ts";
import { fr } from "./text/fr.ts";
import { nl, type Words } from "./text/nl.ts";

/** Island name → address of its bundled script, as made by the island build. */
export type IslandManifest = Readonly<Record<string, string>>;

interface Ui {
  readonly language: Language;
  readonly words: Words;
  readonly nonce: string | undefined;
  readonly islands: IslandManifest;
  /** What addresses of the public site begin with. */
  readonly publicRoot: string;
  /** Islands already asked for in this page, so that each script is written once. */
  readonly islandsWritten: Set<string>;
}

const wordsIn: Readonly<Record<Language, Words>> = { nl, fr, en };

const LanguageContext = createContext<Ui>({
  language: "nl",
  words: nl,
  nonce: undefined,
  islands: {},
  publicRoot: "/publiek",
  islandsWritten: new Set(),
});

export interface UiProviderProps {
  readonly language: Language;
  readonly nonce?: string | undefined;
  readonly islands?: IslandManifest | undefined;
  readonly publicRoot?: string | undefined;
  readonly children: ReactNode;
}

/** Stands once around a page: the language the pieces speak and the scripts they may ask for. */
export function UiProvider(props: UiProviderProps) {
  const { language, nonce, islands = {}, publicRoot = "/publiek", children } = props;
  const [islandsWritten] = useState(() => new Set<string>());
  const ui = { language, words: wordsIn[language], nonce, islands, publicRoot, islandsWritten };
  return <LanguageContext value={ui}>{children}</LanguageContext>;
}

export function useUi(): Ui {
  return useContext(LanguageContext);
}
