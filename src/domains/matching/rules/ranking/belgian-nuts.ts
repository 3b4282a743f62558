/**
 * Regions of NUTS 2024 (Delegated Regulation (EU) 2023/674) by the first two digits of the NIS codes of their
 * municipalities, for Flanders and Brussels; the codes of 2021 that were renumbered lead there as well.
 */
const arrondissements: Readonly<Record<string, readonly string[]>> = {
  BE100: ["21"],
  BE211: ["11"],
  BE212: ["12"],
  BE213: ["13"],
  BE221: ["71"],
  BE222: ["72"],
  BE223: ["73"],
  BE224: ["71"],
  BE225: ["73"],
  BE231: ["41"],
  BE232: ["42"],
  BE233: ["43"],
  BE234: ["44"],
  BE235: ["45"],
  BE236: ["46"],
  BE241: ["23"],
  BE242: ["24"],
  BE251: ["31"],
  BE252: ["32"],
  BE253: ["33"],
  BE254: ["34"],
  BE255: ["35"],
  BE256: ["36"],
  BE257: ["37"],
  BE258: ["38"],
};

/** Municipalities of a NUTS region of any level; the whole country and what is unknown give none, which means anywhere. */
export function municipalitiesOfNuts(nuts: string, known: Iterable<string>): string[] {
  if (nuts.length < 3) return [];
  const within = new Set(
    Object.entries(arrondissements).flatMap(([region, digits]) =>
      region.startsWith(nuts) ? digits : [],
    ),
  );
  return [...known].filter((nis) => within.has(nis.slice(0, 2)));
}
