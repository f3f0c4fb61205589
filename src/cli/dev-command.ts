import { dev } from "astro";
import { join } from "node:path";
import { run } from "./run-command.ts";

await run(async () => {
  const { environment, root } = await import("../site.ts");
  const { cacheDir } = environment;
  const server = await dev({
    root,
    cacheDir: join(cacheDir, "dev"),
    vite: { cacheDir: join(cacheDir, "dev/vite") },
    server: { port: Number(process.env["PORT"] || 4321) },
  });
  process.stdout.write(`Editing on http://localhost:${server.address.port}${environment.base}\n`);
});
