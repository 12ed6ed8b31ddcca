import type { Attempt, World } from '../core/world.ts';

/** A strategy as a card of the album. */
export type AlbumCard = {
  readonly strategy: string;
  /** an own pull ruled it out; of the canonical one: the concept was put together */
  readonly won: boolean;
  /** before the gate opened a card that is not won has no name either */
  readonly named: boolean;
  /** nothing rules it out */
  readonly canonical: boolean;
  /** the own pull that ruled it out; of the canonical one the last that met a goal */
  readonly pull: Attempt | undefined;
};

/** The cards of a world, the canonical one last. @param strategies of the kind, the canonical one first */
export function albumOf(world: World | undefined, strategies: readonly string[]): readonly AlbumCard[] {
  const gateOpened = world !== undefined && world.gate.reason !== null;
  const assembled = world?.gate.walked.some((one) => one.rung === 'assemble') === true;
  const [canonical, ...others] = strategies;
  const cards = others.map((strategy): AlbumCard => {
    const pull = world && Object.hasOwn(world.album, strategy) ? world.album[strategy] : undefined;
    const won = pull !== undefined;
    return { strategy, won, named: won || gateOpened, canonical: false, pull };
  });
  if (canonical === undefined) return cards;
  const pull = assembled ? world.tries.findLast((attempt) => attempt.met && attempt.seen) : undefined;
  return [...cards, { strategy: canonical, won: assembled, named: assembled || gateOpened, canonical: true, pull }];
}

export const wonOf = (cards: readonly AlbumCard[]): readonly string[] => cards.filter((card) => card.won).map((card) => card.strategy);

/** The card that was won last; undefined where there is none. */
export const newestOf = (cards: readonly AlbumCard[]): AlbumCard | undefined =>
  cards
    .filter((card) => card.won)
    .reduce<AlbumCard | undefined>((newest, card) => ((card.pull?.at ?? 0) >= (newest?.pull?.at ?? 0) ? card : newest), undefined);
