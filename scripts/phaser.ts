// Phaser built from its own sources with only the parts that the stage uses: a third of its full bundle, and the largest
// share of what a student waits for. Only the build does so; development and types see the package as it comes.

import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';

const SRC = join(dirname(createRequire(import.meta.url).resolve('phaser/package.json')), 'src');
const ENTRY = join(SRC, 'phaser-parts.js');
const NOTHING = '\0phaser-nothing';
/** What stands for a module that is left out: Phaser asks of things whether they are one of these. */
const LEFT = 'module.exports = function () { throw new Error("This part of Phaser is left out: see scripts/phaser.ts"); };';

/** What puts itself where a game looks for it when it is loaded: the managers of a scene, and what `scene.add` can make. */
const INSTALLED = [
  'events/EventEmitter',
  'cameras/2d/CameraManager',
  'gameobjects/DisplayList',
  'gameobjects/UpdateList',
  'gameobjects/GameObjectCreator',
  'gameobjects/GameObjectFactory',
  'scene/ScenePlugin',
  'time/Clock',
  'gameobjects/container/ContainerFactory',
  'gameobjects/graphics/GraphicsFactory',
  'gameobjects/image/ImageFactory',
];

/** What `import('phaser')` gives: all that src/stage names. */
const PARTS = `
${INSTALLED.map((part) => `import ${JSON.stringify(join(SRC, `${part}.js`))};`).join('\n')}
import Game from ${JSON.stringify(join(SRC, 'core/Game.js'))};
import constants from ${JSON.stringify(join(SRC, 'const.js'))};
import Scale from ${JSON.stringify(join(SRC, 'scale/const/SCALE_MODE_CONST.js'))};
const { CANVAS } = constants;
export { Game, Scale, CANVAS };
`;

/** Modules that others name and the stage never has made. Whoever does use one finds nothing there and says so. */
export const LEFT_OUT: readonly RegExp[] = [
  /^filters\/(?!Controller)/,
  /^renderer\/webgl\//,
  /WebGLRenderer\.js$/,
  /^textures\/parsers\/(?!Canvas|Image|index)/,
  /^gameobjects\/(?:sprite|tilesprite|layer)\//,
  /^textures\/DynamicTexture\.js$/,
  /^animations\/(?!AnimationManager|events)/,
  /^math\/(?:easing\/|Euler|Hash|Matrix3|Matrix4|Quaternion|RotateVec3|Vector3|Vector4)/,
];

/** Phaser's switches for what a build may do without; undeclared, each of them reads as on. */
const OFF = /typeof (?:WEBGL_RENDERER|FEATURE_SOUND|PLUGIN_CAMERA3D|PLUGIN_FBINSTANT|WEBGL_DEBUG)\b/g;

/** What Phaser does when a game starts and the stage need not wait for: in which file, what stands there, and what in its place. */
const ADAPTED: readonly (readonly [file: string, there: string, instead: string])[] = [
  // It asks for a context of the graphics card, to see whether there are any.
  ['device/Features', 'Features.webGL = testWebGL();', 'Features.webGL = false;'],
  // It has the browser draw and read back pixels, to see what browsers of the last ten years all can.
  [
    'device/CanvasFeatures',
    'module.exports = init();',
    'module.exports = Object.assign(CanvasFeatures, { supportInverseAlpha: true, supportNewBlendModes: true });',
  ],
  // It has the browser decode three pictures, the ones that stand for pictures that are missing, before the first scene.
  [
    'textures/TextureManager',
    'var image = new Image();',
    "var image = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });",
  ],
  ['textures/TextureManager', 'image.src = data;', 'queueMicrotask(image.onload);'],
  // It makes a sprite of tiles for textures that are drawn on.
  ['textures/TextureManager', "this.tileSprite = new TileSpriteGameObject(scene, 0, 0, 256, 256, '__WHITE').setOrigin(0);", ''],
];

function adapted(code: string, id: string): string {
  return ADAPTED.filter(([file]) => id.endsWith(`/${file}.js`)).reduce(
    (text, [file, there, instead]) => {
      if (text.split(there).length !== 2) throw new Error(`Phaser's ${file} is another one now: see ADAPTED in scripts/phaser.ts`);
      return text.replace(there, instead);
    },
    code.replace(OFF, 'false'),
  );
}

export const phaserParts = (): Plugin => ({
  name: 'phaser-parts',
  apply: 'build',
  enforce: 'pre',
  async resolveId(id, importer) {
    if (id === 'phaser') return ENTRY;
    if (importer?.startsWith(SRC) !== true || !id.startsWith('.')) return undefined;
    const found = await this.resolve(id, importer, { skipSelf: true });
    const path = found?.id.slice(SRC.length + 1).replaceAll(sep, '/') ?? '';
    return LEFT_OUT.some((pattern) => pattern.test(path)) ? NOTHING : found;
  },
  load: (id) => (id === ENTRY ? PARTS : id === NOTHING ? LEFT : undefined),
  transform: (code, id) => (id.startsWith(SRC) ? { code: adapted(code, id.replaceAll(sep, '/')), map: null } : undefined),
});
