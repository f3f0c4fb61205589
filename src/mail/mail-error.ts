import { OperatorError } from "../operator-error.ts";

/** An edition cannot be mailed. */
export class MailError extends OperatorError {}
