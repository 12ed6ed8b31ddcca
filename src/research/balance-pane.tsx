import { useState } from 'preact/hooks';
import { type Arm, blockOf, type Experiment } from '../core/experiment.ts';
import type { Person } from '../export/chart-balance.ts';
import { added, NONE } from '../export/chart-surprise.ts';
import { reasonsOf } from '../export/study.ts';
import { meanWithin } from '../plots/interval.ts';
import { Pane } from '../stage/dom/door/frame.tsx';
import { DoorIcon } from '../stage/dom/door/icons.tsx';
import { useSay } from '../stage/dom/speech.tsx';
import { ArmShape } from './arm-mark.tsx';
import type { ExperimentDesk } from './experiment-desk.ts';
import type { Opened } from './job.ts';

type PaneProps = { readonly desk: ExperimentDesk; readonly opened: Opened | undefined };

/** Who is in which arm, by the logs of this door, and which places are drawn and not taken yet. */
export const BalancePane = ({ desk, opened }: PaneProps) => {
  const { t } = useSay();
  const { study, arms } = desk.form.value;
  const people = opened?.studies.find((one) => one.study === study)?.people ?? [];
  const whole = desk.whole.value;
  if (people.length === 0 || whole === undefined)
    return (
      <Pane title={t('research.study.balance')} className="study-balance">
        <p class="door-soft">
          {people.length > 0
            ? t('research.study.balance.amiss', { learners: people.length })
            : opened === undefined
              ? t('research.study.balance.none', { arms: arms.length })
              : t('research.study.balance.nobody', { study })}
        </p>
        {people.length === 0 && (
          <a class="door-ghost" href="#/research">
            <DoorIcon name="drop" />
            {t('research.study.balance.logs')}
          </a>
        )}
      </Pane>
    );
  return (
    <Pane
      title={t('research.study.balance')}
      className="study-balance"
      beside={<p class="door-soft">{t('research.study.balance.sum', { learners: people.length, arms: whole.arms.length })}</p>}
    >
      <Trays experiment={whole} people={people} />
      <Rows experiment={whole} people={people} />
      <LeftOut experiment={whole} people={people} />
    </Pane>
  );
};

type Of = { readonly experiment: Experiment; readonly people: readonly Person[] };

/** Trays that are shown: the last ones. */
const TRAYS = 12;

