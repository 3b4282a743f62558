import PostalMime from "postal-mime";

/** What a mail server reports of a letter it was given. */
export type DeliveryReport = {
  /** failed: for good; other: delayed, relayed, delivered. */
  readonly action: "failed" | "other";
  /** "5.1.1" */
  readonly status: string | null;
  /** What the server of the reader said, on one line. */
  readonly reason: string;
};

const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 2 };

/**
 * Reads a report of a mail server (multipart/report, message/delivery-status).
 * @see RFC 3464
 * @returns null for a letter that is no such report
 */
export async function readDeliveryReport(raw: Uint8Array): Promise<DeliveryReport | null> {
  const email = await PostalMime.parse(raw, limits).catch(() => null);
  const part = email?.attachments.find(({ mimeType }) => mimeType === "message/delivery-status");
  if (!part) return null;
  const { content } = part;
  const text =
    typeof content === "string"
      ? content
      : new TextDecoder().decode(content instanceof Uint8Array ? content : new Uint8Array(content));
  // Fields of the letter as a whole, an empty line, then those of each recipient; ours have one recipient.
  const unfolded = text.replace(/\r\n?/g, "\n").replace(/\n[ \t]+/g, " ");
  const field = (name: string): string | null =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(unfolded)?.[1]?.trim() ?? null;
  const action = field("Action")?.toLowerCase();
  if (!action) return null;
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field("Status") ?? "")?.[0] ?? null;
  const said = (field("Diagnostic-Code") ?? "").replace(/^smtp;\s*/i, "");
  const reason = [said || status || "failed"].join(" ").replace(/\s+/g, " ").slice(0, 300);
  return { action: action.startsWith("failed") ? "failed" : "other", status, reason };
}
