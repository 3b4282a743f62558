import type { Verdict } from "../../rules/clauses/advice.ts";
import type { FactsProblem } from "../../rules/clauses/advice-facts.ts";
import type { AdviceOrigin } from "../../rules/clauses/advice-record.ts";
import type { RuleProblem } from "../../rules/clauses/own-rules.ts";
import type { Certainty, FigureUnit, Regime } from "../../rules/clauses/procurement-rules.ts";
import type { Division } from "../../rules/clauses/split-lots.ts";
import type { ClauseLevel, PurchaseKind } from "../../rules/library/families.ts";

export type ClauseWords = {
  readonly title: string;
  readonly lede: string;
  readonly ask: string;
  readonly tabs: Record<"advices" | "library" | "policy" | "rules", string>;
  readonly list: Record<
    | "emptyTitle"
    | "empty"
    | "nothing"
    | "search"
    | "place"
    | "year"
    | "any"
    | "show"
    | "recent"
    | "removed"
    | "seeRemoved"
    | "seeStanding"
    | "chosen"
    | "advised",
    string
  > & {
    readonly columns: Record<"title" | "place" | "day" | "value" | "regime" | "route", string>;
  };
  readonly kinds: Record<PurchaseKind, string>;
  readonly regimes: Record<Regime, string>;
  readonly regimeUnknown: string;
  readonly verdicts: Record<Verdict, string>;
  readonly certainties: Record<Certainty, string>;
  readonly levels: Record<ClauseLevel, string>;
  readonly form: Record<
    | "newTitle"
    | "newLede"
    | "editTitle"
    | "title"
    | "titleHint"
    | "kind"
    | "kindHint"
    | "value"
    | "valueHint"
    | "day"
    | "dayHint"
    | "place"
    | "months"
    | "activity"
    | "activityNone"
    | "about"
    | "aboutHint"
    | "more"
    | "moreWork"
    | "moreWorkHint"
    | "moreActivities"
    | "places"
    | "lots"
    | "lotsHint"
    | "moreLots"
    | "hours"
    | "hoursHint"
    | "cpv"
    | "submit"
    | "save"
    | "cancel"
    | "unitMonths"
    | "unitHours",
    string
  > & {
    readonly from: (label: string) => string;
    readonly activityNumber: (at: number) => string;
    readonly lotTitle: (at: number) => string;
    readonly lotValue: (at: number) => string;
  };
  readonly problems: Record<FactsProblem["because"], string>;
  readonly notPermitted: string;
  readonly changedMeanwhile: string;
  readonly seeNew: string;
  readonly saved: string;
  readonly asked: string;
  readonly page: PageWords;
  readonly origins: Record<AdviceOrigin["kind"], string>;
  readonly split: Record<
    "title" | "lede" | "none" | "reserved" | "open" | "tooFew" | "use",
    string
  > & {
    readonly by: Record<Division["by"], string>;
    readonly carried: (share: string) => string;
    readonly reached: (share: string) => string;
    readonly lot: (at: number) => string;
    readonly bidders: (all: number) => string;
    readonly carriers: (names: string) => string;
  };
  readonly note: Record<
    | "title"
    | "decision"
    | "noDecision"
    | "remark"
    | "sources"
    | "otherRoutes"
    | "who"
    | "where"
    | "may"
    | "capacity"
    | "how"
    | "field"
    | "tick",
    string
  > & {
    readonly subtitle: (title: string) => string;
    readonly madeOn: (day: string) => string;
    readonly number: (number: number) => string;
  };
  readonly rules: RulesWords;
  readonly links: Record<"ask", string>;
};

