// The composition root: the only file that wires everything.

import './core/jitless.ts';
import { computed, effect, signal } from '@preact/signals';
import type { Led } from './core/assignment.ts';
import { ARMS } from './core/experiment.ts';
import { seeded, whole } from './core/random.ts';
import { words } from './core/words.ts';
import { blankCarried, LANGUAGES, type Language, type Preferences } from './core/world.ts';
import { doorNamed, fetchDoor } from './doors.ts';
import { broken, playlist } from './levels.ts';
import { renderApp } from './play/app.tsx';
import { type Controller, makeGame } from './play/controller.ts';
import { watchIdle } from './play/idle.ts';
import { fetchPages } from './play/later.ts';
import type * as Lessons from './play/lesson.ts';
import { ANIMALS, COLOURS, nickname } from './play/nickname.ts';
import type { AppProps, ReadOnly } from './play/props.ts';
import { parseRoute } from './play/route.ts';
import { kinds } from './puzzles/models.ts';
import { views } from './puzzles/views.ts';
import { stateAfter } from './session/apply.ts';
import { nothing, type State } from './session/state.ts';
import { begun, makeFold } from './session/step.ts';
import { fetchCatalogue } from './stage/catalogues.ts';
import { saveFile } from './stage/dom/save-file.ts';
import { inTurn as pieceInTurn } from './stage/dom/turns.ts';
import { openStage } from './stage/open.ts';
import { loadPhaser, raise } from './stage/raise.ts';
import { type Catalogue, speaker } from './stage/speak.ts';
import { randomId, randomSeed } from './store/ids.ts';
import { openLease } from './store/lease.ts';
import { keepOffline } from './store/offline.ts';
import { openStore } from './store/store.ts';
import type { Assigned, Learner, Lease, Trouble } from './store/types.ts';

const fold = makeFold(kinds);
/** Who comes straight to a level waits for its stage most of all: it is raised while the storage is read. */
let raising = parseRoute(location.hash).at === 'level' ? raise() : undefined;
const catalogues = signal<Partial<Record<Language, Catalogue>>>({});
/** A teacher's look at the student's page: nothing of it is kept. */
const trying = new URLSearchParams(location.search).has('try');
const opening = Promise.all([openStore(!trying), speakIn(systemLanguage())]);
// Whoever comes with no address is new, or wants a level soon: what is waited for here takes the processor nothing.
if (location.hash === '') void loadPhaser();
const [store] = await opening;

const game = signal<Controller | undefined>();
const learners = signal<readonly Learner[]>([]);
const learner = signal<Learner | undefined>();
const trouble = signal<Trouble | undefined>();
const readOnly = signal<ReadOnly | undefined>();
const lesson = signal<Lessons.Lesson | undefined>();
const lessonOpen = signal(false);
const lessonTrouble: AppProps['lessonTrouble'] = signal();
/** The lesson of this visit's address: whoever plays in this visit gets it. */
let given: Assigned | undefined;
const language = computed<Language>(() => game.value?.state.value.preferences.language ?? systemLanguage());
/** A language that was only just switched to may still be on its way. */
const spoken = computed(() => (catalogues.value[language.value] === undefined ? systemLanguage() : language.value));
const texts = computed(() => catalogues.value[spoken.value]);
/** It stays the same while other languages come: whoever speaks anew lays out everything anew. */
const speak = computed(() => speaker(spoken.value, texts.value ?? {}));
effect(() => void speakIn(language.value).catch(() => undefined));
let lease: Lease | undefined;

function systemLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return wanted.map((tag) => LANGUAGES.find((one) => one === tag)).find((one) => one !== undefined) ?? 'en';
}

/** Fetches the texts of a language. */
async function speakIn(wanted: Language): Promise<void> {
  if (catalogues.value[wanted] !== undefined) return;
  const catalogue = await fetchCatalogue(wanted);
  catalogues.value = { ...catalogues.value, [wanted]: catalogue };
}

const firstPreferences = (): Preferences => ({
  language: systemLanguage(),
  sound: true,
  motion: 'system',
  contrast: 'normal',
  hand: 'right',
  captions: 'quiet',
});

let turn: Promise<void> = Promise.resolve();
/** One after another: who plays, and where, never changes while it is still changing. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/**
 * Begins a session of this learner, going on from their last one.
 * @param known resolves once the device knows this learner: nobody waits for it, but nothing is written before
 */
