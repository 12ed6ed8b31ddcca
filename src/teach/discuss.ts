// The class's ideas, nameless, in an order to discuss: those that are partly right first, the one that the world is about last.

import type { Json } from '../core/json.ts';
import { type Chances, type Kinds, kindNamed, type Position } from '../core/kind.ts';
import { isExplore, type Level } from '../core/level.ts';
import type { Random } from '../core/random.ts';
import type { ClassIdea } from '../export/class-pupils.ts';

/** One idea on the wall: a card a strategy, so that the wall is as diverse as the class was. */
export type Card = {
  readonly strategy: string;
  /** the world's own idea, which waits under its cloth */
  readonly last: boolean;
  /** students who tried it; 0 where nobody did and the card was made */
  readonly pupils: number;
  readonly tries: number;
  readonly setup: Json;
  readonly answer: Json;
};

/** The worlds that there are ideas of, most tries first. */
export function worldsOfIdeas(ideas: readonly ClassIdea[]): readonly string[] {
  const tries = new Map<string, number>();
  for (const idea of ideas) tries.set(idea.kind, (tries.get(idea.kind) ?? 0) + idea.tries);
  return [...tries].sort(([, one], [, other]) => other - one).map(([kind]) => kind);
}

/**
 * The cards of a world. A kind lists its strategies from those that see least to those that see most, the canonical one before
 * them all: here it comes last, and is made from another card's setup where nobody has had it.
 */
export function cardsOf(kinds: Kinds, ideas: readonly ClassIdea[], world: string, random: Random): readonly Card[] {
  const kind = kindNamed(kinds, world);
  if (!kind.ok) return [];
  const [canonical, ...others] = kind.value.strategies;
  const had = (strategy: string): Card | undefined => {
    const idea = ideas.find((one) => one.kind === world && one.strategy === strategy);
    if (idea === undefined) return undefined;
    const { setup, answer } = idea.best;
    return { strategy, last: strategy === canonical, pupils: idea.pupils, tries: idea.tries, setup, answer };
  };
  const cards = others.map(had).filter((card) => card !== undefined);
  const last = had(canonical) ?? made(kinds, ideas, world, canonical, random);
  return last === undefined ? cards : [...cards, last];
}

/**
 * Cards for a talk before any file has come in: what those would build who hold each strategy, on the level of the lesson that
 * tells most of them apart.
 * @param levels of the lesson
 */
export function typicalCards(kinds: Kinds, levels: readonly Level[], world: string, random: Random): readonly Card[] {
  const kind = kindNamed(kinds, world);
  if (!kind.ok) return [];
  const [canonical, ...others] = kind.value.strategies;
  const walls = levels
    .filter((level) => level.kind === world && isExplore(level.place))
    .map(({ goal, setups }): readonly Card[] => {
      const opened = kind.value.open(setups[0] ?? null);
      if (goal === null || !opened.ok) return [];
      const built = [...others, canonical].flatMap((strategy) => {
        const position = opened.value.builtBy(strategy, goal, random);
        return position === undefined || position.wanting !== undefined ? [] : [{ strategy, position }];
      });
      const last = built.find(({ strategy }) => strategy === canonical);
      return built
        .filter(
          ({ strategy, position }, at) =>
            strategy === canonical ||
            (position.key !== last?.position.key && built.findIndex((one) => one.position.key === position.key) === at),
        )
        .map(({ strategy, position: { setup, answer } }) => ({
          strategy,
          last: strategy === canonical,
          pupils: 0,
          tries: 0,
          setup,
          answer,
        }));
    });
  return walls.reduce((most, wall) => (wall.length > most.length ? wall : most), []);
}

/** The idea that nobody has had, built for the goal of a try that had one. */
function made(kinds: Kinds, ideas: readonly ClassIdea[], world: string, strategy: string, random: Random): Card | undefined {
  for (const { kind, best } of ideas) {
    const opened = kind === world && best.goal !== null ? kinds[world]?.open(best.setup) : undefined;
    const built = opened?.ok && best.goal !== null ? opened.value.builtBy(strategy, best.goal, random) : undefined;
    if (built !== undefined && built.wanting === undefined)
      return { strategy, last: true, pupils: 0, tries: 0, setup: built.setup, answer: built.answer };
  }
  return undefined;
}

/** A card's own try. undefined where its kind can't read it. */
export function positionOf(kinds: Kinds, world: string, { setup, answer }: Pick<Card, 'setup' | 'answer'>): Position | undefined {
  const opened = kinds[world]?.open(setup);
  const position = opened?.ok ? opened.value.at(answer) : undefined;
  return position?.ok ? position.value : undefined;
}

/** A new case on which the idea and the world part ways, near the card's own try. */
export function otherCase(kinds: Kinds, world: string, card: Card, from: Position, random: Random): Position | undefined {
  const kind = kindNamed(kinds, world);
  if (!kind.ok || card.last) return undefined;
  const found = kind.value.generate(random, { apart: [card.strategy, kind.value.strategies[0]], from: [from.setup, from.answer] });
  return found.ok ? found.value : undefined;
}

/** What someone with this idea expects most; undefined where they expect nothing more than the rest. */
export function expectedBy(position: Position, strategy: string): string | undefined {
  const chances: Chances = position.expects()[strategy] ?? {};
  const [first, second] = Object.entries(chances).sort(([, one], [, other]) => other - one);
  return first === undefined || (second !== undefined && second[1] === first[1]) ? undefined : first[0];
}
