import { plainText } from "#kernel/file-table";
import type { Tx } from "#platform/db";
import { listPublicBodies } from "#register";
import { listMunicipalities } from "#territory";
import { type BooksOwner, isBodyOf } from "../../rules/spend/invoices/judge-buyer.ts";
import { listOwnBuyers } from "../../store/spend/buyers.ts";

/** Who the books of a municipality belong to: public bodies of the register named after it, and what people said. */
export async function readBooksOwner(tx: Tx, nis: string): Promise<BooksOwner> {
  const [place] = await listMunicipalities(tx, [nis]);
  const places = place ? [...new Set([place.nameNl, place.nameFr])] : [];
  const bodies = await listPublicBodies(tx);
  const said = await listOwnBuyers(tx, nis);
  return {
    numbers: [
      ...bodies
        .filter(({ names }) => names.some((name) => isBodyOf(plainText(name), places)))
        .map(({ number }) => number),
      ...said.filter((key) => !key.startsWith("n:")),
    ],
    names: said.flatMap((key) => (key.startsWith("n:") ? [key.slice(2)] : [])),
    places,
  };
}