/** The places of one sequence of blocks, drawn from the seed: those that somebody took show their arm, those before the next block are sealed. */
const Trays = ({ experiment, people }: Of) => {
  const { t } = useSay();
  const { unit, block } = experiment;
  const classes = [...new Set(people.map((one) => one.class))].sort((one, other) => one - other);
  const [asked, setAsked] = useState<number>();
  const group = classes.find((one) => one === asked) ?? classes[0] ?? 1;
  const mine = unit === 'class' ? people : people.filter((one) => one.class === group);
  const taken = new Map<number, string>();
  for (const one of mine) {
    const place = unit === 'class' ? one.class : one.number;
    if (place !== null) taken.set(place, one.arm);
  }
  const last = Math.max(1, ...taken.keys());
  const blocks = Math.ceil(last / block);
  const first = Math.max(0, blocks - TRAYS);
  const sequence = unit === 'class' ? 'classes' : String(group);
  const odd = [...taken].filter(
    ([place, arm]) => blockOf(experiment, sequence, Math.floor((place - 1) / block))[(place - 1) % block] !== arm,
  );
  const numberless = mine.filter(({ number }) => number === null).length;
  return (
    <>
      {unit === 'learner' && classes.length > 1 && (
        <label class="study-pick">
          <span class="unseen">{t('research.study.class')}</span>
          <select value={group} onChange={({ currentTarget: { value } }) => setAsked(Number(value))}>
            {classes.map((one) => (
              <option key={one} value={one}>
                {t('research.study.balance.class', { n: one })}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="study-trays" aria-hidden="true">
        {Array.from({ length: blocks - first }, (_, index) => (
          <Tray key={first + index} arms={Array.from({ length: block }, (_, place) => taken.get((first + index) * block + place + 1))} />
        ))}
      </div>
      <p class="door-soft">
        {t('research.study.balance.sealed', { n: blocks * block - last })}
        {unit === 'learner' && numberless > 0 && ` ${t('research.study.balance.numberless', { n: numberless })}`}
      </p>
      {odd.length > 0 && <p class="study-look">{t('research.study.balance.odd', { n: odd.length })}</p>}
    </>
  );
};

/** Places of a tray, side by side, and between two of them, units of its drawing. */
const PLACES = 5;
const PITCH = 17;

const Tray = ({ arms }: { readonly arms: readonly (string | undefined)[] }) => {
  const rows = Math.ceil(arms.length / PLACES);
  const [wide, high] = [PLACES * PITCH + 9, rows * PITCH + 14];
  return (
    <svg viewBox={`0 0 ${wide} ${high + 3}`} class="study-tray" aria-hidden="true" style={{ height: `${high + 3}px` }} focusable="false">
      <rect y="3" width={wide} height={high} rx="12" fill="#e3c9a0" />
      <rect width={wide} height={high} rx="12" fill={arms.includes(undefined) ? '#fff1cc' : '#f8e8cc'} />
      {arms.map((arm, index) => (
        <g key={index} transform={`translate(${13 + PITCH * (index % PLACES)} ${15 + PITCH * Math.floor(index / PLACES)})`}>
          {arm === undefined ? <circle r="2.4" fill="#c9b58e" /> : <ArmShape arm={arm as Arm} />}
        </g>
      ))}
    </svg>
  );
};

/** Marks of a row's line, widest first: as many as there are learners in the fullest arm. */
const A_ROW = [12, 20, 30] as const;
const LINE = 228;

/** Each arm: its learners, and the test before. */
const Rows = ({ experiment, people }: Of) => {
  const { t } = useSay();
  const rows = experiment.arms.map((arm) => {
    const mine = people.filter((one) => one.arm === arm);
    const out = mine.filter(({ fit }) => reasonsOf(experiment, fit).length > 0);
    const sums = mine.filter((one) => !out.includes(one)).reduce((all, { pre }) => (pre === null ? all : added(all, pre)), NONE);
    return { arm, learners: mine.length, out: out.length, pre: meanWithin(sums), of: sums.of };
  });
  const most = Math.max(...rows.map(({ learners }) => learners));
  const across = A_ROW.find((many) => most <= 3 * many) ?? 60;
  return (
    <table class="study-rows">
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{t('research.study.arm')}</span>
          </th>
          <th scope="col" colSpan={2}>
            {t('research.study.balance.learners')}
          </th>
          <th scope="col">{t('research.study.balance.pre')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ arm, learners, out, pre, of }) => (
          <tr key={arm}>
            <th scope="row">{arm}</th>
            <td>
              <Marks arm={arm} learners={learners} out={out} across={across} />
            </td>
            <td class="voice">{learners}</td>
            <td>
              <Whisker arm={arm} pre={pre} />
              <span class="unseen">
                {pre === undefined
                  ? t('research.study.balance.pre.none', { n: of })
                  : t('research.study.balance.pre.told', { mean: pre.mean, low: Math.max(0, pre.low), high: Math.min(1, pre.high), n: of })}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td colSpan={3} />
          <td>
            <span class="study-ticks-below voice">
              <span>0%</span>
              <span>50</span>
              <span>100</span>
            </span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
};

type MarksProps = { readonly arm: Arm; readonly learners: number; readonly out: number; readonly across: number };

/** A mark a learner; those who are left out are pale. */
const Marks = ({ arm, learners, out, across }: MarksProps) => {
  const pitch = LINE / across;
  const high = Math.max(1, Math.ceil(learners / across)) * pitch;
  return (
    <svg viewBox={`0 0 ${LINE} ${high}`} class="study-marks" aria-hidden="true" focusable="false">
      {Array.from({ length: learners }, (_, index) => (
        <g
          key={index}
          transform={`translate(${(pitch * ((index % across) + 0.5)).toFixed(1)} ${(pitch * (Math.floor(index / across) + 0.5)).toFixed(1)}) scale(${(pitch / 19).toFixed(3)})`}
          opacity={index < learners - out ? 1 : 0.28}
        >
          <ArmShape arm={arm} />
        </g>
      ))}
    </svg>
  );
};

/** Width of the scale of shares, units, and room on each side of it. */
const SCALE = 190;
const ASIDE = 10;

const Whisker = ({ arm, pre }: { readonly arm: Arm; readonly pre: ReturnType<typeof meanWithin> }) => {
  const at = (share: number): number => ASIDE + SCALE * Math.min(1, Math.max(0, share));
  return (
    <svg viewBox={`0 0 ${SCALE + 2 * ASIDE} 32`} class="study-whisker" aria-hidden="true" focusable="false">
      {[0, 0.5, 1].map((share) => (
        <path key={share} d={`M${at(share)} 0V32`} stroke="#efe3cc" stroke-width="1.6" />
      ))}
      {pre && (
        <>
          <path d={`M${at(pre.low)} 16H${at(pre.high)}`} stroke="#2a2046" stroke-width="3" stroke-linecap="round" />
          <g transform={`translate(${at(pre.mean)} 16)`}>
            <ArmShape arm={arm} />
          </g>
        </>
      )}
    </svg>
  );
};

/** Why whoever is left out is: each reason counts each learner whom it fits. */
const LeftOut = ({ experiment, people }: Of) => {
  const { t } = useSay();
  const all = people.map(({ fit }) => reasonsOf(experiment, fit));
  const out = all.filter((reasons) => reasons.length > 0).length;
  if (out === 0) return <p class="door-soft">{t('research.study.balance.all')}</p>;
  return (
    <>
      <p class="door-soft">{t('research.study.balance.out', { n: out })}</p>
      <ul class="study-reasons">
        {experiment.exclude.map((reason) => {
          const n = all.filter((reasons) => reasons.includes(reason)).length;
          const least = /\d+/.exec(reason)?.[0];
          const words =
            least === undefined ? t(`research.study.out.${reason.replaceAll(' ', '-')}`) : t('research.study.out.under', { n: least });
          return (
            n > 0 && (
              <li key={reason}>
                {words} <b class="voice">{n}</b>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
};
