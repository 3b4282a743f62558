/** A fault (disk, network, bug) with a code that stays the same when its wording changes. */
export class AppError extends Error {
  readonly code: string;

  constructor(code: string, message?: string, options?: { cause?: unknown }) {
    super(message ?? code, options);
    this.name = "AppError";
    this.code = code;
  }
}

/** By property, not by class: the web bundle and the command line each have their own copy of it. */
export function isAppError(error: unknown, code?: string): error is AppError {
  return (
    error instanceof Error &&
    error.name === "AppError" &&
    "code" in error &&
    (code === undefined || error.code === code)
  );
}
