import { type ActionFunctionArgs, data } from "react-router";
import { z } from "zod";
import { actorOf, mayReach } from "#access";
import { isRefusal } from "#kernel/refusal";
import { appContext } from "#platform/request-context";
import { sides } from "../../rules/guest.ts";
import { mergeAtDoor } from "../../usecases/guests/reception.ts";
import { idIn } from "../refused-page.ts";

export const handle = { mostBodyBytes: 4 * 1024 * 1024 };

const shape = z.object({
  lines: z
    .array(
      z
        .object({
          id: z.uuid(),
          guestId: z.uuid(),
          kind: z.enum(["in", "undo"]),
          persons: z.int().min(1).max(50),
          undoes: z.uuid().nullable(),
          at: z.iso.datetime(),
          device: z.string().min(1).max(60),
        })
        .refine(({ kind, undoes }) => (kind === "undo") === (undoes !== null)),
    )
    .max(5_000),
  walkIns: z
    .array(
      z
        .object({
          id: z.uuid(),
          organisation: z.string().max(300),
          name: z.string().max(200),
          side: z.enum(sides),
        })
        .refine(({ organisation, name }) => organisation !== "" || name !== ""),
    )
    .max(1_000),
});

/** What phones at the door bring: `/bijeenkomsten/:id/onthaal/lijnen`. Answers with all that is known by then. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const app = context.get(appContext);
  const actor = actorOf(context);
  if (actor.kind === "visitor") throw data(null, { status: 401 });
  if (!mayReach(actor, "guest.edit")) throw data(null, { status: 403 });
  const read = shape.safeParse(await request.json().catch(() => null));
  if (!read.success) throw data(null, { status: 422 });
  const door = await mergeAtDoor(app, actor, idIn({ id: params.id ?? "" }), read.data);
  if (isRefusal(door)) throw data(null, { status: door.because === "not-permitted" ? 403 : 404 });
  return Response.json(door, { headers: { "cache-control": "private, no-store" } });
}
