import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSchema, LONGEST } from '../../src/core/event.ts';
import type { Json } from '../../src/core/json.ts';
import { blankCarried, RUNGS, SURENESS } from '../../src/core/world.ts';
import { kinds } from '../../src/puzzles/models.ts';
import { apply } from '../../src/session/apply.ts';
import type { Command } from '../../src/session/command.ts';
import { nothing } from '../../src/session/state.ts';
import { verify } from '../../src/session/verify.ts';
import { LEVELS, play, world } from './play.ts';

describe('the fold', () => {
  it('makes every event fit the table of events', () => {
    const played = play().enter('small').hang(2, 2, 'right').hang(2, 6, 'right').send({ do: 'tick', idle: 15_000 });
    for (const event of played.log()) expect(eventSchema().safeParse(JSON.parse(JSON.stringify(event))).error).toBeUndefined();
  });

  it('numbers the events from 0 without a gap', () => {
    const played = play().enter('bird').hang(3, 3).hang(6, 2);
    expect(played.log().map((event) => event.seq)).toEqual(played.log().map((_, index) => index));
  });

  it('refuses an answer that the setup does not allow, and changes nothing', () => {
    const played = play().enter('bird');
    const before = played.state();
    for (const answer of [
      [{ weight: 4, peg: 3 }],
      [{ weight: 3, peg: 4 }],
      [{ weight: 3, peg: -4 }],
      [{ weight: 3, peg: 9 }],
      'level',
      null,
    ] as const) {
      expect(played.pull(answer as Json).refusal()?.code).toBe('bad-answer');
      expect(played.state()).toBe(before);
    }
  });

  it('refuses a build that is not finished, a forecast of what cannot happen, and any command once closed', () => {
    const played = play();
    expect(played.hang(3, 3).refusal()?.code).toBe('no-level');
    expect(played.enter('nowhere').refusal()?.code).toBe('no-level');
    played.enter('bird');
    expect(played.pull([]).refusal()?.code).toBe('half-built');
    expect(played.hang(3, 3, 'holds').refusal()?.code).toBe('bad-forecast');
    played.send({ do: 'close', why: 'left' });
    expect(played.hang(3, 3).refusal()?.code).toBe('closed');
  });

  it('marks a build tried before on the same setup as a repeat, and pays nothing for it', () => {
    const played = play().enter('bird').hang(3, 3).hang(3, 3);
    const [event] = played.made();
    expect(event?.type === 'pull' && [event.data.repeat, event.data.sparks, event.data.bits]).toEqual([true, 0, 0]);
  });

  it('deals the own setups of a fresh level first, and new ones like them after that', () => {
    const played = play().enter('new').hang(6, 2);
    const dealt = played.log().filter((event) => event.type === 'dealt');
    expect(dealt.map((event) => event.data.deal)).toEqual([0, 1]);
    expect(dealt[1]?.data.setup).not.toEqual(dealt[0]?.data.setup);
    expect(played.state().dealt?.setup).toEqual(dealt[1]?.data.setup);
  });

  it('keeps the build of a level whose deal stays the same', () => {
    expect(
      play()
        .enter('bird')
        .hang(3, 3)
        .log()
        .filter((event) => event.type === 'dealt'),
    ).toHaveLength(1);
  });

  it('never lets its clock run back, and caps it at a day', () => {
    const played = play().enter('bird');
    const at = played.state().t;
    played.send({ do: 'enter', level: 'small' }, -60_000);
    expect(played.state().t).toBe(at);
    played.send({ do: 'enter', level: 'bird' }, 10 * LONGEST);
    expect(played.state().t).toBe(LONGEST);
    played.send({ do: 'enter', level: 'small' }, Number.NaN);
    expect(played.state().t).toBe(LONGEST);
  });

  it('goes on in a new session from what the last one carried', () => {
    const first = play().enter('bird').hang(3, 3).hang(5, 2);
    const second = play({ carried: first.state().carried, session: '7f9c24e5-9f0a-4a3e-8a59-3d5f0c6b1a02' });
    expect(second.state().carried).toEqual(first.state().carried);
    second.enter('bird').hang(3, 3);
    expect(second.made()[0]?.type === 'pull' && second.made()[0]?.data).toMatchObject({ n: 3, repeat: true });
  });

  it('counts what a pull shows only where it was shown', () => {
    const played = play()
      .enter('bird')
      .send({ do: 'pull', answer: [{ weight: 3, peg: 5 }], forecast: { reply: 'level', how: 'chosen' }, sureness: 'sure', seen: false });
    expect(world(played).beliefs.world).toEqual(world(play()).beliefs.world);
    expect(world(played).beliefs.student).not.toEqual(world(play()).beliefs.student);
    expect(played.state().carried.sparks).toBe(0);
  });
});

const weightPeg = fc.record({ weight: fc.integer({ min: 1, max: 6 }), peg: fc.integer({ min: -6, max: 6 }) });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constant('enter' as const), level: fc.constantFrom(undefined, ...LEVELS.map((level) => level.id), 'nowhere') }),
  fc.record({
    do: fc.constant('pull' as const),
    answer: fc.oneof(
      fc.array(weightPeg, { maxLength: 2 }),
      fc.record({ numbers: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }) }),
    ),
    forecast: fc.constantFrom(
      undefined,
      { reply: 'level', how: 'chosen' as const },
      { reply: 'left', how: 'default' as const },
      { reply: 'holds', how: 'default' as const },
    ),
    sureness: fc.constantFrom(undefined, ...SURENESS),
    seen: fc.boolean(),
  }),
  fc.record({ do: fc.constant('rung' as const), rung: fc.constantFrom(...RUNGS) }),
  fc.record({ do: fc.constant('answer' as const), answer: fc.constantFrom('a', 'not-sure', 'left', 'level', 'right') }),
  fc.constant({ do: 'decline' as const }),
  fc.record({ do: fc.constant('tick' as const), idle: fc.integer({ min: 0, max: 120_000 }) }),
  fc.constant({ do: 'open-gate' as const, kind: 'balance', reason: 'teacher' as const }),
);

