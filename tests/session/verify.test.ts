import { describe, expect, it } from 'vitest';
import type { EventOf, GameEvent } from '../../src/core/event.ts';
import { eventSchema } from '../../src/core/event.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { begun } from '../../src/session/step.ts';
import { verify } from '../../src/session/verify.ts';
import { OPENED_AT, play } from './play.ts';

type Figures = EventOf<'pull'>['data']['figures'];

const log = (): GameEvent[] => {
  const first = play()
    .enter('small')
    .hang(2, 2, 'right')
    .hang(2, 6)
    .enter('bird')
    .hang(3, 3, 'level')
    .hang(5, 2)
    .hang(6, 1)
    .send({ do: 'tick', idle: 30_000 });
  const second = play({ carried: begun(first.state().carried, OPENED_AT), session: '7f9c24e5-9f0a-4a3e-8a59-3d5f0c6b1a02' })
    .enter('bird')
    .hang(6, 2);
  return [...first.log(), ...second.log()].map((event) => eventSchema().parse(JSON.parse(JSON.stringify(event))));
};

/** The log with one value changed, found by its path in one event. */
const tampered = (seq: number, path: readonly string[], value: unknown): GameEvent[] =>
  log().map((event, index) => {
    if (index !== seq) return event;
    const copy = JSON.parse(JSON.stringify(event));
    const last = path.at(-1) ?? '';
    path.slice(0, -1).reduce((part, key) => part[key], copy)[last] = value;
    return eventSchema().parse(copy);
  });

describe('verify', () => {
  it('finds nothing in an honest log', () => {
    expect(verify(kinds, log())).toEqual({ is: 'checked', sessions: 2, events: log().length, mismatches: [], others: [], unexplained: [] });
  });

  it.each([
    ['a figure', ['data', 'figures', 'bayes_bits'], 9],
    ['a belief', ['data', 'beliefs', 'ability', 'mean'], 1.5],
    ['a payment', ['data', 'sparks'], 99],
    ['a reply', ['data', 'reply'], 'level'],
  ])('names exactly the event in which %s was changed', (_, path, value) => {
    const verdict = verify(kinds, tampered(3, path, value));
    expect(verdict.is === 'checked' && verdict.mismatches.map(({ session, seq, figure }) => ({ session, seq, figure }))).toEqual([
      { session: '7f9c24e5-9f0a-4a3e-8a59-3d5f0c6b1a01', seq: 3, figure: path.join('.') },
    ]);
  });

  it.each([
    ['left out', ({ bayes_bits: _, ...others }: Figures): Figures => others, ['bayes_bits']],
    ['put in', (figures: Figures): Figures => ({ ...figures, kind_made_up: 1 }), ['kind_made_up']],
    ['named otherwise', ({ bayes_bits: bits = 0, ...others }: Figures): Figures => ({ ...others, bayes: bits }), ['bayes', 'bayes_bits']],
  ])('names a figure that was %s', (_, change, figures) => {
    const changed = log().map((event, index) =>
      index === 3 && event.type === 'pull' ? { ...event, data: { ...event.data, figures: change(event.data.figures) } } : event,
    );
    const verdict = verify(kinds, changed);
    expect(verdict.is === 'checked' && verdict.mismatches.map(({ seq, figure }) => `${seq} ${figure}`).sort()).toEqual(
      figures.map((figure) => `3 data.figures.${figure}`),
    );
  });

  it('names what was carried over where it was changed between two sessions', () => {
    const at = log().findIndex((event) => event.type === 'opened' && event.session.endsWith('02'));
    const verdict = verify(kinds, tampered(at, ['data', 'carried', 'sparks'], 500));
    expect(verdict.is === 'checked' && verdict.mismatches.map((one) => one.figure)).toEqual(['data.carried.sparks']);
  });

  it('names an event that was put in', () => {
    const forged = log();
    const gate = play().send({ do: 'open-gate', kind: 'balance', reason: 'teacher' }).made()[0];
    const end = forged.findIndex((event) => event.session.endsWith('02')) - 1;
    if (gate?.type !== 'gate') throw new Error('a gate opened');
    forged.splice(end + 1, 0, { ...gate, seq: end + 1, data: { ...gate.data, reason: 'swept' } });
    const verdict = verify(kinds, forged);
    expect(verdict.is === 'checked' && verdict.mismatches.map(({ seq, type }) => ({ seq, type }))).toEqual([
      { seq: end + 1, type: 'gate' },
    ]);
  });

  it('tells another engine apart from a mismatch', () => {
    expect(verify(kinds, tampered(0, ['data', 'engine'], '0'))).toMatchObject({
      mismatches: [],
      others: [expect.stringContaining('engine 0')],
    });
    expect(verify(kinds, tampered(0, ['data', 'kinds', 'balance'], 99))).toMatchObject({ mismatches: [], others: [expect.any(String)] });
  });

  it('still finds a mismatch in one session where another one is of another engine', () => {
    const at = log().findIndex((event) => event.type === 'opened' && event.session.endsWith('02'));
    const foreign = tampered(3, ['data', 'figures', 'bayes_bits'], 9).map((event, index) =>
      index === at && event.type === 'opened' ? { ...event, data: { ...event.data, engine: '0' } } : event,
    );
    expect(verify(kinds, foreign)).toMatchObject({ mismatches: [{ seq: 3 }], others: [expect.any(String)] });
  });

  it('says which sessions bring what no session of the log explains', () => {
    const at = log().findIndex((event) => event.type === 'opened' && event.session.endsWith('02'));
    expect(verify(kinds, log().slice(at))).toMatchObject({ mismatches: [], unexplained: [expect.stringMatching(/02$/)] });
  });

  it('names what should have followed and is missing at the end', () => {
    const whole = play()
      .enter('bird')
      .log()
      .map((event) => eventSchema().parse(JSON.parse(JSON.stringify(event))));
    expect(verify(kinds, whole.slice(0, -1))).toMatchObject({ mismatches: [{ type: 'dealt', seq: 2 }] });
  });

  it('blames an event that was put in alone, and none after it', () => {
    const whole = play()
      .enter('bird')
      .hang(3, 3)
      .hang(5, 2)
      .log()
      .map((event) => eventSchema().parse(JSON.parse(JSON.stringify(event))));
    const [forged] = play().enter('bird').hang(3, 3).send({ do: 'open-gate', kind: 'balance', reason: 'teacher' }).made();
    if (forged?.type !== 'gate') throw new Error('a gate opened');
    const put = [...whole.slice(0, 4), { ...forged, data: { ...forged.data, reason: 'idle' as const } }, ...whole.slice(4)].map(
      (event, seq) => ({ ...event, seq }),
    );
    const verdict = verify(kinds, put);
    expect(verdict.is === 'checked' && verdict.mismatches.map((one) => [one.seq, one.type])).toEqual([[4, 'gate']]);
  });

  it('cannot read a log with a hole, or without its beginning', () => {
    expect(
      verify(
        kinds,
        log().filter((_, index) => index !== 3),
      ).is,
    ).toBe('unreadable');
    expect(verify(kinds, log().slice(1)).is).toBe('unreadable');
  });
});
