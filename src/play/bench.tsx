import anvil from '../../assets/art/bench/anvil.svg';
import longBeam from '../../assets/art/bench/long-beam.svg';
import secondCord from '../../assets/art/bench/second-cord.svg';
import parcel from '../../assets/art/dress/parcel.svg';
import cat from '../../assets/art/play/cat-fat-sit-neat.svg';
import { BENCH, FREE, PARTS, type Part } from '../core/bench.ts';
import { Icon } from '../stage/dom/icons.tsx';
import { Spark } from '../stage/dom/marks.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import type { Game } from './game.ts';

const ART: Readonly<Record<Part | (typeof FREE)[number], string>> = {
  anvil,
  'long-beam': longBeam,
  'second-cord': secondCord,
  cat,
  parcel,
};

/** The parts of the sandbox: a dashed tile is in use, a teal one can be bought, a mauve one not yet. */
export const Bench = ({ game }: { game: Game }) => {
  const { t } = useSay();
  const { sparks, bench } = game.state.value.carried;
  return (
    <ul class="bench-parts">
      {PARTS.map((part) => {
        const { price } = BENCH[part];
        const owned = bench.includes(part);
        const within = price <= sparks;
        return (
          <li key={part}>
            {owned ? (
              <Used part={part} />
            ) : (
              <button
                type="button"
                class={within ? 'bench-part' : 'bench-part not'}
                aria-disabled={!within}
                onClick={() => {
                  if (within) void game.buy(part);
                }}
              >
                {within ? (
                  <img src={ART[part]} alt="" aria-hidden="true" />
                ) : (
                  <i class="bench-shape" style={{ maskImage: `url("${ART[part]}")` }} aria-hidden="true" />
                )}
                {t(`play.part.${part}`)}
                <span class="bench-price voice">
                  <Spark />
                  <span aria-hidden="true">{price}</span>
                  <span class="unseen">{t('play.sparks', { n: price })}</span>
                </span>
              </button>
            )}
          </li>
        );
      })}
      {FREE.map((part) => (
        <li key={part}>
          <Used part={part} />
        </li>
      ))}
    </ul>
  );
};

const Used = ({ part }: { part: keyof typeof ART }) => {
  const { t } = useSay();
  return (
    <span class="bench-part used">
      <img src={ART[part]} alt="" aria-hidden="true" />
      {t(`play.part.${part}`)}
      <span class="unseen">{`, ${t('play.part.used')}`}</span>
    </span>
  );
};

export const BenchTitle = () => {
  const { t } = useSay();
  return (
    <>
      <Icon name="parts" />
      {t('play.parts')}
    </>
  );
};
