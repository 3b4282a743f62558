import type { LoaderFunctionArgs } from "react-router";
import { answerPointTile } from "./map-tiles.ts";

export const loader = (args: LoaderFunctionArgs) => answerPointTile(args, "public");
