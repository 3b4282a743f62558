// Written with its usual marks, or as eleven digits that stand alone.
const written =
  /(?<![\d.\-/])(\d{2})[. ]?(\d{2})[. ]?(\d{2})[-. ]{0,3}(\d{3})[-. ]?(\d{2})(?![\d]|[.\-/]\d)/g;

/** Months 1 to 12, or none known; 20 or 40 higher for somebody outside the population register. */
const isMonth = (month: number): boolean => month < 60 && month % 20 <= 12;

/**
 * The two check digits are 97 minus the remainder of the nine before them divided by 97; who was born from
 * 2000 on has a 2 put before those nine.
 */
const checks = (nine: string, two: string): boolean =>
  [nine, `2${nine}`].some((digits) => 97 - (Number(digits) % 97) === Number(two));

// With the dots and the dash of an identity card it is meant as one, also when a digit slipped.
const withItsMarks = /^\d\d\.\d\d\.\d\d-\d{3}[.-]\d\d$/;

const isNationalNumber = ([
  text = "",
  year = "",
  month = "",
  day = "",
  order = "",
  check = "",
]: string[]) =>
  isMonth(Number(month)) &&
  Number(day) <= 31 &&
  order !== "000" &&
  order !== "999" &&
  (withItsMarks.test(text) || checks(`${year}${month}${day}${order}`, check));

/** Does the text seem to hold a Belgian national register number (rijksregisternummer or bis number)? */
export const holdsNationalNumber = (text: string): boolean =>
  [...text.matchAll(written)].some(isNationalNumber);

/** The text with each such number replaced. @returns the text itself when there is none */
export const withoutNationalNumbers = (text: string, instead: string): string =>
  text.replace(written, (...match: string[]) =>
    isNationalNumber(match.slice(0, 6)) ? instead : (match[0] ?? ""),
  );
