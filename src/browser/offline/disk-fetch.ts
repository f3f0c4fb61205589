declare global {
  interface Window {
    /** Called by each script that holds a file, with its bytes in base64. */
    broadsheetFile?: (base64: string) => void;
  }
}

interface FileScript extends HTMLScriptElement {
  base64?: string;
}

/**
 * Stands in the place of `fetch` in the scripts of the portable copy: browsers let no script read a file from disk, but
 * run one as a script. So each file that a script asks for lies there as `<its name>.js`, and is loaded as that.
 *
 * @throws TypeError as `fetch` does where there is no such file
 */
export function fetch(input: string | URL): Promise<Response> {
  window.broadsheetFile ??= (base64) => {
    (document.currentScript as FileScript).base64 = base64;
  };
  const address = new URL(input, document.baseURI);
  // A page is no file of data: asking for it would leave an error in the console and find nothing.
  if (address.pathname.endsWith("/")) return Promise.reject(new TypeError(`${address.href} is a page`));
  const script: FileScript = document.createElement("script");
  script.src = `${address.href.slice(0, address.href.length - address.search.length - address.hash.length)}.js`;
  return new Promise((resolve, reject) => {
    script.addEventListener("load", () => {
      script.remove();
      if (script.base64 === undefined) reject(new TypeError(`${script.src} holds no file`));
      else resolve(new Response(Uint8Array.from(atob(script.base64), (letter) => letter.charCodeAt(0))));
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new TypeError(`${script.src} could not be loaded`));
    });
    document.head.append(script);
  });
}
