import type { Attendance, GuestOrigin, GuestState, Side } from "../../rules/guest.ts";
import type { BadgeSheet } from "../../rules/guests/badge-sheets.ts";
import type { Balance } from "../../rules/guests/balance.ts";
import type { RefusedGuestRow } from "../../rules/guests/guest-columns.ts";
import type {
  EditableLetter,
  GuestLetterKind,
  LetterBlank,
  LetterProblem,
} from "../../rules/guests/letter.ts";
import type { NotSent } from "../../rules/guests/may-send.ts";

/** Words of the page where letters are looked at and changed. */
export type LetterPageWords<Letter extends string, Problem extends string> = {
  readonly title: string;
  readonly lede: string;
  readonly which: string;
  readonly names: Readonly<Record<Letter, string>>;
  readonly subject: string;
  readonly body: string;
  readonly blanks: string;
  readonly look: string;
  readonly save: string;
  readonly saved: string;
  readonly standard: string;
  readonly standardAgain: string;
  readonly own: string;
  readonly preview: (to: string) => string;
  readonly noPreview: string;
  readonly blankMeans: Readonly<Record<LetterBlank, string>>;
  readonly problems: Readonly<Record<Problem, (about: string) => string>>;
};

export type BadgeWords<Sheet extends string> = {
  readonly title: string;
  readonly lede: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly sheets: Readonly<Record<Sheet, string>>;
  readonly skip: string;
  readonly skipUnit: string;
  readonly make: string;
  readonly nobody: string;
  readonly qrOf: string;
};

export type SettingsWords = {
  readonly title: string;
  readonly remindDays: string;
  readonly remindUnit: string;
  readonly remindHint: string;
  readonly companions: string;
  readonly companionsUnit: string;
  readonly askDiet: string;
  readonly self: string;
  readonly selfHint: string;
  readonly keep: string;
  readonly keepUnit: string;
  readonly keepHint: string;
  readonly save: string;
  readonly saved: string;
  readonly wrong: string;
};

export type GuestWords = {
  readonly title: string;
  readonly lede: string;
  readonly back: string;
  readonly fileName: string;
  readonly states: Readonly<Record<GuestState, string>>;
  readonly sides: Readonly<Record<Side, string>>;
  readonly attendances: Readonly<Record<Attendance, string>>;
  readonly origins: Readonly<Record<GuestOrigin, string>>;
  readonly letterKinds: Readonly<Record<GuestLetterKind, string>>;
  readonly closed: Readonly<Record<"cancelled" | "over" | "not-open" | "too-late", string>>;
  readonly columns: Readonly<
    Record<
      "guest" | "person" | "side" | "state" | "seats" | "letter" | "attendance" | "deeds",
      string
    >
  >;
  readonly exportColumns: readonly string[];
  readonly filters: Readonly<
    Record<
      "search" | "state" | "side" | "municipality" | "all" | "unreachable" | "do" | "clear",
      string
    >
  >;
  readonly shown: (shown: number, all: number) => string;
  readonly nothingFound: string;
  readonly empty: { readonly title: string; readonly text: string };
  readonly add: {
    readonly menu: string;
    readonly segment: string;
    readonly hand: string;
    readonly file: string;
  };
  readonly links: Readonly<
    Record<"letters" | "badges" | "door" | "printed" | "settings" | "export" | "caterer", string>
  >;
  readonly chosen: {
    readonly everyone: (guests: number) => string;
    readonly legend: string;
    readonly invite: string;
    readonly remind: string;
    readonly practical: string;
    readonly markComing: string;
    readonly markDeclined: string;
    readonly markListed: string;
    readonly remove: string;
    readonly none: string;
    readonly inviteAll: (count: number) => string;
  };
  readonly sent: (count: number) => string;
  readonly skipped: (because: NotSent, count: number) => string;
  readonly notOpen: string;
  readonly marked: (changed: number, waiting: number, full: number) => string;
  readonly removed: (count: number) => string;
  readonly undo: string;
  readonly restored: (count: number) => string;
  readonly badAddress: string;
  readonly noAddress: string;
  readonly optedOut: string;
  readonly wiped: string;
  readonly companions: (count: number) => string;
  readonly persons: (count: number) => string;
  readonly edit: string;
  readonly page: string;
  readonly balance: {
    readonly title: string;
    readonly word: (balance: Balance) => string;
    readonly meter: string;
    readonly side: (count: number, side: Side) => string;
    readonly perSector: string;
    readonly sector: string;
  };
  readonly room: {
    readonly title: string;
    readonly taken: (seats: number, capacity: number | null) => string;
    readonly waiting: (seats: number) => string;
    readonly noLimit: string;
    readonly fair: string;
  };
  readonly caterer: {
    readonly title: string;
    readonly lede: string;
    readonly diet: string;
    readonly access: string;
    readonly none: string;
    readonly wiped: string;
    readonly costs: (total: string, perHead: string) => string;
  };
  readonly segment: {
    readonly title: string;
    readonly lede: string;
    readonly activity: string;
    readonly workForm: string;
    readonly seat: string;
    readonly serves: string;
    readonly kind: string;
    readonly met: string;
    readonly metOptions: Readonly<
      Record<"each-other" | "regular" | "social" | "authority", string>
    >;
    readonly any: string;
    readonly search: string;
    readonly found: (count: number) => string;
    readonly known: (count: number) => string;
    readonly leftOut: (count: number) => string;
    readonly cut: (count: number) => string;
    readonly nothing: string;
    readonly addChosen: string;
    readonly added: (count: number) => string;
    readonly choose: string;
    readonly noAddress: string;
    readonly columns: Readonly<Record<"name" | "side" | "place" | "address", string>>;
    readonly hasAddress: string;
  };
  readonly kinds: Readonly<
    Record<
      | "social-enterprise"
      | "regular-company"
      | "authority"
      | "school"
      | "public-service"
      | "partner"
      | "network",
      string
    >
  >;
  readonly form: {
    readonly addTitle: string;
    readonly editTitle: string;
    readonly lede: string;
    readonly organisation: string;
    readonly organisationHint: string;
    readonly number: string;
    readonly person: string;
    readonly email: string;
    readonly language: string;
    readonly side: string;
    readonly save: string;
    readonly saved: string;
    readonly cancel: string;
    readonly problems: Readonly<
      Record<"no-name" | "email" | "too-long" | "twice" | "number", string>
    >;
  };
  readonly languages: Readonly<Record<"nl" | "fr" | "en", string>>;
  readonly file: {
    readonly title: string;
    readonly lede: string;
    readonly columns: string;
    readonly field: string;
    readonly bring: string;
    readonly noFile: string;
    readonly tooLarge: string;
    readonly problems: Readonly<Record<"no-columns" | "unreadable", string>>;
    readonly done: (added: number, known: number, refused: number) => string;
    readonly before: (lists: number) => string;
    readonly latest: string;
    readonly refusedTitle: (count: number, file: string) => string;
    readonly row: string;
    readonly because: string;
    readonly text: string;
    readonly reasons: Readonly<Record<RefusedGuestRow["because"], string>>;
  };
  readonly letters: LetterPageWords<EditableLetter, LetterProblem>;
  readonly badges: BadgeWords<BadgeSheet>;
  readonly printed: {
    readonly headings: Readonly<
      Record<"organisation" | "name" | "side" | "seats" | "code", string>
    >;
    readonly counted: (guests: number, persons: number) => string;
  };
  readonly settings: SettingsWords;
};
