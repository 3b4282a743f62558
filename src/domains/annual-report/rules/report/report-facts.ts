import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { NetworkingYear } from "#networking";
import type { ClientYear } from "#procurement";
import type { MonthTime, MunicipalityTime, YearQuestion } from "#questions";
import type {
  ActionState,
  Coverage,
  StatedBudget,
  YearAction,
  YearEvidence,
  YearMoney,
} from "#steering";
import type { ComparedFigure } from "../benchmark/compare.ts";

/** An action of the year with what was looked up for it. */
export type ReportAction = YearAction & {
  /** How it stands for the partnership as a whole, in the year. */
  readonly state: ActionState | null;
  /** By NIS of each member. */
  readonly stateFor: Readonly<Record<string, ActionState | null>>;
  /** Names of organisations. */
  readonly partners: readonly string[];
};

/** The comparison with other partnerships, or why it does not stand in the report. */
export type ReportBenchmark =
  | { readonly kind: "absent"; readonly because: "not-chosen" | "not-shared" | "not-told" }
  | {
      readonly kind: "told";
      /** As stated by who agreed to share. */
      readonly inhabitants: number;
      /** When the own figures were counted. */
      readonly sharedOn: Day;
      readonly computedOn: Day;
      /** Fewest partnerships that are told of. */
      readonly minimum: number;
      readonly figures: readonly (ComparedFigure & {
        readonly group: NonNullable<ComparedFigure["group"]>;
      })[];
    };

/** Everything a report of one year is made of. */
export type ReportFacts = {
  readonly year: number;
  readonly today: Day;
  readonly language: Language;
  readonly title: string;
  readonly showOwners: boolean;
  readonly partnership: { readonly name: string; readonly isExample: boolean };
  /** Members of the year, named in the language of the report, by name. */
  readonly municipalities: readonly { readonly nis: string; readonly name: string }[];
  /** Names of all municipalities that actions or evidence name, members or not. */
  readonly placeNames: Readonly<Record<string, string>>;
  readonly coverage: Coverage;
  readonly actions: readonly ReportAction[];
  /** By day. */
  readonly evidence: readonly YearEvidence[];
  readonly money: readonly YearMoney[];
  readonly stated: readonly StatedBudget[];
  readonly questions: readonly YearQuestion[];
  readonly time: {
    readonly municipalities: readonly MunicipalityTime[];
    readonly months: readonly MonthTime[];
    /** Minutes. */
    readonly total: number;
  };
  /** What the municipalities did as a client. */
  readonly client: ClientYear;
  /** Gatherings and what came of them. */
  readonly networking: NetworkingYear;
  /** Actions that came out of gatherings of the year, as they stand in the plan. */
  readonly madeActions: readonly (Pick<YearAction, "id" | "number" | "title"> & {
    readonly gatheringId: string;
  })[];
  readonly benchmark: ReportBenchmark;
  /** Open actions that go on or begin in the year after, by day. */
  readonly next: readonly YearAction[];
  /** Texts that people wrote, by key of the block. */
  readonly blocks: Readonly<Record<string, string>>;
};
