import { foldedText } from '../../plan/pledge/rules'

type Named = { text: string; unitName: string; kind: string }

/** The key under which an IKU and the indicator of the head's SKP that carries it are one: same words, same unit, same direction. */
export function sameMeasure({ text, unitName, kind }: Named): string {
  return `${kind} ${foldedText(text)} ${foldedText(unitName)}`
}
