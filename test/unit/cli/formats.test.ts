import { expect } from 'chai';
import { contributes } from '../../../package.json';
import type { ReportedProblem } from '../../../src/cli/check';
import { FORMAT } from '../../../src/cli/formats/format';
import type { LintReport } from '../../../src/cli/formats/report';
import { Folder, LEAKY } from './run';

const place = (line: number, from: number, to: number): ReportedProblem['range'] => ({
  start: { line, character: from },
  end: { line, character: to },
});

const PROBLEMS: readonly ReportedProblem[] = [
  {
    file: 'a, b:c.bmc.yaml',
    rule: 'syntax',
    severity: 'error',
    message: '100 % broken\nreally',
    range: place(0, 0, 4),
  },
  {
    file: 'dir/x y.bmc.yaml',
    rule: 'incoherent-revenue',
    severity: 'warning',
    message: 'It does not fit.',
    range: place(9, 4, 8),
    related: [{ message: 'Here.', range: place(2, 1, 3) }],
  },
  { file: 'x.yaml', rule: 'empty-block', severity: 'information', message: 'Empty.', range: place(1, 0, 5) },
  { file: 'x.yaml', rule: 'vague-name', severity: 'hint', message: 'Vague.', range: place(3, 0, 5) },
];

const report = (problems: readonly ReportedProblem[], more: Partial<LintReport> = {}): LintReport => ({
  files: ['x.yaml'],
  problems,
  fixed: 0,
  complete: true,
  ...more,
});

const PLAIN = { colors: false };

describe('the format', () => {
  it('text: a line for each finding that a terminal can jump to, counted from 1, and a sum', () => {
    expect(FORMAT.text(report(PROBLEMS.slice(1)), PLAIN)).to.equal(
      `dir/x y.bmc.yaml:10:5: warning: It does not fit. [incoherent-revenue]
x.yaml:2:1: information: Empty. [empty-block]
x.yaml:4:1: hint: Vague. [vague-name]
Files checked: 1. Errors: 0, warnings: 1, information: 1, hints: 1.
`,
    );
  });

  it('text: is what the problem matcher $bmc of VS Code reads', () => {
    const [matcher] = contributes.problemMatchers;
    const pattern = new RegExp(matcher?.pattern.regexp ?? '');
    const lines = FORMAT.text(report(PROBLEMS.slice(1)), PLAIN)
      .trimEnd()
      .split('\n')
      .slice(0, -1);
    expect(lines.map((line) => pattern.exec(line)?.slice(1))).to.deep.equal([
      ['dir/x y.bmc.yaml', '10', '5', 'warning', 'It does not fit.', 'incoherent-revenue'],
      ['x.yaml', '2', '1', 'information', 'Empty.', 'empty-block'],
      ['x.yaml', '4', '1', 'hint', 'Vague.', 'vague-name'],
    ]);
  });

  it('json: exactly the findings, counted from 0', async () => {
    expect(JSON.parse(FORMAT.json(report(PROBLEMS), PLAIN))).to.deep.equal(PROBLEMS);
    expect(FORMAT.json(report([]), PLAIN)).to.equal('[]\n');
  });

  it('json: from a file, with places, other ends and fixes', async () => {
    const text = LEAKY.replace(
      '[travellers, homes-to-stay-in, travel',
      '[hosts, homes-to-stay-in, travel',
    ).replace(
      '{ name: Homes to stay in, links: [travellers] }',
      '{ name: Homes to stay in, links: [travellers] }\n  - { name: Income, links: [hosts] }',
    );
    const folder = await Folder.with({ 'x.bmc.yaml': text });
    try {
      const found: readonly ReportedProblem[] = JSON.parse(
        (await folder.bmc('lint', 'x.bmc.yaml', '--format=json')).out,
      );
      const line = text.split('\n').findIndex((each) => each.includes('Booking fee'));
      const problem = found.find(({ rule }) => rule === 'incoherent-revenue');
      expect(problem).to.deep.include({
        file: 'x.bmc.yaml',
        severity: 'warning',
        range: place(line, 12, 23),
      });
      expect(problem?.related?.map(({ range }) => range)).to.deep.equal([place(5, 12, 28), place(3, 4, 9)]);
      expect(problem?.fixes).to.deep.equal([{ title: 'Link “Homes to stay in” to “Hosts”', safe: false }]);
    } finally {
      await folder.remove();
    }
  });

  it('github: a workflow command for each finding but hints, with its own escapes', () => {
    expect(FORMAT.github(report(PROBLEMS), PLAIN)).to.equal(
      `::error file=a%2C b%3Ac.bmc.yaml,line=1,endLine=1,col=1,endColumn=5,title=syntax::100 %25 broken%0Areally
::warning file=dir/x y.bmc.yaml,line=10,endLine=10,col=5,endColumn=9,title=incoherent-revenue::It does not fit.
::notice file=x.yaml,line=2,endLine=2,col=1,endColumn=6,title=empty-block::Empty.
`,
    );
  });

  it('sarif: version 2.1.0 with rules, places counted from 1 and other ends', () => {
    const log = JSON.parse(FORMAT.sarif(report(PROBLEMS, { complete: false }), PLAIN));
    expect(log.version).to.equal('2.1.0');
    const [run] = log.runs;
    expect(run.columnKind).to.equal('utf16CodeUnits');
    expect(run.invocations).to.deep.equal([{ executionSuccessful: false }]);
    expect(run.results).to.have.length(PROBLEMS.length);
    const [, second] = run.results;
    expect(run.tool.driver.rules[second.ruleIndex].id).to.equal('incoherent-revenue');
    expect(second).to.deep.include({
      ruleId: 'incoherent-revenue',
      level: 'warning',
      message: { text: 'It does not fit.' },
    });
    expect(second.locations[0].physicalLocation).to.deep.equal({
      artifactLocation: { uri: 'dir/x%20y.bmc.yaml' },
      region: { startLine: 10, startColumn: 5, endLine: 10, endColumn: 9 },
    });
    expect(second.relatedLocations[0]).to.have.nested.property('physicalLocation.region.startLine', 3);
    expect(run.results.map(({ level }: { level: string }) => level)).to.deep.equal([
      'error',
      'warning',
      'note',
      'note',
    ]);
  });
});
