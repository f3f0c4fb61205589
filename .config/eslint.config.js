import js from "@eslint/js";
import tseslint from "typescript-eslint";
import { defineConfig } from "eslint/config";

/** TypeScript and JavaScript; `.astro` files are left to `astro check` and Prettier. */
export default defineConfig(
  { ignores: ["dist/", ".dist-*/", ".astro/", ".cache/", ".vitest/", "tests/fixtures/", "**/*.astro"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL("..", import.meta.url).pathname },
    },
    rules: {
      eqeqeq: "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "no-template-curly-in-string": "error",
      "no-useless-rename": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "@typescript-eslint/prefer-optional-chain": "error",
      "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Astro's loader context and Playwright's pages are made to be taken apart.
      "@typescript-eslint/unbound-method": "off",
      // A function of an interface may be async without awaiting anything.
      "@typescript-eslint/require-await": "off",
    },
  },
  // Served as they are: no part of the TypeScript project.
  {
    files: ["public/**"],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, "no-undef": "off" },
  },
);
