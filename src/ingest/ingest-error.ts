/** Something cannot be had or added. The message says what, why and what to do, and is told without a stack. */
export class IngestError extends Error {}

/** A server answered, and with a status that trying again does not mend. */
export class StatusError extends IngestError {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}
