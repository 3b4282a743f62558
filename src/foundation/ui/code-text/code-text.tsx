import type { ReactNode } from "react";

export interface CodeTextProps {
  /** block: several lines to read or copy. */
  readonly as?: "inline" | "block";
  readonly children: ReactNode;
}

/** Text for a machine: a number, a code, a line to type. */
export function CodeText({ as = "inline", children }: CodeTextProps) {
  return as === "block" ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <pre className="code-text code-text--block" tabIndex={0}>
      <code>{children}</code>
    </pre>
  ) : (
    <code className="code-text">{children}</code>
  );
}
