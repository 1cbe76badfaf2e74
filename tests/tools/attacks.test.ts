/**
 * The tools with input that somebody forged, broke or mixed up: each ends with a message and a code, never with a stack
 * trace, and what was there before is there afterwards.
 */
import { execFile, execFileSync } from 'node:child_process';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildGuide } from '../../src/authoring/guide.ts';
import { buildKnowledgeBaseFile } from '../support/knowledge-base-file.ts';
import { smallCityFolder } from '../support/small-city.ts';

let place: string;
let folder: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'attack-'));
  folder = join(place, 'content');
  await cp(smallCityFolder, folder, { recursive: true });
});
afterEach(() => rm(place, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly text: string;
}

const run = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> =>
  new Promise((done) => {
    const all = { ...process.env, CONTENT_DIR: folder, NO_COLOR: '1', ...env };
    execFile(command, [...args], { env: all, timeout: 25_000 }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, text: out + err }),
    );
  });
const tool = (name: string, ...args: string[]) => run('node', [`src/tools/${name}.ts`, ...args]);

/** Every file below a folder with its bytes. */
async function snapshot(of: string): Promise<string[]> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return `${path} ${(await readFile(path)).toString('base64')}`;
  });
  return (await Promise.all(texts)).sort();
}

/** The tool refuses in words that contain the expected ones, and changes nothing. */
async function expectRefusal(call: () => Promise<Run>, ...words: readonly string[]): Promise<void> {
  const before = await snapshot(place);
  const { code, text } = await call();
  expect({ code: [1, 2].includes(code), text }).toEqual({
    code: true,
    text: expect.not.stringMatching(/^ {4}at /mu),
  });
  for (const word of words) expect(text).toContain(word);
  expect(await snapshot(place)).toEqual(before);
}

type Forged = ReturnType<typeof JSON.parse>;

