import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // The command is tested as its users run it, in processes of its own, which this does not see.
      exclude: ['src/**/*.test.ts', 'src/cli/**'],
      reporter: ['text-summary'],
      thresholds: { lines: 90, branches: 80 },
    },
  },
})
