const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а:a б:b в:v г:g ґ:g д:d е:e ё:e є:e ж:zh з:z и:i і:i ї:i й:j к:k л:l м:m н:n о:o п:p р:r с:s т:t " +
    "у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Small Latin letters and digits without accents; Cyrillic letters are written as they sound. */
export const latinLetters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[а-яёіїєґ]/g, (letter) => cyrillic[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .replace(/ĳ/g, "ij")
    .replace(/ł/g, "l")
    .replace(/ß/g, "ss");
