export type { Status as QuestionStatus } from "./rules/question.ts";
export { forgetAskers } from "./usecases/forget-askers.ts";
export { questionsToday } from "./usecases/questions-today.ts";
export { takeLetter } from "./usecases/take-letter.ts";
