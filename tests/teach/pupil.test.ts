import { expect, it } from 'vitest';
import type { Pupil } from '../../src/export/class-pupils.ts';
import { factsOf } from '../../src/teach/facts.ts';
import { pupilName } from '../../src/teach/pupil-name.ts';

const learner = '226e0f3c-6d0f-4c0e-9f2e-0c5d5d1f1a01';

it.each([
  ['Sky-blue fox 226e.not-yet.jsonl', { key: 'teach.pupil.named', values: { name: 'Sky-blue fox' } }],
  ['Zorro azul 226e.not-yet.jsonl.txt', { key: 'teach.pupil.named', values: { name: 'Zorro azul' } }],
  ['Sky-blue fox 226e (1).not-yet.jsonl', { key: 'teach.pupil.named', values: { name: 'Sky-blue fox' } }],
  // whoever hands in another one's file under a name of theirs
  ['Red owl 1234.not-yet.jsonl', { key: 'teach.pupil', values: { id: '226e' } }],
  ['log.jsonl', { key: 'teach.pupil', values: { id: '226e' } }],
  [undefined, { key: 'teach.pupil', values: { id: '226e' } }],
])('calls who brought %s by their nickname where it is theirs', (file, name) => {
  expect(pupilName({ learner, file })).toEqual(name);
});

it('says what happened, and not what did not', () => {
  const told: Pupil = {
    ...{ learner, file: undefined, playlist: undefined, state: 'exploring', why: { key: 'teach.why.none', values: {} }, tries: [] },
    ...{ ideas: 0, misses: 0, neverAgain: 0, surprises: 0, wentOn: 0, changed: 0, declined: 0, solved: 0, levels: 5 },
  };
  expect(factsOf(told)).toEqual([]);
  expect(factsOf({ ...told, misses: 3, neverAgain: 2, declined: 1 }).map(({ key, values }) => [key, values])).toEqual([
    ['teach.fact.never', { n: 2, of: 3 }],
    ['teach.fact.declined', { n: 1 }],
  ]);
});
