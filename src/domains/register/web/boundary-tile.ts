import type { LoaderFunctionArgs } from "react-router";
import { answerBoundaryTile } from "./map-tiles.ts";

export const loader = (args: LoaderFunctionArgs) => answerBoundaryTile(args);
