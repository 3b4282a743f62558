/** Where the desk stands with a notice. */
export const handlingStates = ["new", "saved", "assigned", "dismissed"] as const;
export type HandlingState = (typeof handlingStates)[number];

/** Why somebody laid a notice aside. */
export const dismissReasons = [
  "no-work-for-us",
  "nobody-near",
  "too-late",
  "too-large",
  "not-our-area",
  "handled-elsewhere",
  "other",
] as const;
export type DismissReason = (typeof dismissReasons)[number];

export const isDismissReason = (text: string): text is DismissReason =>
  dismissReasons.some((reason) => reason === text);

/** What is being done with a notice. */
export type Handling = {
  readonly state: HandlingState;
  readonly assignedPersonId: string | null;
  readonly assignedName: string;
  readonly dismissedBecause: DismissReason | null;
  readonly dismissedWords: string;
  /** Goes up with every change; 0: nobody did anything yet. */
  readonly version: number;
  /** Who did the last thing. */
  readonly updatedBy: string;
};

/** Of a notice nobody touched. */
export const untouched: Handling = {
  state: "new",
  assignedPersonId: null,
  assignedName: "",
  dismissedBecause: null,
  dismissedWords: "",
  version: 0,
  updatedBy: "",
};

/** What somebody does with a notice. */
export type HandlingDeed =
  | { readonly kind: "save" }
  | { readonly kind: "assign"; readonly personId: string; readonly name: string }
  | { readonly kind: "dismiss"; readonly because: DismissReason; readonly words: string }
  | { readonly kind: "reopen" };

/** How it stands after a deed; who did it and the version are the store's. */
export function afterDeed(deed: HandlingDeed): Omit<Handling, "version" | "updatedBy"> {
  const { version: _, updatedBy: __, ...clean } = untouched;
  switch (deed.kind) {
    case "save":
      return { ...clean, state: "saved" };
    case "assign":
      return {
        ...clean,
        state: "assigned",
        assignedPersonId: deed.personId,
        assignedName: deed.name,
      };
    case "dismiss":
      return {
        ...clean,
        state: "dismissed",
        dismissedBecause: deed.because,
        dismissedWords: deed.words,
      };
    case "reopen":
      return clean;
  }
}
