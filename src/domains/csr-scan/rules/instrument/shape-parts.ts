import { z } from "zod";

export const words = z.strictObject({
  nl: z.string().min(1),
  fr: z.string().min(1),
  en: z.string().min(1),
});

export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const source = z.strictObject({
  publisher: z.string().min(1),
  title: z.string().min(1),
  edition: z.string().min(1),
  page: z.string().min(1),
});

/** Who says it, by which licence, and when it was looked at. */
export const envelope = {
  source,
  licence: z.string().min(1),
  retrievedOn: z.iso.date(),
  notes: z.array(z.string()).default([]),
};
