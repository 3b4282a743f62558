import type { ActionFunctionArgs, LoaderFunctionArgs } from "react-router";
import { appContext } from "#platform/request-context";
import { answerEngine } from "../usecases/answer-engine.ts";
import { clientAddressContext } from "./actor-context.ts";

const answer = ({ context, request }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Response> =>
  answerEngine(context.get(appContext), request, context.get(clientAddressContext));

export const loader = answer;
export const action = answer;