async function play(who: Learner, takeOver = false, known = Promise.resolve()): Promise<void> {
  game.value = undefined;
  await lease?.release();
  const named = Promise.all([known, store.setLastLearner(who.id)]);
  learner.value = who;
  const mine = await openLease(who.id);
  lease = mine;
  if (takeOver) await mine.take();
  const [last, assigned] = await Promise.all([store.lastSession(who.id), given ?? store.assigned(who.id)]);
  const reached = stateAfter(last.ok ? last.events : []);
  const before = reached.ok ? reached.value : nothing;
  const mayPlay = assigned && (await readAssigned(assigned, visitor(who, before)));
  lesson.value = mayPlay;
  lessonOpen.value ||= mayPlay?.numberless === true;
  if (given !== undefined) await named.then(() => store.assign(who.id, given));
  /** of this game alone: an earlier one that lost its place stays read-only */
  const only = signal<ReadOnly | undefined>(!last.ok ? last.code : !reached.ok ? 'unreadable' : mine.held() ? undefined : 'other-tab');
  mine.onLost(() => {
    only.value ??= 'other-tab';
    if (lease === mine) readOnly.value = only.value;
  });
  readOnly.value = only.value;

  const preferences = before.learner === '' ? firstPreferences() : before.preferences;
  await speakIn(preferences.language).catch(() => undefined);
  const began = performance.now();
  const now = () => ({ at: Date.now(), t: performance.now() - began });
  const start = now();
  const consent = mayPlay && lessons?.consentOf(mayPlay);
  const opened = fold.open(
    {
      session: randomId(),
      learner: who.id,
      playlist: mayPlay?.playlist ?? playlist,
      ...(consent && { consent }),
      preferences,
      condition: mayPlay?.condition ?? { arm: 'pf', chance: 1 },
      random: seeded(randomSeed()).state(),
      simulated: false,
      carried: before.learner === '' ? blankCarried : begun(before.carried, start.at),
    },
    start,
  );
  const writing = computed(() => only.value === undefined);
  const append = (events: Parameters<typeof store.append>[1]) => named.then(() => store.append(who.id, events));
  const enrolled = mayPlay?.enrols && fold.step(opened.state, { do: 'enrol', ...mayPlay.enrols }, now());
  const first = enrolled?.ok ? { state: enrolled.state, events: [...opened.events, ...enrolled.events] } : opened;
  if (writing.value) void append(first.events);
  game.value = makeGame({ fold, kinds, state: first.state, broken, append, now, writing, inTurn: pieceInTurn });
}

/** Who comes to a lesson: chance falls on them once, and who tries an arm is in none. */
const visitor = (who: Learner, { carried }: State): Lessons.Visitor => ({
  learner: who.id,
  enrolled: carried.enrolled,
  today: new Date().toISOString().slice(0, 10),
  walks: trying ? ARMS.find((arm) => arm === new URLSearchParams(location.search).get('arm')) : undefined,
});

/** What reads lessons: nobody fetches it who has none. */
let lessons: typeof Lessons | undefined;
async function readAssigned(assigned: Assigned, by?: Lessons.Visitor): Promise<Lessons.Lesson | undefined> {
  lessons ??= await import('./play/lesson.ts');
  const read = await lessons.readLesson(assigned, playlist, by, () => import('./study-levels.ts').then(({ studyLevels }) => studyLevels));
  if (!read.ok) lessonTrouble.value = read.trouble;
  return read.ok ? read.lesson : undefined;
}

/** Begins a session of this learner with another lesson, or with what they said to it. */
async function playAssigned(assigned: Assigned | undefined): Promise<void> {
  const who = learner.value;
  if (who === undefined) return;
  given = undefined;
  await game.value?.close('left');
  await store.assign(who.id, assigned);
  await play(who);
}

/** Tells the log what the learner is asked, or what they said to it. */
async function tellConsent(how: 'shown' | 'answered'): Promise<void> {
  if (lesson.value && lessons) await game.value?.consent(lessons.consentSaid(lesson.value, how));
}

/** What they said holds from here on: the log is told first, so that the device never holds a yes that no log tells. */
async function answerConsent(answered: Lessons.Lesson, assigned: Assigned): Promise<void> {
  const who = learner.value;
  if (who === undefined) return;
  given = undefined;
  lesson.value = answered;
  await tellConsent('answered');
  await store.assign(who.id, assigned);
}

/** What an address begins with that holds a lesson. */
const LINK = '#/a/';
/** Takes the lesson out of the address, so that the way back does not bring it again. */
async function followLink(): Promise<void> {
  if (!location.hash.startsWith(LINK)) return;
  const assigned = { packed: location.hash.slice(LINK.length) };
  history.replaceState(null, '', '#/play');
  if ((await readAssigned(assigned)) === undefined) return;
  given = assigned;
  lessonOpen.value = true;
}

/** The log of the one who plays, as a file that says their nickname and the start of their id. */
async function handIn(by: 'save' | 'share'): Promise<void> {
  const who = learner.value;
  if (who === undefined) return;
  const name = `${speak.value(nickname(who))} ${who.id.slice(0, 4)}.not-yet.jsonl`;
  const log = () => store.exportLog(who.id);
  if (by === 'save') return saveFile(name, 'application/x-ndjson', log());
  const pieces: string[] = [];
  for await (const piece of log()) pieces.push(piece);
  // Who thinks better of it in the system's sheet has refused nothing of ours. Systems share plain text more readily.
  await navigator.share({ files: [new File(pieces, `${name}.txt`, { type: 'text/plain' })] }).catch(() => undefined);
}

async function addLearner(): Promise<void> {
  const random = seeded(randomSeed());
  const made: Learner = { id: randomId(), name: { colour: whole(random, COLOURS), animal: whole(random, ANIMALS) }, since: Date.now() };
  learners.value = [...learners.value, made];
  await game.value?.close('switched');
  await play(made, false, store.addLearner(made));
}