describe('npm run import', () => {
  const forge = async (change: (data: Forged) => void) => {
    const data: Forged = JSON.parse(await buildKnowledgeBaseFile(smallCityFolder));
    change(data);
    const file = join(place, 'knowledge-base.json');
    await writeFile(file, JSON.stringify(data));
    return file;
  };
  it('writes what it was given as it is, so that the refusals below come from the forgeries', async () => {
    const { code, text } = await tool('import', await forge(() => undefined), join(place, 'new'));
    expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('Dateien') });
  });
  it.each<[string, (data: Forged) => void, ...string[]]>([
    ['two records of one id', (data) => data.measures.push(data.measures[0]), 'zweimal'],
    [
      'two records of one id that differ',
      (data) => data.terms.push({ ...data.terms[0], definition: { de: 'x', en: 'y' } }),
      'zweimal',
    ],
    ['two pages of one name', (data) => data.prose.push({ ...data.prose[0], text: 'other' }), 'zweimal'],
    ['two fingerprints of one source', (data) => data.fingerprints.push(data.fingerprints[0]), 'zweimal'],
    [
      'an id that leads out',
      (data) => {
        data.terms[0].id = '../../out';
      },
      'terms[0].id',
    ],
    [
      'an id with a slash',
      (data) => {
        data.terms[0].id = 'a/b';
      },
      'terms[0].id',
    ],
    [
      'an absolute id',
      (data) => {
        data.terms[0].id = '/etc/passwd';
      },
      'terms[0].id',
    ],
    [
      'an id that is empty',
      (data) => {
        data.terms[0].id = '';
      },
      'terms[0].id',
    ],
    [
      'a fingerprint that leads out',
      (data) => {
        data.fingerprints[0].source = '../../out';
      },
      'fingerprints[0].source',
    ],
    [
      'a page that leads out',
      (data) => {
        data.prose[0].name = '../../out';
      },
      'prose[0].name',
    ],
    [
      'a language that leads out',
      (data) => {
        data.prose[0].language = '../../out';
      },
      'prose[0].language',
    ],
    [
      'a page with a script',
      (data) => {
        data.prose[0].text = '<script>x</script>';
      },
      '<script>',
    ],
    [
      'a page with front matter',
      (data) => {
        data.prose[0].text = '---\nlayout: x\n---\n';
      },
      'Vorspann',
    ],
    [
      'a page with an import',
      (data) => {
        data.prose[0].text = 'import "x"\n';
      },
      'import',
    ],
    [
      'a page that hides a script in a table',
      (data) => {
        data.prose[0].text = '| a |\n|---|\n| [x](javascript:1) |\n';
      },
      'Tabelle',
    ],
    [
      'a record that is null',
      (data) => {
        data.measures[0] = null;
      },
      'measures[0]',
    ],
    [
      'no measures',
      (data) => {
        delete data.measures;
      },
      'measures',
    ],
    [
      'an address that is a script',
      (data) => {
        data.coalition.address = 'javascript:alert(1)';
      },
      'coalition.address',
    ],
    [
      'another version',
      (data) => {
        data.schemaVersion = '99.0.0';
      },
      '99.0.0',
    ],
  ])('refuses %s', async (_, change, ...words) => {
    const file = await forge(change);
    await expectRefusal(() => tool('import', file, join(place, 'new')), 'knowledge-base.json', ...words);
  });
  it.each<[string, () => Promise<string>, string]>([
    ['no file', async () => join(place, 'nowhere.json'), 'nowhere.json'],
    ['a folder', async () => folder, 'content'],
    ['a device', async () => '/dev/zero', '/dev/zero'],
    [
      'half a file',
      async () => {
        await writeFile(join(place, 'half.json'), '{"schemaVersion": ');
        return join(place, 'half.json');
      },
      'half.json',
    ],
    [
      'null',
      async () => {
        await writeFile(join(place, 'null.json'), 'null');
        return join(place, 'null.json');
      },
      'null.json',
    ],
    [
      'a list that is very deep',
      async () => {
        await writeFile(join(place, 'deep.json'), '['.repeat(200_000));
        return join(place, 'deep.json');
      },
      'deep.json',
    ],
    [
      'bytes that are no text',
      async () => {
        await writeFile(join(place, 'bytes.json'), Buffer.from([0xff, 0xfe, 0x00]));
        return join(place, 'bytes.json');
      },
      'bytes.json',
    ],
    [
      'a file of many gigabytes',
      async () => {
        await writeFile(join(place, 'huge.json'), '');
        await truncate(join(place, 'huge.json'), 250_000_000);
        return join(place, 'huge.json');
      },
      'huge.json',
    ],
    [
      'a pipe',
      async () => {
        execFileSync('mkfifo', [join(place, 'pipe')]);
        return join(place, 'pipe');
      },
      'pipe',
    ],
  ])('names %s', async (name, make, word) => {
    const file = await make();
    const call = () => tool('import', file, join(place, 'new'));
    if (name !== 'a file of many gigabytes') await expectRefusal(call, word);
    else expect(await call()).toEqual({ code: 1, text: expect.stringContaining(word) });
  });
  it('overwrites nothing, and takes no file for a folder', async () => {
    const file = await forge(() => undefined);
    await expectRefusal(() => tool('import', file, folder), 'nicht leer');
    await expectRefusal(() => tool('import', file, join(folder, 'city.yaml')), 'city.yaml');
  });
});

