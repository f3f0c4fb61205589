/** Milliseconds after which what is waited for hangs: the only limit in tests, whatever the machine does besides. */
export const hangs = 600_000;