async function switchTo(who: Learner): Promise<void> {
  await game.value?.close('switched');
  await play(who);
}

async function forget(): Promise<void> {
  const who = learner.value;
  if (who === undefined) return;
  game.value = undefined;
  await store.forget(who.id);
  learners.value = await store.learners();
  const [next] = learners.value;
  await (next ? play(next) : addLearner());
}

/** Where a level comes first, all else comes after its stage; this long after the page where no stage comes at all, ms. */
const REST_MS = 8000;
/** What nobody waits for: the fonts, the other pages, the other languages. */
function fetchRest(): void {
  delete document.documentElement.dataset.letters;
  void fetchPages();
  for (const one of LANGUAGES) speakIn(one).catch(() => undefined);
}
/** A stage that was raised for a level that nobody came to would draw for nobody. */
function lower(): void {
  void raising?.then((raised) => raised.ok && raised.value.game.destroy(true));
  raising = undefined;
}
/** The student's door. */
async function openPlay(): Promise<void> {
  document.documentElement.dataset.letters = 'later';
  setTimeout(fetchRest, REST_MS);
  setTimeout(lower, REST_MS);

  store.onTrouble((what) => {
    trouble.value = what;
  });
  const [devices, lastId] = await Promise.all([store.learners(), store.lastLearner()]);
  learners.value = devices;
  // whoever is new comes straight to the first minute
  if (devices.length === 0 && location.hash === '') raising ??= raise({ sheets: ['first'] });
  if (raising === undefined) fetchRest();
  await followLink();
  const known = learners.value.find((one) => one.id === lastId) ?? learners.value[0];

  renderApp(document.body, {
    game,
    speak,
    spoken,
    kinds,
    views,
    openStage: async (host, options) => {
      const mine = raising;
      raising = undefined;
      const opened = await openStage(host, options, mine);
      // one frame to draw it in, one to show it
      requestAnimationFrame(() => requestAnimationFrame(fetchRest));
      return opened;
    },
    learners,
    learner,
    trouble,
    readOnly,
    takeOver: () =>
      inTurn(async () => {
        if (learner.value) await play(learner.value, true);
      }),
    exportLog: async () => {
      if (learner.value) await saveFile(`not-yet-${learner.value.id}.jsonl`, 'application/x-ndjson', store.exportLog(learner.value.id));
    },
    lesson,
    lessonOpen,
    lessonTrouble,
    lessonShown: () => inTurn(() => tellConsent('shown')),
    answerLesson: (answer) =>
      inTurn(async () => {
        if (lesson.value === undefined) return;
        const { packed, letter, number, journal } = { ...lesson.value, ...answer };
        const said = { ...(letter !== undefined && { letter }), ...(number !== undefined && { number }) };
        const assigned = { packed, ...said, ...(journal !== undefined && { journal }) };
        await ('journal' in answer ? answerConsent({ ...lesson.value, ...answer }, assigned) : playAssigned(assigned));
      }),
    leaveLesson: () => inTurn(() => playAssigned(undefined)),
    canShare: 'canShare' in navigator && navigator.canShare({ files: [new File([], 'x.txt', { type: 'text/plain' })] }),
    handIn,
    forget: () => inTurn(forget),
    switchLearner: (id) =>
      inTurn(async () => {
        const who = learners.value.find((one) => one.id === id);
        if (who) await switchTo(who);
      }),
    addLearner: () => inTurn(addLearner),
  });

  await inTurn(() => (known ? play(known) : addLearner()));
  if (!trying) void store.persist();
  watchIdle((ms) => game.value?.idle(ms));
  addEventListener('pagehide', () => void game.value?.close('left'));
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
  keepOffline(() => parseRoute(location.hash).at === 'map' && document.querySelector('dialog[open]') === null);
}

/** The door of a grown-up. Nothing of it is written as a learner's. */
async function openOther(name: string): Promise<void> {
  const door = await fetchDoor(name).catch(() => undefined);
  if (door === undefined) document.body.append(speak.value(words('play.late')));
  else await door.openDoor({ root: document.body, language: signal(systemLanguage()), kinds, views, playlist });
  keepOffline(() => false);
}

/** A teacher's look at the student's page tells the page that it stands in of each try that missed, which may go before a lesson. */
function tellMisses(): void {
  effect(() => {
    const made = game.value?.phase.value === 'show' ? game.value.pulled.value?.attempt : undefined;
    const level = playlist.levels.find(({ id }) => id === made?.level);
    if (made === undefined || made.met || level === undefined || level.goal === null || level.deal === 'fresh') return;
    const missed: Led = { level: made.level, answer: made.answer, forecast: made.forecast };
    parent.postMessage({ missed }, location.origin);
  });
}
if (trying) tellMisses();

// A page is one door: who goes to another one by its address loads it anew, and leaves this one as any page is left.
const door = doorNamed(location.hash);
addEventListener('hashchange', () => {
  if (doorNamed(location.hash) !== door || location.hash.startsWith(LINK)) location.reload();
});
await (door === undefined ? openPlay() : openOther(door));
