import { afterEach, expect, it, vi } from 'vitest';
import { run as recover } from '../../src/cli/recover.ts';
import { run as trial } from '../../src/cli/trial.ts';

afterEach(() => vi.restoreAllMocks());

it.each([
  ['recover', recover, ['--page', 'found.txt'], /--page must end in \.html/],
  ['recover', recover, ['--page', '/no/such/folder/found.html'], /no such file or directory/],
  ['recover', recover, ['--lives', '0'], /--lives must be a whole number from 1/],
  ['recover', recover, ['--slip', '6'], /--slip must be a number from 0 to 5/],
  ['recover', recover, ['--loud'], /--loud/],
  ['trial', trial, ['--world', 'nowhere'], /nowhere/],
  ['trial', trial, ['--bound', '0'], /--bound must be a number from 0\.01/],
  ['trial', trial, ['--activation', ''], /--activation must be a number from 0 to 1/],
  ['trial', trial, ['--population', 'nobody'], /There is no population "nobody"/],
])('%s is refused what can’t be, before any work', async (_, run, args, why) => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await run(args)).toBe(2);
  expect(said.mock.calls.flat().join('\n')).toMatch(why);
  expect(said.mock.calls.flat().join('\n')).toMatch(/usage: /);
});
