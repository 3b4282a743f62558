import type { Notice } from "./notice.ts";

/** Why a file, or one entry of it, could not be read as a notice. */
export type NoticeProblem =
  | "empty"
  | "encoding"
  | "malformed"
  | "tag-unclosed"
  | "tag-unexpected"
  | "text-outside"
  | "second-root"
  | "attribute-broken"
  | "sign-unexpected"
  | "table"
  | "doctype"
  | "entity"
  | "too-deep"
  | "too-large"
  | "too-many-elements"
  | "archive-too-large"
  | "archive-damaged"
  | "unknown-document"
  | "no-notices"
  | "not-an-object"
  | "unreadable";

export type NoticeRefusal = {
  /** Path below the folder that was read; inside an archive after a `!`. */
  readonly file: string;
  readonly because: NoticeProblem;
  /** 1-based, where the text stops making sense. */
  readonly line?: number;
  readonly column?: number;
  /** 1-based, in a file with several notices. */
  readonly entry?: number;
  readonly detail?: string;
};

/** What a file gave: every entry is a notice or a refusal, nothing falls between. */
export type NoticeFileReading = {
  readonly notices: readonly Notice[];
  readonly refused: readonly NoticeRefusal[];
};
