import { OperatorError } from "../operator-error.ts";

/** Something cannot be had or added. */
export class IngestError extends OperatorError {}

/** A server answered, and with a status that trying again does not mend. */
export class StatusError extends IngestError {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}
