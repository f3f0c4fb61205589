/** How far a long run is, on the last line of a terminal. */
export interface Progress {
  /** Shows that so many of all are done. */
  show: (done: number) => void;
  /** Prints lines above the bar. */
  tell: (text: string) => void;
  /** Takes the bar away. */
  end: () => void;
}

const width = 30;

/** A bar on a terminal; anywhere else only what is told. */
export function openProgress(stream: NodeJS.WriteStream, all: number, what: string): Progress {
  if (!stream.isTTY) {
    return { show: () => undefined, tell: (text) => stream.write(text), end: () => undefined };
  }
  let bar = "";
  const clear = () => bar && stream.write("\r\u001B[K");
  return {
    show: (done) => {
      const full = all === 0 ? width : Math.round((width * done) / all);
      bar = `${"█".repeat(full)}${"░".repeat(width - full)} ${done} of ${all} ${what}`;
      stream.write(`\r\u001B[K${bar}`);
    },
    tell: (text) => {
      clear();
      stream.write(`${text}${bar}`);
    },
    end: () => {
      clear();
      bar = "";
    },
  };
}
