/** `{ [key]: value }`, or nothing when there is no value: absent stays absent. */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): { [key in Key]?: Value } {
  return (value === null || value === undefined ? {} : { [key]: value }) as {
    [key in Key]?: Value;
  };
}