describe('any play', () => {
  it('is what its events make of nothing, and verifies', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
        const played = play();
        for (const one of commands) played.send(one);
        const log = played.log().map((event) => eventSchema().parse(JSON.parse(JSON.stringify(event))));
        expect(log.reduce(apply, nothing)).toEqual(played.state());
        expect(verify(kinds, log)).toMatchObject({ is: 'checked', mismatches: [] });
      }),
      { seed: 20261124, numRuns: 60 },
    );
  });
});

describe('looking back', () => {
  const text = { rose: 'far out is strong', thorn: '', next: '', oops: '' };

  it('keeps the page in the own journal, says in the log which fields were written, and pays once for new tries', () => {
    const played = play().enter('bird').hang(3, 3, 'level').send({ do: 'reflect', kind: 'balance', pin: 1, feeling: 'surprised', text });
    expect(played.made()[0]).toMatchObject({ type: 'reflected', data: { wrote: ['rose'], sparks: 2 } });
    expect(world(played).journal).toMatchObject([{ pin: { n: 1 }, feeling: 'surprised', text }]);
    played.send({ do: 'reflect', kind: 'balance', pin: null, feeling: 'proud', text: null });
    expect(played.made()[0]).toMatchObject({ data: { wrote: [], sparks: 0 } });
  });

  it('pays nothing for an empty page, and refuses a try that is not there', () => {
    const played = play().enter('bird').hang(3, 3).send({ do: 'reflect', kind: 'balance', pin: null, feeling: null, text: null });
    expect(played.made()[0]).toMatchObject({ data: { sparks: 0 } });
    expect(played.send({ do: 'reflect', kind: 'balance', pin: 9, feeling: null, text: null }).refusal()?.code).toBe('bad-choice');
  });
});

describe('the bench', () => {
  it('sells a part once, for what it costs, and not on credit', () => {
    const poor = play().send({ do: 'buy', part: 'anvil' });
    expect(poor.refusal()?.code).toBe('no-part');
    const rich = play({ carried: { ...blankCarried, sparks: 20 } }).send({ do: 'buy', part: 'anvil' });
    expect(rich.state().carried).toMatchObject({ sparks: 5, bench: ['anvil'] });
    expect(rich.send({ do: 'buy', part: 'anvil' }).refusal()?.code).toBe('no-part');
    expect(rich.send({ do: 'buy', part: 'moon' }).refusal()?.code).toBe('no-part');
  });
});

describe('the album', () => {
  it('wins the card of each strategy that an own pull ruled out, with that pull', () => {
    const played = play().enter('small').hang(2, 6, 'left');
    expect(Object.keys(world(played).album)).toContain('weight');
    expect(world(played).album.weight).toMatchObject({ n: 1, level: 'small' });
    played.hang(2, 5);
    expect(world(played).album.weight?.n).toBe(1);
  });
});

describe('a level kept back for a return visit', () => {
  const levels = LEVELS.map((level) => (level.id === 'new' ? { ...level, place: 'transfer' as const, visit: 'return' as const } : level));

  it('can be entered the next day, and not before', () => {
    const played = play({ levels }).enter('bird').hang(3, 3);
    expect(played.enter('new').refusal()?.code).toBe('held-back');
    const tomorrow = 72_000_000;
    expect(played.send({ do: 'enter', level: 'new' }, tomorrow).refusal()).toBeUndefined();
  });
});

describe('the next level', () => {
  it('leaves what is unsolved of exploring behind once the concept was put together', () => {
    const played = play()
      .enter('bird')
      .hang(3, 3)
      .send({ do: 'open-gate', kind: 'balance', reason: 'teacher' })
      .rung('contrast')
      .send({ do: 'answer', answer: 'left' })
      .rung('assemble')
      .enter('lift')
      .hang(5, 3)
      .enter(undefined);
    expect(played.state().dealt?.level).toBe('new');
  });
});

describe('a sandbox', () => {
  const levels = [
    ...LEVELS,
    {
      ...LEVELS[0],
      id: 'bench',
      place: 'sandbox' as const,
      goal: null,
      setups: [{ task: 'hang', pegs: 6, fixed: [], box: [1, 2, 3], use: 'some', shut: [] }],
    },
  ] as const;

  it('has the parts built in that were bought, also in the middle of it, and pays forecasts of new builds', () => {
    const played = play({
      levels: levels.map((level) => ({ fails: [], kind: 'balance', deal: 'same' as const, ...level })) as typeof LEVELS,
      carried: { ...blankCarried, sparks: 40 },
    }).enter('bench');
    expect(JSON.stringify(played.state().dealt?.setup)).not.toContain('10');
    played.send({ do: 'buy', part: 'anvil' });
    expect(played.made().map((event) => event.type)).toEqual(['bought', 'dealt']);
    expect(JSON.stringify(played.state().dealt?.setup)).toContain('10');
    const before = played.state().carried.sparks;
    played.hang(3, 2, 'right');
    expect(played.state().carried.sparks).toBeGreaterThan(before);
    expect(world(played).tries.at(-1)?.met).toBe(false);
  });
});