type PageWords = Record<
  | "none"
  | "valueUnknown"
  | "bands"
  | "routes"
  | "routesLede"
  | "why"
  | "conditions"
  | "risks"
  | "counters"
  | "article"
  | "source"
  | "ownNotes"
  | "fields"
  | "freeText"
  | "text"
  | "noText"
  | "toLibrary"
  | "copy"
  | "copied"
  | "copyHint"
  | "shipped"
  | "choose"
  | "chooseLede"
  | "blanks"
  | "inFrench"
  | "remark"
  | "saveChoice"
  | "warnings"
  | "figures"
  | "figure"
  | "amount"
  | "period"
  | "procedures"
  | "noCeiling"
  | "duties"
  | "capacity"
  | "capacityNone"
  | "capacityNote"
  | "reservedYes"
  | "reservedAsk"
  | "kindred"
  | "hoursUnknown"
  | "seeWho"
  | "hours"
  | "hoursGiven"
  | "hoursNone"
  | "policy"
  | "policyNone"
  | "facts"
  | "lots"
  | "lotUnknown"
  | "download"
  | "docx"
  | "pdf"
  | "french"
  | "dutch"
  | "edit"
  | "copyAdvice"
  | "renew"
  | "remove"
  | "removed"
  | "restore"
  | "removedFlash"
  | "restoredFlash"
  | "renewedFlash"
  | "putBackFlash"
  | "copiedFlash"
  | "toNewest"
  | "putBack"
  | "versions"
  | "contract"
  | "disclaimer"
  | "showText",
  string
> & {
  readonly first: (route: string) => string;
  /** The same, when the market is to be asked before anything is reserved. */
  readonly firstAsk: (route: string) => string;
  readonly regimeLine: (regime: string, value: string, day: string) => string;
  readonly indicative: (regime: string) => string;
  readonly bandBelow: (limit: string) => string;
  readonly bandBetween: (from: string, to: string) => string;
  readonly bandFrom: (from: string) => string;
  readonly checkedOn: (day: string | null) => string;
  readonly noteBy: (name: string, day: string) => string;
  /** In a model text, where nothing was filled in. @param meaning what goes there, small letter first */
  readonly blankLine: (meaning: string) => string;
  readonly blanksOpen: (names: string) => string;
  readonly approvedBy: (name: string) => string;
  readonly whichText: (route: string) => string;
  readonly periodOf: (from: string, until: string | null) => string;
  readonly procedureVerdicts: Record<
    "possible" | "cases" | "value-unknown" | "figure-unknown",
    string
  >;
  readonly below: (amount: string) => string;
  readonly capacityLine: (all: number, reserved: number, asOf: string) => string;
  readonly perMonth: (hours: string) => string;
  readonly hoursLine: (total: string, perMonth: string | null) => string;
  readonly hoursReckoned: (cost: string) => string;
  readonly proposal: (share: string, hours: string) => string;
  readonly proposalFrom: Record<"policy" | "norm", string>;
  readonly policyShare: (share: string) => string;
  readonly policyAsks: Record<"clause" | "motivate", string>;
  readonly policyFrom: (amount: string) => string;
  readonly copyTitle: (title: string) => string;
  readonly otherRules: (made: string, now: string) => string;
  readonly oldVersion: (version: number, when: string) => string;
  readonly versionLine: (version: number, rules: string) => string;
  readonly deeds: Record<"made" | "changed" | "chosen" | "renewed" | "put-back", string>;
  readonly rules: (version: string) => string;
};

type RulesWords = Record<
  | "title"
  | "lede"
  | "now"
  | "later"
  | "past"
  | "figures"
  | "procedures"
  | "routes"
  | "sources"
  | "own"
  | "ownNone"
  | "ownOrigin"
  | "shippedOrigin"
  | "addFigure"
  | "about"
  | "value"
  | "valueHint"
  | "from"
  | "until"
  | "untilHint"
  | "note"
  | "sourceTitle"
  | "sourceUrl"
  | "add"
  | "addNote"
  | "route"
  | "routeNote"
  | "addNoteSubmit"
  | "withdraw"
  | "withdrawAll"
  | "withdrawAllAsk"
  | "added"
  | "addedLater"
  | "history"
  | "noUntil",
  string
> & {
  readonly version: (label: string) => string;
  readonly withdrawn: (count: number) => string;
  readonly recorded: (name: string, when: string) => string;
  readonly withdrawnBy: (name: string, when: string) => string;
  readonly problems: Record<RuleProblem["because"], string>;
  readonly units: Record<FigureUnit, string>;
};
