import { nl, type Words } from "./nl.ts";

export const fr: Words = nl;
