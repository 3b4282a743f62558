/** The name of a frame as it stands in addresses: `Kader Zuidwest 2026` → `kader-zuidwest-2026`. */
export function keyOfName(name: string): string {
  const key = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  // "nieuw" is the page where one is written.
  return key === "" || key === "nieuw" ? "kader" : key;
}
