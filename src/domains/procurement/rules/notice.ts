import type { Day } from "#kernel/day";
import type { KboNumber } from "#kernel/kbo-number";

export type NoticeFormat = "eforms" | "ted-xml" | "bosa-json" | "ocds";

/**
 * Where in a purchase the notice stands.
 * planned: said beforehand, a talk is still possible · competition: offers are asked ·
 * result: somebody was chosen, or nobody · change: a correction or a changed contract · other.
 */
export type NoticeKind = "planned" | "competition" | "result" | "change" | "other";

export type Nature = "works" | "supplies" | "services";

/** A text per language, by its two letters of ISO 639-1: `{ nl: "Groenonderhoud" }`. */
export type ByLanguage = Readonly<Record<string, string>>;

/** Money as it was published, VAT as the notice says (nearly always excluded). */
export type Amount = { readonly cents: number; readonly currency: string };

/** The last moment, on the clock of the buyer. */
export type Deadline = { readonly day: Day; readonly time?: string };

/** By what a notice is known elsewhere; what is absent, the file did not say. */
export type NoticeIdentity = {
  /** Number in the Official Journal, leading zeros gone: `547670-2023`. */
  readonly publicationNumber?: string;
  /** Identifier given by who wrote the notice (BT-701). */
  readonly noticeId?: string;
  readonly noticeVersion?: string;
  /** Earlier identifiers under which the platform published the same notice. */
  readonly otherNoticeIds?: readonly string[];
  /** The purchase, shared by all its notices (BT-04). */
  readonly procedureId?: string;
  readonly ocid?: string;
  readonly releaseId?: string;
  /** Numbers at the national bulletin or of the buyer. */
  readonly references?: readonly string[];
};

export type Place = {
  readonly nuts?: string;
  readonly town?: string;
  readonly postcode?: string;
  readonly country?: string;
  /** What the notice says about the place in words. */
  readonly words?: ByLanguage;
};

/** An organisation as a notice names it; never a person. */
export type NamedOrganisation = {
  readonly name: ByLanguage;
  /** As printed in the notice. */
  readonly nationalId?: string;
  /** The same, when it is a valid Belgian enterprise number. */
  readonly kbo?: KboNumber;
  readonly town?: string;
  readonly postcode?: string;
  readonly nuts?: string;
  readonly country?: string;
  /** Only an address of the organisation (`aankoop@…`), never that of a person. */
  readonly email?: string;
  readonly website?: string;
};

export type Winner = NamedOrganisation & {
  readonly value?: Amount;
  /** Small or medium-sized, when the notice says so. */
  readonly isSmall?: boolean;
};

/** Codes of the eForms list reserved-procurement (BT-71); older formats are read into them. */
export const reservedParticipationCodes = ["res-ws", "res-pub-ser", "none"] as const;
/** Codes of the eForms list reserved-execution (BT-736). */
export const reservedExecutionCodes = ["yes", "no", "not-known"] as const;

/** What a notice asks beside the work itself. Empty or absent: the notice is silent. */
export type SocialTerms = {
  /** BT-71: who may take part. `res-ws`: sheltered workshops and social integration. */
  readonly reservedParticipation: readonly string[];
  /** BT-736: carried out within programmes of sheltered employment. */
  readonly reservedExecution?: string;
  /** BT-06: `soc-obj`, `env-imp`, `inn-pur`, `none`. */
  readonly strategic: readonly string[];
  /** BT-775: `opp`, `acc-all`, `work-cond`… */
  readonly socialObjectives: readonly string[];
  /** BT-774: `circ-econ`, `clim-mitig`… */
  readonly environmentalImpacts: readonly string[];
  /** BT-776. */
  readonly innovations: readonly string[];
  /** BT-777: the same in the buyer's words. */
  readonly strategicDescription: ByLanguage;
  /** BT-70: conditions for carrying it out, where a social clause usually stands. */
  readonly performanceTerms: ByLanguage;
  /** BT-754: `inc`, `n-inc`, `n-inc-just`. */
  readonly accessibility?: string;
  /** BT-726. */
  readonly isSuitableForSmall?: boolean;
};

