import type { ExtractProblem, ExtractRefusal } from "../../rules/kbo-extract.ts";

type Place = {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
};

/** Ends the reading of an extract from deep within its streams; becomes an `ExtractRefusal` at the door. */
export class ExtractRefused extends Error {
  readonly refusal: ExtractRefusal;

  constructor(because: ExtractProblem, place: Place = {}) {
    super(because);
    this.name = "ExtractRefused";
    const about = [place.file, place.line && `line ${place.line}`, place.column]
      .filter(Boolean)
      .join(", ");
    this.refusal = { kind: "refused", because, about, ...place };
  }
}