describe('npm run fingerprint', () => {
  const source = 'tests/fixtures/lindenhafen/sources/leitbild-2019.txt';
  const write = async (name: string, bytes: string | Uint8Array) => {
    await writeFile(join(place, name), bytes);
    return join(place, name);
  };
  it.each<[string, () => Promise<string>, string]>([
    ['a picture', () => write('a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'UTF-8'],
    [
      'a text in Latin-1',
      () => write('latin.txt', Buffer.from('Offenheit für alle ü\n'.repeat(30), 'latin1')),
      'UTF-8',
    ],
    [
      'a text in UTF-16',
      () => write('wide.txt', Buffer.from('\ufeffOffenheit\n'.repeat(30), 'utf16le')),
      'UTF-8',
    ],
    ['a text with null', () => write('null.txt', 'Offenheit\0\n'.repeat(30)), 'UTF-8'],
    ['a text that is too short', () => write('short.txt', 'Leitbild\n'), 'short.txt'],
    ['an empty text', () => write('empty.txt', ''), 'empty.txt'],
    ['a text of empty lines', () => write('blank.txt', '\n'.repeat(40)), 'blank.txt'],
    ['a folder', async () => folder, 'content'],
    ['a device', async () => '/dev/zero', '/dev/zero'],
    [
      'a pipe',
      async () => {
        execFileSync('mkfifo', [join(place, 'pipe.txt')]);
        return join(place, 'pipe.txt');
      },
      'pipe.txt',
    ],
    [
      'a link to nowhere',
      async () => {
        await symlink(join(place, 'nowhere'), join(place, 'lost.txt'));
        return join(place, 'lost.txt');
      },
      'lost.txt',
    ],
    [
      'a link to itself',
      async () => {
        await symlink(join(place, 'loop.txt'), join(place, 'loop.txt'));
        return join(place, 'loop.txt');
      },
      'loop.txt',
    ],
  ])('takes no %s, and keeps the fingerprint that is there', async (_, make, word) => {
    const file = await make();
    await expectRefusal(() => tool('fingerprint', file, 'leitbild-2019'), word);
  });
  it.each([
    '../leitbild-2019',
    'a/../leitbild-2019',
    '/etc/passwd',
    'LEITBILD',
    '',
    '..',
    'leitbild-2019.yaml',
  ])('takes no id like %j', async (id) => expectRefusal(() => tool('fingerprint', source, id), id));
  it('puts the new file in the place of a link, and leaves alone what that led to', async () => {
    const print = join(folder, 'sources/leitbild-2019.fingerprint.json');
    const precious = await write('precious.txt', 'precious');
    await rm(print);
    await symlink(precious, print);
    expect((await tool('fingerprint', source, 'leitbild-2019')).code).toBe(0);
    expect(await readFile(precious, 'utf8')).toBe('precious');
    expect(await readFile(print, 'utf8')).toBe(
      await readFile(join(smallCityFolder, 'sources/leitbild-2019.fingerprint.json'), 'utf8'),
    );
  });
  it('names a record that is faulty', async () => {
    await writeFile(join(folder, 'sources/leitbild-2019.yaml'), 'title: [\n');
    await expectRefusal(
      () => tool('fingerprint', source, 'leitbild-2019'),
      'leitbild-2019.yaml',
      'npm run check',
    );
  });
});

describe('npm run schemas', () => {
  /** It writes beside the content into the folder where it is called. */
  const schemas = () => run('sh', ['-c', `cd "${place}" && node "${process.cwd()}/src/tools/schemas.ts"`]);
  it('writes no guide over one that somebody wrote, and no schemas either', async () => {
    await writeFile(join(folder, 'README.md'), '# Mine\n');
    await expectRefusal(schemas, 'README.md');
  });
  it('writes no guide into a folder that holds no content', async () => {
    await rm(join(folder, 'city.yaml'));
    await expectRefusal(schemas, 'city.yaml', 'CONTENT_DIR');
  });
  it('takes no folder for a guide', async () => {
    await mkdir(join(folder, 'README.md'));
    await expectRefusal(schemas, 'README.md');
  });
  it('gives an earlier guide a new text', async () => {
    await writeFile(join(folder, 'README.md'), `${buildGuide()}\nold\n`);
    expect((await schemas()).code).toBe(0);
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe(buildGuide());
  });
});

describe('npm run new', () => {
  it.each([
    ['a term that exists', ['term', '--id', 'wlan', '--title', 'X'], 'wlan.yaml'],
    ['an id that leads out', ['term', '--id', '../../out', '--title', 'X'], '../../out'],
    ['a department that leads out', ['statement', '--department', '../../out'], '../../out'],
    ['a kind that all objects have', ['constructor'], 'Erlaubt'],
    ['a flag that all objects have', ['term', '--constructor', 'x'], '--constructor'],
    ['a flag from which all objects come', ['term', '--__proto__', 'x'], '--__proto__'],
  ])('refuses %s', async (_, args, word) => expectRefusal(() => tool('new', ...args), word));
  it('does not write through a link', async () => {
    await symlink(join(place, 'elsewhere.yaml'), join(folder, 'terms/netz.yaml'));
    await expectRefusal(() => tool('new', 'term', '--id', 'netz', '--title', 'Netz'), 'netz.yaml');
  });
  it('quotes what would be more than a text in YAML', async () => {
    const title = '"a: b" # c\n- d: *e {{';
    expect((await tool('new', 'term', '--id', 'netz', '--title', title)).code).toBe(0);
    const { text } = await tool('check', '--format', 'json');
    const rules = JSON.parse(text).problems.map(({ rule }: { rule: string }) => rule);
    expect(rules).not.toContain('yaml-syntax');
    expect(rules).not.toContain('unknown-key');
  });
  it('leaves nothing behind on a full disk', async () => {
    const disk = join(place, 'disk');
    await mkdir(disk);
    const script = `mount -t tmpfs -o size=600k tmpfs "${disk}" && cp -r "${folder}/." "${disk}" &&
      (dd if=/dev/zero of="${disk}/.fill" bs=1k 2>/dev/null; true) &&
      CONTENT_DIR="${disk}" node src/tools/new.ts term --id netz --title Netz; echo "code $?"; ls -A "${disk}/terms";
      CONTENT_DIR="${disk}" node src/tools/accept-translations.ts; echo "code $?"; cmp "${disk}/translations.lock.json" "${folder}/translations.lock.json" && echo same; ls -A "${disk}"`;
    const { text } = await run('unshare', ['-rm', 'sh', '-c', script]);
    if (!text.includes('code ')) {
      console.info(`No disk could be mounted here, so a full one was not tried: ${text.trim()}`);
      return;
    }
    expect(text).toContain('Auf dem Datenträger ist kein Platz mehr.');
    expect(text).toContain('code 1\nwlan.yaml\n');
    expect(text).toContain('same');
    expect(text).not.toMatch(/\.new\b|^ {4}at |code 0/mu);
  });
});

describe('npm run accept-translations', () => {
  it.each(['', '{', 'null', '[]', '{"terms/wlan.yaml": 1}', '\ufeff{}'])(
    'makes a lock anew that is %j',
    async (text) => {
      const lock = join(folder, 'translations.lock.json');
      const good = await readFile(lock, 'utf8');
      await writeFile(lock, text);
      const checked = await tool('check');
      expect([checked.code, checked.text]).toEqual([1, expect.stringContaining('translations.lock.json')]);
      expect(checked.text).not.toMatch(/^ {4}at /mu);
      const { code, text: said } = await tool('accept-translations');
      expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('translations.lock.json') });
      expect(await readFile(lock, 'utf8')).toBe(good);
    },
  );
  it('keeps what was accepted of records that are faulty today', async () => {
    const lock = join(folder, 'translations.lock.json');
    const good = await readFile(lock, 'utf8');
    await writeFile(join(folder, 'terms/wlan.yaml'), 'title: [\n');
    await writeFile(join(folder, 'pages/method.en.mdx'), Buffer.from([0xff]));
    expect((await tool('accept-translations')).code).toBe(0);
    expect(JSON.parse(await readFile(lock, 'utf8'))).toEqual(JSON.parse(good));
  });
  it('names a lock that is a folder', async () => {
    await rm(join(folder, 'translations.lock.json'));
    await mkdir(join(folder, 'translations.lock.json/inside'), { recursive: true });
    await expectRefusal(() => tool('accept-translations'), 'translations.lock.json');
  });
});

