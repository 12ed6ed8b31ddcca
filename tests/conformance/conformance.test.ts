import { describe, expect, it } from 'vitest';
import { LAWS } from './laws.ts';
import { PLANTED } from './planted.ts';
import { SUBJECTS } from './subjects.ts';

describe.each(SUBJECTS.map((subject) => [subject.kind.id, subject] as const))('%s keeps the law:', (_, subject) => {
  it.each(LAWS.map(({ name, law }) => [name, law] as const))('%s', (_, law) => law(subject));
});

describe('a planted kind that breaks a law is refused by it', () => {
  it.each(PLANTED.map((planted) => [planted.plants, planted] as const))('%s', (_, { breaks, subject }) => {
    const broken = LAWS.filter(({ law }) => {
      try {
        law(subject);
        return false;
      } catch {
        return true;
      }
    });
    expect(broken.map(({ name }) => name)).toEqual(breaks);
  });

  it('for each law there is one that breaks it alone', () => {
    const alone = PLANTED.filter(({ breaks }) => breaks.length === 1).flatMap(({ breaks }) => breaks);
    expect(LAWS.map(({ name }) => name).filter((name) => !alone.includes(name))).toEqual([]);
  });
});
