/** The fonts of the system for scripts that Inter lacks. Only files whose names promise such scripts are read. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';

const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.local/share/fonts'),
  join(homedir(), '.fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(homedir(), 'Library/Fonts'),
  join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
];
const NAMES =
  /noto|droid|unicode|dejavusans\.|cjk|gothic|mincho|hei|song|ming|batang|nanum|malgun|meiryo|msyh|yugoth|pingfang|hiragino|arab|hebrew|thai|devanagari|segoe|arial|tahoma|unifont|emoji/i;
/** Serifs, monospaced and slanted faces add nothing for a fallback. */
const OTHER_FACES = /mono|serif|italic|oblique|bold|light|black|thin|condensed/i;
/** What is read at most, in bytes. */
const MOST = 120_000_000;

let read: Promise<readonly Uint8Array[]> | undefined;

export function systemFonts(): Promise<readonly Uint8Array[]> {
  read ??= readFonts();
  return read;
}

async function readFonts(): Promise<readonly Uint8Array[]> {
  const fonts: Uint8Array[] = [];
  let bytes = 0;
  for (const folder of FOLDERS) {
    const files = await readdir(folder, { recursive: true }).catch(() => []);
    for (const file of files.sort().map((path) => join(folder, path))) {
      const name = basename(file);
      if (!/\.(ttf|ttc|otf)$/i.test(name) || !NAMES.test(name) || OTHER_FACES.test(name)) continue;
      try {
        bytes += (await stat(file)).size;
        if (bytes > MOST) return fonts;
        fonts.push(await readFile(file));
      } catch {
        // A font that cannot be read is not used.
      }
    }
  }
  return fonts;
}