export type Duration = {
  readonly months?: number;
  readonly days?: number;
  readonly from?: Day;
  readonly to?: Day;
  readonly isUnlimited?: boolean;
};

/** awarded: a winner was chosen · none: closed without one · open: not decided yet. */
export type AwardState = "awarded" | "none" | "open";

export type Lot = SocialTerms & {
  /** As in the notice: `LOT-0001`, `1`; `1` when the purchase is not divided. */
  readonly id: string;
  readonly title: ByLanguage;
  readonly description: ByLanguage;
  readonly natures: readonly Nature[];
  /** Eight digits, without the check digit. */
  readonly cpv?: string;
  readonly otherCpv: readonly string[];
  readonly places: readonly Place[];
  readonly estimatedValue?: Amount;
  readonly awardedValue?: Amount;
  readonly duration?: Duration;
  readonly awardState?: AwardState;
  readonly winners: readonly Winner[];
  readonly tendersReceived?: number;
};

export const linkKinds = ["notice", "documents", "submission", "buyer-profile", "other"] as const;
export type LinkKind = (typeof linkKinds)[number];
export type NoticeLink = { readonly kind: LinkKind; readonly url: string };

/** Something in the file that we do not read: kept and shown. */
export type Unread = { readonly path: string; readonly text: string };

/** Something we recognise and do not keep, with how often it stood there. */
export type LeftOut = {
  readonly because: "person" | "translation" | "header-title";
  readonly count: number;
};

export type NoticeNoteCode =
  | "version-unknown"
  | "form-unknown"
  | "cpv-unknown"
  | "cpv-unreadable"
  | "cpv-missing"
  | "amount-missing"
  | "amount-unreadable"
  | "day-unreadable"
  | "code-unknown"
  | "reserved-empty"
  | "lot-unknown"
  | "organisation-unknown"
  | "title-missing"
  | "buyer-missing"
  | "link-unreadable";

/** A doubt about one value; the rest of the notice stands. */
export type NoticeNote = {
  readonly code: NoticeNoteCode;
  /** Field, lot or path the note is about. */
  readonly about: string;
  /** The value as found. */
  readonly found?: string;
};

/** A notice of a public purchase, whatever the format it came in. */
export type Notice = {
  readonly format: NoticeFormat;
  /** `eforms-sdk-1.8`, `R2.0.9.S03.E01`, `1.1`; empty when the file is silent. */
  readonly formatVersion: string;
  /** Form or subtype in that format: `F02`, `17`, `20`, `E3`. */
  readonly form: string;
  readonly kind: NoticeKind;
  readonly identity: NoticeIdentity;
  readonly languages: readonly string[];
  readonly publishedOn?: Day;
  readonly dispatchedOn?: Day;
  readonly deadline?: Deadline;
  readonly buyers: readonly NamedOrganisation[];
  readonly title: ByLanguage;
  readonly description: ByLanguage;
  readonly natures: readonly Nature[];
  readonly cpv?: string;
  readonly otherCpv: readonly string[];
  readonly places: readonly Place[];
  readonly estimatedValue?: Amount;
  readonly awardedValue?: Amount;
  /** Code of the eForms list procurement-procedure-type, or the word of the source. */
  readonly procedure?: string;
  readonly legalBasis?: string;
  readonly isFramework: boolean;
  readonly lots: readonly Lot[];
  readonly links: readonly NoticeLink[];
  /** Publication numbers or identifiers of earlier notices it refers to. */
  readonly earlier: readonly string[];
  readonly unread: readonly Unread[];
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly NoticeNote[];
};

/** Terms of a notice that says nothing. */
export const noTerms: SocialTerms = {
  reservedParticipation: [],
  strategic: [],
  socialObjectives: [],
  environmentalImpacts: [],
  innovations: [],
  strategicDescription: {},
  performanceTerms: {},
};
