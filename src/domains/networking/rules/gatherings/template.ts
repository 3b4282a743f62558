import type { Language } from "#kernel/language";
import type { GatheringKind } from "../gathering.ts";
import type { OwnLetters } from "../guests/letter.ts";
import type {
  ChecklistItem,
  GatheringCost,
  GatheringRoom,
  PlaceMode,
  ProgrammeItem,
  SlotPlan,
} from "./gathering.ts";

/** What a template fills in; day and place are chosen each time. */
export type TemplateContent = {
  readonly title: string;
  readonly summary: string;
  /** "13:30" */
  readonly startTime: string;
  readonly minutes: number;
  readonly placeMode: PlaceMode;
  readonly capacity: number | null;
  readonly waitingSize: number | null;
  readonly languages: readonly Language[];
  /** So many days before the day itself answers are awaited; null: until it begins. */
  readonly answerDaysBefore: number | null;
  readonly programme: readonly Omit<ProgrammeItem, "id">[];
  readonly rooms: readonly Omit<GatheringRoom, "id">[];
  readonly costs: readonly Omit<GatheringCost, "id" | "actualCents">[];
  readonly checklist: readonly Omit<ChecklistItem, "id" | "doneOn">[];
  readonly letters: OwnLetters;
  readonly slotPlan: SlotPlan | null;
};

/** A founding form is named by its kind, an own form by its id. */
export type GatheringTemplate = {
  readonly key: string;
  readonly kind: GatheringKind;
  readonly name: string;
  readonly content: TemplateContent;
  readonly isOwn: boolean;
};
