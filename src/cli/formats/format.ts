/** The output formats of findings: one module per format. */
import { github } from './github';
import { json } from './json';
import type { FormatName } from './names';
import type { Format } from './report';
import { sarif } from './sarif';
import { text } from './text';

export const FORMAT: Readonly<Record<FormatName, Format>> = { text, json, github, sarif };
