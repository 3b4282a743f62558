import { fairSection } from "../wishes/own-section.tsx";
import type { GuestSection } from "./guest-sections.tsx";

/** The parts of the personal page beside the answer, from top to bottom. A topic adds its own here. */
export const guestSections: readonly GuestSection[] = [fairSection];