describe.each([
  ['check'],
  ['accept-translations'],
  ['schemas'],
  ['new', 'term', '--id', 'netz', '--title', 'Netz'],
  ['fingerprint', 'tests/fixtures/lindenhafen/sources/leitbild-2019.txt'],
  ['reading', 'new', 'third'],
  ['changes', 'package.json', 'package.json'],
])('npm run %s', (name, ...args) => {
  it.each([
    ['an empty folder', 'empty'],
    ['no folder', 'nowhere'],
    ['a file', 'content/city.yaml'],
    ['nothing', ''],
    ['blanks', ' '],
  ])('ends with a message where CONTENT_DIR names %s', async (_, path) => {
    await mkdir(join(place, 'empty'));
    const named = path.trim() === '' ? path : join(place, path);
    const call = () => run('node', [`src/tools/${name}.ts`, ...args], { CONTENT_DIR: named });
    await expectRefusal(call, path.trim() === '' ? 'CONTENT_DIR' : '');
  });
  it('ends with a message where the city’s record is broken or cannot be read', async () => {
    await writeFile(join(folder, 'city.yaml'), 'name: [\n');
    if (name === 'check' || name === 'new' || name === 'accept-translations')
      await expectRefusal(() => tool(name, ...args), 'city.yaml');
    if (process.getuid?.() !== 0) {
      await chmod(join(folder, 'city.yaml'), 0);
      if (name !== 'fingerprint') await expectRefusal(() => tool(name, ...args), 'city.yaml');
    }
  });
});
