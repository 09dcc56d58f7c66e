/**
 * What the library for slides cannot write: a note and the stripes on it as one group, so that they move as one, and links as
 * connectors that stick to notes. The parts of the file are changed after it was written; the file gets smaller, too.
 */
import * as l10n from '@vscode/l10n';
import type { BlockBox, Connection } from '../../draw/scene';
import { connectorXml, type Shape } from './connector';

/** The name of the shape whose place the connectors take. */
export const CONNECTORS = 'connectors';

/** A slide as it was drawn: its blocks in the order of their shapes, its connections, and from pixels to EMU. */
export interface DrawnSlide {
  readonly blocks: readonly BlockBox[];
  readonly connections: readonly Connection[];
  readonly emu: (point: { readonly x: number; readonly y: number }) => { x: number; y: number };
  readonly lineWidth: (width: number) => number;
}

export async function finishSlides(pptx: Uint8Array, slides: readonly DrawnSlide[]): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const files = unzipSync(pptx);
  for (const [index, slide] of slides.entries()) {
    const path = `ppt/slides/slide${index + 1}.xml`;
    const xml = files[path];
    if (xml !== undefined) files[path] = strToU8(finishedSlide(strFromU8(xml), slide));
  }
  return zipSync(files);
}

const SHAPE = /<p:sp>.*?<\/p:sp>/gs;

/** One shape of a slide as the library writes it. */
interface Written extends Shape {
  readonly xml: string;
  /** A note is the only shape that is rounded and has text; stripes are rounded and have none. */
  readonly is: 'note' | 'stripe' | 'connectors' | undefined;
}

function finishedSlide(xml: string, slide: DrawnSlide): string {
  const written = [...xml.matchAll(SHAPE)].map(([shape]) => readShape(shape));
  let id = Math.max(0, ...written.map((shape) => shape.id));
  const notes = written.filter(({ is }) => is === 'note');
  const keys = slide.blocks.flatMap(({ cards }) => cards.map(({ key }) => key));
  const noteOf = new Map(keys.map((key, index) => [key, notes[index]]));
  const connectors = slide.connections.flatMap(({ from, to, corners, stroke, width }) => {
    const [a, b] = [noteOf.get(from), noteOf.get(to)];
    if (a === undefined || b === undefined) return [];
    return connectorXml({
      id: ++id,
      name: l10n.t('Link line'),
      from: a,
      to: b,
      corners: corners.map(slide.emu),
      color: stroke.replace('#', ''),
      width: slide.lineWidth(width),
    });
  });
  let position = 0;
  return xml.replace(SHAPE, () => {
    const at = position++;
    const shape = written[at];
    if (shape === undefined || shape.is === 'connectors') return connectors.join('');
    if (shape.is === 'stripe') return '';
    const next = written.findIndex(({ is }, index) => index > at && is !== 'stripe');
    const stripes = written.slice(at + 1, next < 0 ? undefined : next);
    return stripes.length > 0 ? group(shape, stripes, ++id) : shape.xml;
  });
}

/** A note with its stripes as one group of the note's name and size. */
function group({ xml, x, y, width, height }: Written, stripes: readonly Written[], id: number): string {
  const [name = ''] = / name="[^"]*"/.exec(xml) ?? [];
  const frame = (offset: string, size: string) =>
    `<a:${offset} x="${x}" y="${y}"/><a:${size} cx="${width}" cy="${height}"/>`;
  return [
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}"${name}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>`,
    `<p:grpSpPr><a:xfrm>${frame('off', 'ext')}${frame('chOff', 'chExt')}</a:xfrm></p:grpSpPr>`,
    xml,
    ...stripes.map((stripe) => stripe.xml),
    '</p:grpSp>',
  ].join('');
}

function readShape(xml: string): Written {
  const number = (pattern: RegExp): number => Number(pattern.exec(xml)?.[1] ?? 0);
  const isRound = xml.includes('prst="roundRect"');
  const isStandIn = xml.includes(` name="${CONNECTORS}"`) && xml.includes('prst="line"');
  return {
    xml,
    is: isStandIn ? 'connectors' : isRound ? (xml.includes('<p:txBody>') ? 'note' : 'stripe') : undefined,
    id: number(/<p:cNvPr id="(\d+)"/),
    x: number(/<a:off x="(-?\d+)"/),
    y: number(/<a:off x="-?\d+" y="(-?\d+)"/),
    width: number(/<a:ext cx="(\d+)"/),
    height: number(/<a:ext cx="\d+" cy="(\d+)"/),
  };
}
