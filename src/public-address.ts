import type { NextFunction, Request, Response } from "express";

/** The public site of one partnership, named by its slug: `/p/zuidwest-rand/organisatie/17?x=1`. */
export type PublicAddress = {
  readonly slug: string;
  /** What its addresses begin with: `/p/zuidwest-rand`. */
  readonly root: string;
  /** The same page in the site of whichever partnership: `/publiek/organisatie/17?x=1`. */
  readonly inner: string;
};

/** @returns null for an address that names no partnership */
export function readPublicAddress(address: string): PublicAddress | null {
  const [, slug, rest = ""] = /^\/p\/([a-z0-9]+(?:-[a-z0-9]+)*)((?:[/?].*)?)$/.exec(address) ?? [];
  if (!slug) return null;
  return { slug, root: `/p/${slug}`, inner: `/publiek${rest === "/" ? "" : rest}` };
}

type Visited = PublicAddress & { readonly address: string };

/**
 * Lets `/p/<slug>/…` be answered by the pages of `/publiek/…`. Only the address of the request changes; whose
 * site it is, and how its links begin, is read with `visitedSite`.
 */
export function enterPublicSite(request: Request, response: Response, next: NextFunction): void {
  const site = readPublicAddress(request.originalUrl);
  if (site) {
    response.locals.site = { ...site, address: request.originalUrl } satisfies Visited;
    request.url = site.inner;
    request.originalUrl = site.inner;
  }
  next();
}

/** The public site a request names; null when it names none. */
export const visitedSite = (request: Request): Visited | null =>
  (request.res?.locals.site as Visited | undefined) ?? null;
