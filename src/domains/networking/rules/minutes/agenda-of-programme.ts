import type { ProgrammeItem, ProgrammeKind } from "../gatherings/gathering.ts";
import { minutesLimits } from "./minutes.ts";

/** Parts of a programme of which nothing is written. */
const silent: readonly ProgrammeKind[] = ["break", "meetings"];

/** The parts of a programme that become points of the agenda, in their order. */
export const agendaOfProgramme = (programme: readonly ProgrammeItem[]) =>
  programme
    .filter(({ kind, title }) => !silent.includes(kind) && title.trim() !== "")
    .slice(0, minutesLimits.items)
    .map((part) => ({
      title: part.title.slice(0, minutesLimits.title),
      who: part.who.slice(0, minutesLimits.who),
      plannedMinutes: part.minutes >= 1 && part.minutes <= 1440 ? part.minutes : null,
      programmeId: part.id,
    }));
