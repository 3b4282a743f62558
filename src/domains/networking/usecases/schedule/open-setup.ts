import { type Actor, tenantOf } from "#access";
import { isRefusal } from "#kernel/refusal";
import { type Db, inOneMoment } from "#platform/db";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { compileProblem } from "../../rules/schedule/compile-problem.ts";
import type { FairSetup } from "../../rules/schedule/fair-setup.ts";
import { type RoomForWishes, roomForWishes } from "../../rules/schedule/room-for-wishes.ts";
import { type FairRefusal, holdFair } from "./hold-fair.ts";

export type OpenedSetup = {
  readonly gathering: Gathering;
  readonly setup: FairSetup;
  /** 0 while nothing was kept yet. */
  readonly version: number;
  readonly room: RoomForWishes;
  readonly names: Readonly<Record<string, string>>;
};

export const openSetup = (db: Db, actor: Actor, id: string): Promise<OpenedSetup | FairRefusal> =>
  inOneMoment(db, tenantOf(actor), async (tx): Promise<OpenedSetup | FairRefusal> => {
    const fair = await holdFair(tx, actor, id);
    if (isRefusal(fair)) return fair;
    const { gathering, desk, facts } = fair;
    return {
      gathering,
      setup: desk.setup,
      version: desk.version,
      room: roomForWishes(compileProblem(facts)),
      names: Object.fromEntries(facts.guests.map((guest) => [guest.id, guest.name])),
    };
  });
