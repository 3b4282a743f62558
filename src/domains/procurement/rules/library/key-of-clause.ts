/** Words that are addresses of their own under /clausules/bibliotheek. */
const taken = ["", "nieuw", "vergelijken", "afdrukken"];

/** The name of a clause as it stands in addresses: `Uren voor jongeren` → `uren-voor-jongeren`. */
export function keyOfClause(name: string): string {
  const key = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return taken.includes(key) ? `clausule${key === "" ? "" : `-${key}`}` : key;
}
