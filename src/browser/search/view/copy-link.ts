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
    copy(location.href).then(
      () => say("Link copied"),
      // No permission, or not a secure context.
      () => say("Copy it from the address bar"),
    );
  });
}

async function copy(address: string): Promise<void> {
  await navigator.clipboard.writeText(address);
}

const moment = 2500;
