import { type Actor, tenantOf } from "#access";
import { type Db, inPartnership } from "#platform/db";
import { sharedLook } from "#platform/shared-look";
import { type DirectorySource, listDirectorySources } from "../../store/directory-sources.ts";

const shareSources = sharedLook<readonly DirectorySource[]>();

/** The published files a register stands on: which list, of which day. No secret to anybody who may see a page of it. */
export const readDirectorySources = (db: Db, actor: Actor): Promise<readonly DirectorySource[]> =>
  shareSources(db, actor.partnershipId, () =>
    inPartnership(db, tenantOf(actor), (tx) => listDirectorySources(tx)),
  );
