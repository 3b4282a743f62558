/** Numbers of people from 1 to 3 are not shown for one municipality: they could be recognised. */
export const isFew = (people: number): boolean => {
  const whole = Math.round(people);
  return whole >= 1 && whole <= 3;
};

/**
 * Which rows of a column must be hidden: the few, and, when only one is few, also the smallest other, so that the
 * few cannot be found by subtracting from the total.
 * @param people per row
 * @returns for each row whether it is hidden
 */
export function hiddenRows(people: readonly number[]): boolean[] {
  const hidden = people.map(isFew);
  if (hidden.filter(Boolean).length !== 1) return hidden;
  let smallest = -1;
  people.forEach((value, at) => {
    if (hidden[at] || Math.round(value) === 0) return;
    if (smallest === -1 || value < (people[smallest] ?? 0)) smallest = at;
  });
  if (smallest >= 0) hidden[smallest] = true;
  return hidden;
}
