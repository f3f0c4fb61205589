import { copyText } from "../../reading/copy-text.ts";

/** Makes a button copy the address of the page as it then is, and say so in its own place for a moment. */
export function copiesAddress(button: HTMLButtonElement, announce: (sentence: string) => void): void {
  const label = button.textContent;
  let resting: number | undefined;
  const say = (sentence: string) => {
    button.textContent = sentence;
    announce(sentence);
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      button.textContent = label;
    }, moment);
  };
  button.addEventListener("click", () => {
    void copyText(location.href).then((isCopied) => say(isCopied ? "Link copied" : "Copy it from the address bar"));
  });
}

const moment = 2500;
