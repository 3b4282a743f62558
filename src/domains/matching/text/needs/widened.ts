/** The shape of words in one language, for the same words in another: any text where there is one. */
export type Widened<Value> = Value extends string
  ? string
  : Value extends (...args: infer Args) => string
    ? (...args: Args) => string
    : Value extends readonly unknown[]
      ? readonly Widened<Value[number]>[]
      : { readonly [Key in keyof Value]: Widened<Value[Key]> };
