/** A NUTS code as notices write it, in capitals; null for what is none. */
export function readNuts(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(code) ? code : null;
}
