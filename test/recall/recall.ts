/**
 * `npm run recall`: how many seeded gaps the linter reports at the place they concern, what it says about complete
 * canvases, and how good the links are that it suggests (`suggestions.ts`; `--show mistakes|missed` lists these). `--canvases N` (default 400), `--seed N`, `--show KIND` prints one missed canvas of that kind.
 */
import { parseArgs } from 'node:util';
import { parseCanvas } from '../../src/canvas/parse/parse';
import type { Diagnostic } from '../../src/lint/diagnostic';
import { lint } from '../../src/lint/lint';
import { reportContradictions } from './contradictions';
import { FAULTS, type Seeded } from './faults';
import { completeModel } from './generate';
import { Dice } from './model';
import { type Rendered, randomStyle, render } from './render';
import { reportSuggestions } from './suggestions';

interface Tally {
  seeded: number;
  found: number;
  missed?: string;
}

const { values } = parseArgs({
  options: { canvases: { type: 'string' }, seed: { type: 'string' }, show: { type: 'string' } },
});
const canvases = Number(values.canvases ?? 400);
const dice = new Dice(Number(values.seed ?? 1));
const tallies = new Map<string, Tally>(Object.keys(FAULTS).map((kind) => [kind, { seeded: 0, found: 0 }]));
const alarms = new Map<string, number>();
let alarmed = 0;
let alarmExample = '';

for (let i = 0; i < canvases; i++) {
  const model = completeModel(dice);
  const style = randomStyle(dice);
  const { text } = render(model, style, dice);
  const reports = lint(parseCanvas(text)).filter(loud);
  if (reports.length > 0) {
    alarmed++;
    alarmExample ||= `${text}\n${reports.map((report) => `${report.rule}: ${report.message}`).join('\n')}`;
  }
  for (const { rule } of reports) alarms.set(rule, (alarms.get(rule) ?? 0) + 1);
  for (const [kind, fault] of Object.entries(FAULTS)) {
    const seeded = fault(model, dice);
    if (seeded === undefined) continue;
    const tally = tallies.get(kind) as Tally;
    const broken = render(seeded.model, style, dice, seeded.extras);
    tally.seeded++;
    const found = lint(parseCanvas(broken.text));
    if (found.some((report) => counts(report, seeded, broken))) tally.found++;
    else
      tally.missed ??= `${broken.text}\n${found.map((report) => `${report.rule}: ${report.message}`).join('\n')}`;
  }
}

function loud(report: Diagnostic): boolean {
  return report.severity === 'error' || report.severity === 'warning';
}

/** Whether a report is at the place of the fault. */
function counts(report: Diagnostic, seeded: Seeded, { text, notes, blocks }: Rendered): boolean {
  if (report.severity === 'hint' && !seeded.hint) return false;
  const line = text.slice(0, report.span.start).split('\n').length - 1;
  const onNote = seeded.notes.some((note) => {
    const [from, to] = notes.get(note) ?? [-1, -2];
    return from <= line && line <= to;
  });
  const onBlock = seeded.blocks.some((block) => blocks.get(block) === line);
  return onNote || onBlock || (seeded.title !== undefined && report.message.includes(seeded.title));
}

const share = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`;
console.log(`${canvases} complete canvases: ${alarmed} with an error or warning`);
for (const [rule, count] of alarms) console.log(`  false alarm ${rule}: ${count}`);
console.log('\nseeded  found  share    kind of gap');
let seeded = 0;
let found = 0;
for (const [kind, tally] of tallies) {
  seeded += tally.seeded;
  found += tally.found;
  const row = [
    String(tally.seeded).padStart(6),
    String(tally.found).padStart(6),
    share(tally.found, tally.seeded).padStart(7),
  ];
  console.log(`${row.join(' ')}   ${kind}`);
}
console.log(
  `${String(seeded).padStart(6)} ${String(found).padStart(6)} ${share(found, seeded).padStart(7)}   all`,
);
if (values.show === 'alarm') console.log(`\n${alarmExample}`);
else if (values.show && tallies.has(values.show))
  console.log(`\n${tallies.get(values.show)?.missed ?? 'nothing missed'}`);
const untested = [...tallies].filter(([, tally]) => tally.seeded === 0).map(([kind]) => kind);
if (untested.length > 0) console.log(`\nnever seeded: ${untested.join(', ')}`);
const areGood = [reportContradictions(), reportSuggestions(values.show)].every(Boolean);
if (alarmed > 0 || found < 0.99 * seeded || untested.length > 0 || !areGood) process.exitCode = 1;
