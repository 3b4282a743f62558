/** A rule says no: an answer, worded in text/, never an exception. */
export type Refusal<Because extends string = string> = {
  readonly kind: "refused";
  readonly because: Because;
  /** Names the field, value or record the refusal is about. */
  readonly about?: string;
};

export const refuse = <Because extends string>(
  because: Because,
  about?: string,
): Refusal<Because> =>
  about === undefined ? { kind: "refused", because } : { kind: "refused", because, about };

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "refused";
