import type { LoaderFunctionArgs } from "react-router";
import { answerStaticMap } from "./map-picture.ts";

export const loader = (args: LoaderFunctionArgs) => answerStaticMap(args, "public");
