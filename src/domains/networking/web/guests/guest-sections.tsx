import type { ReactNode } from "react";
import type { Language } from "#kernel/language";
import type { App } from "#platform/request-context";
import type { GuestView } from "../../usecases/guests/guest-page.ts";

/** What a part of the personal page is given; the token is the key of this page and of pages below it. */
export type GuestPart = {
  readonly view: GuestView;
  readonly token: string;
  readonly language: Language;
};

/** A part of the personal page that another topic adds: its own wishes, its own schedule. */
export type GuestSection = {
  readonly key: string;
  /** What it needs to be drawn; null: it has nothing for this guest. */
  load(app: App, part: GuestPart): Promise<unknown>;
  draw(loaded: unknown, part: GuestPart): ReactNode;
};

/** Ties what a section loads to what it draws. */
export const guestSection = <Loaded,>(section: {
  readonly key: string;
  load(app: App, part: GuestPart): Promise<Loaded | null>;
  draw(loaded: Loaded, part: GuestPart): ReactNode;
}): GuestSection => ({
  ...section,
  draw: (loaded, part) => section.draw(loaded as Loaded, part),
});
