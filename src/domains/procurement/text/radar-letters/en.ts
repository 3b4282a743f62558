import { nl, type Words } from "./nl.ts";

export const en: Words = nl;
