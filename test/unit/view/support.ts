import { parseCanvas } from '../../../src/canvas/parse/parse';
import { lint } from '../../../src/lint/lint';
import { buildGrid } from '../../../src/view/grid';
import { type GridModel, type NoteModel, notesOf } from '../../../src/view/model';
import { placeProblems } from '../../../src/view/problems';

/** The picture of a text, problems included. */
export function gridOf(text: string, previous?: GridModel): GridModel {
  const canvas = parseCanvas(text);
  return buildGrid(canvas, { problems: placeProblems(canvas, lint(canvas)), previous });
}

/** The note with a name. */
export function noteNamed(grid: GridModel, name: string): NoteModel {
  const note = notesOf(grid).find((candidate) => candidate.name === name);
  if (note === undefined) throw new Error(`no note is called ${name}`);
  return note;
}

export const SHOP = `name: Bread
description: Bread by bike
currency: EUR
period: month
designed_by: [Ada, Bo]
date: 2026-01-31
customer_segments:
  - Families
  - name: Offices
    pays: false
value_propositions:
  - name: Fresh bread
    links: [families]
  - name: Shared breakfast
    links: [offices]
channels:
  - name: Bike round
    type: own_direct
    links: [families, offices, fresh-bread, shared-breakfast]
revenue_streams:
  - name: Bread money
    type: subscription
    amount: 12000
    status: testing
    links: [families, fresh-bread]
key_resources:
  - name: Ovens
    color: red
    note: Two of them.
    links: [fresh-bread, baking]
key_activities:
  - name: Baking
    links: [fresh-bread, shared-breakfast]
`;
