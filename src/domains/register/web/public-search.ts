import type { LoaderFunctionArgs } from "react-router";
import { answerSearch } from "./search-answer.ts";

export const loader = (args: LoaderFunctionArgs) => answerSearch(args, "public");
