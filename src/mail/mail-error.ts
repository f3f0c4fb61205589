/** An edition cannot be mailed. The message says what, why and what to do, and is told without a stack. */
export class MailError extends Error {}
