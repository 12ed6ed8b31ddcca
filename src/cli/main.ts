// The command line. Each verb is a file that exports `run`, loaded only when it is asked for.

type Verb = {
  readonly does: string;
  readonly load: () => Promise<{ readonly run: (args: readonly string[]) => Promise<number> }>;
};

const VERBS: Readonly<Record<string, Verb>> = {
  judge: { does: 'JSON Lines {"kind","setup","answer"} → what happens', load: () => import('./judge.ts') },
  predict: { does: 'JSON Lines {"kind","setup","answer"} → what each strategy expects', load: () => import('./predict.ts') },
  diagnose: { does: "JSON Lines, one learner's pulls in order → what they seem to think", load: () => import('./diagnose.ts') },
  verify: { does: 'LOG…: feed logs in again and compare every figure', load: () => import('./verify.ts') },
  evaluate: {
    does: '--fit FIT.csv --score SCORE.csv [--json]: our filter and its peers on real students',
    load: () => import('./evaluate.ts'),
  },
  simulate: { does: 'N simulated learners → their log, the same bytes for any number of workers', load: () => import('./simulate.ts') },
  recover: { does: '[--json] [--page FILE.html]: does the engine see what simulated learners think?', load: () => import('./recover.ts') },
  trial: {
    does: '[--json] [--world W]: the gate against hints from the start, among simulated learners',
    load: () => import('./trial.ts'),
  },
  export: { does: '--in LOG… --format F --out DIR: logs → tables and other formats of researchers', load: () => import('./export.ts') },
  calibrate: {
    does: '--in LOG… --out FILE: difficulties and the hazard of leaving from logs, as a setting of a playlist',
    load: () => import('./calibrate.ts'),
  },
  levels: { does: 'check [--json] [--dir FOLDER]: prove the levels', load: () => import('./levels.ts') },
};

const usage = (): string =>
  ['usage: npm run -s cli -- VERB', '', ...Object.entries(VERBS).map(([name, { does }]) => `  ${name.padEnd(10)}${does}`)].join('\n');

/** Exit status of misuse, as shells have it. */
const MISUSED = 2;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || args.includes('--help')) {
    console.log(usage());
    return 0;
  }
  const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb === undefined) {
    console.error(name === undefined ? usage() : `There is no verb "${name}".\n\n${usage()}`);
    return MISUSED;
  }
  return (await verb.load()).run(args);
}

// A reader that has seen enough (`| head`) closes the pipe: that ends the work, and is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await main(process.argv.slice(2));

export {};
