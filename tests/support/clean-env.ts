/** Variables that Vitest sets for its workers; Astro takes DEV for its own and would load everything anew per page. */
const own = [
  'VITEST',
  'TEST',
  'MODE',
  'DEV',
  'PROD',
  'SSR',
  'BASE_URL',
  'VITEST_MODE',
  'VITEST_POOL_ID',
  'VITEST_WORKER_ID',
];

/** The environment of a command that someone types, with changes. */
export function cleanEnv(changes: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.includes(name)));
  return { ...env, NODE_ENV: 'production', ...changes };
}
