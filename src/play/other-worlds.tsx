import { worldsOf } from '../session/candidates.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { Game } from './game.ts';
import { makeRoute, type PageName } from './route.ts';

/** The same page of the other worlds; nothing where there is one world only. */
export const OtherWorlds = ({ game, page, kind }: { game: Game; page: PageName; kind: string }) => {
  const { t } = useSay();
  const others = worldsOf(game.state.value).filter((world) => world !== kind);
  return others.map((world) => (
    <a class="pill other-world" key={world} href={makeRoute({ at: page, world })}>
      {t(`play.shop.${world}`)}
    </a>
  ));
};
