import { useState } from 'preact/hooks';
import { kindNamed, type Position } from '../core/kind.ts';
import { ruledOut } from '../feedback/diagnosis.ts';
import type { Mismatch } from '../session/verify.ts';
import { Pane } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import type { DoorParts } from '../stage/dom/door/parts.ts';
import { useSay } from '../stage/dom/speech.tsx';
import type { Moment, Playback } from './playback.ts';

type FiguresProps = {
  readonly parts: DoorParts;
  readonly playback: Playback;
  readonly moment: Moment;
  readonly position: Position | undefined;
  /** what differs at this very event */
  readonly mismatches: readonly Mismatch[];
};

/** What the engine made of a pull, as the log has it. */
export const WatchFigures = ({ parts, playback, moment, position, mismatches }: FiguresProps) => {
  const { t, say } = useSay();
  const [open, setOpen] = useState(false);
  const { event, pull } = moment;
  const pane = (inside: preact.ComponentChildren) => (
    <Pane
      title={t('research.watch.saw')}
      beside={<span class="voice watch-count">{t('research.watch.pull', { pull: moment.pulls, pulls: playback.pulls })}</span>}
      className="watch-figures"
    >
      {inside}
    </Pane>
  );
  if (pull === undefined) return pane(<p class="door-soft">{t('research.watch.blank')}</p>);
  const { level, setup, forecast, sureness, reply, beliefs, figures, bits, sparks } = pull.data;
  const kind = playback.levels.get(level)?.kind ?? '';
  const named = kindNamed(parts.kinds, kind);
  const puzzle = named.ok ? named.value.open(setup) : undefined;
  const replyOf = (id: string): string => {
    const found = puzzle?.ok ? puzzle.value.replies.find((one) => one.id === id) : undefined;
    return found ? say(found.words) : id;
  };
  const out = new Set(ruledOut(beliefs.world));
  const strategies = Object.keys(beliefs.student);
  const order = named.ok ? named.value.strategies.filter((id) => strategies.includes(id)) : strategies;
  const [canonical, ...others] = order;
  const thought =
    forecast === null
      ? t('research.watch.thought.none')
      : sureness === null
        ? t('research.watch.thought.plain', { reply: replyOf(forecast) })
        : t('research.watch.thought', { sureness: t(`play.knot.${sureness}`), reply: replyOf(forecast) });
  const ability = Math.sqrt(beliefs.ability.variance);
  const why = event.type === 'rung' ? t('research.watch.rung', { rung: event.data.open.rung }) : say(event.data.why);
  return pane(
    <>
      <p class="watch-said">
        <span class="watch-thought">{thought}</span>
        <span class="watch-did">{t('research.watch.did', { reply: replyOf(reply) })}</span>
      </p>
      {position === undefined && <p class="door-soft">{t('research.watch.unshown')}</p>}
      <table class="watch-beliefs">
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{t('research.watch.strategy')}</span>
            </th>
            <th scope="col">{t('research.watch.student')}</th>
            <th scope="col">{t('research.watch.world')}</th>
          </tr>
        </thead>
        <tbody>
          {[...others, ...(canonical === undefined ? [] : [canonical])].map((id) => (
            <tr key={id}>
              <th scope="row">{id}</th>
              <td>
                <Bar share={beliefs.student[id] ?? 0} tone="iron" />
              </td>
              <td>
                {out.has(id) ? (
                  <span class="door-soft">{t('research.watch.out')}</span>
                ) : (
                  <Bar share={beliefs.world[id] ?? 0} tone="brass" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl class="watch-tiles">
        <Tile value={figures.own_bits?.toFixed(1) ?? '–'} word={t('research.watch.own')} />
        <Tile value={bits.toFixed(1)} word={t('research.watch.bits')} />
        <Tile value={String(sparks)} word={t('research.watch.sparks')} />
        <Tile value={figures.conflict?.toFixed(2) ?? '–'} word={t('research.watch.conflict', { gate: String(playback.conflict) })} />
        <Tile value={beliefs.ability.mean.toFixed(1)} word={t('research.watch.ability', { deviation: ability.toFixed(1) })} />
        <Tile value={figures.hazard === undefined ? '–' : `${Math.round(100 * figures.hazard)}%`} word={t('research.watch.hazard')} />
      </dl>
      <p class="watch-why voice">{why}</p>
      {mismatches.slice(0, 3).map(({ figure, logged, computed }) => (
        <p key={figure} class="door-file look" role="note">
          {t('research.watch.differ.here', { figure, logged: JSON.stringify(logged), computed: JSON.stringify(computed) })}
        </p>
      ))}
      <button type="button" class="door-alt" aria-expanded={open} onClick={() => setOpen(!open)}>
        <DoorIcon name="table" />
        {t('research.watch.row')}
      </button>
      {open && (
        <pre class="watch-row" tabIndex={0}>
          {JSON.stringify(event, null, 1)}
        </pre>
      )}
    </>,
  );
};

const Bar = ({ share, tone }: { readonly share: number; readonly tone: 'iron' | 'brass' }) => (
  <span class="watch-bar">
    <i aria-hidden="true">
      <b class={tone} style={{ width: `${100 * share}%` }} />
    </i>
    <span class="voice">{share.toFixed(2)}</span>
  </span>
);

const Tile = ({ value, word }: { readonly value: string; readonly word: string }) => (
  <div>
    <dd class="voice">{value}</dd>
    <dt>{word}</dt>
  </div>
);
