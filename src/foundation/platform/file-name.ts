const longestName = 150;

// Control characters, what no file system takes, and the marks that turn the direction of text around
// (with which "fdp.exe" is made to look like "exe.pdf").
const refusedCharacters = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}"*:<>?|]+/gu;

/**
 * A name that somebody's computer gave to a file, made safe to show and to offer for downloading:
 * no folder, no control or direction marks, at most 150 characters, its extension kept.
 */
export function safeFileName(name: string): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const clean = last
    .replace(refusedCharacters, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.+/, "");
  if (clean === "") return "file";
  const letters = [...clean];
  if (letters.length <= longestName) return clean;
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? "";
  return (
    letters
      .slice(0, longestName - extension.length)
      .join("")
      .trimEnd() + extension
  );
}

/**
 * The Content-Disposition header of a download, with the name for old and for new browsers.
 * @see RFC 6266 and RFC 5987
 */
export function contentDisposition(
  name: string,
  show: "attachment" | "inline" = "attachment",
): string {
  const safe = safeFileName(name);
  const plain = safe
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^ -~]/g, "_")
    .replace(/[%\\"]/g, "_");
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${show}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
