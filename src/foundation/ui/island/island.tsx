import { useUi } from "../ui-context.tsx";

/**
 * Asks for the script that enhances a piece. Writes nothing when the page already asked for it, or
 * when no such island was built: the piece works without.
 */
export function Island({ name }: { readonly name: string }) {
  const { islands, islandsWritten, nonce } = useUi();
  const address = islands[name];
  if (!address || islandsWritten.has(name)) return null;
  islandsWritten.add(name);
  return <script type="module" src={address} nonce={nonce} />;
}
